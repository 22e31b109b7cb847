import type { Edges } from "../../../text/index.ts";
import type { Words } from "../words.ts";

/** What was learnt or issued is no part of what is counted: 学习《甲》《乙》等16次. */
const TITLES = /《[^《》]*》/g;
const MARKS = /["'《》<>\s,。;:!?·]/g;
const TIME =
  /^(?:截至|截止)?(?:到)?(?:20\d\d年)?(?:第?[一二三四1-4]季度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:度|底|末|初|份|以来|全年|上半年|下半年|期间|内|起|止|前|至\d{1,2}月)*(?=.|$)/;
const ORDER = /^(?:[一二三四五六七八九十]是|首先|其次|再次|最后|一方面|另一方面)/;
/** Only a phrase that begins so can begin with a date or an ordinal. */
const DATED = /^(?:截|到|20\d\d年|\d{1,2}月|第?[一二三四五六七八九十1-4](?:季度|是)|首先|其次|再次|最后|另?一方面)/;
const KEEP_TAIL = /(?:占比|为民|参与|给予|到期)$/;

/** A stretch of folded text as a phrase: marks, dates, adverbs of time and extent taken off both ends. */
export function cleanPhrase(raw: string, words: Words): string {
  const phrase = stripLead(raw.replace(TITLES, "").replace(MARKS, ""), words);
  const tail = KEEP_TAIL.test(phrase) ? phrase : stripTail(phrase, words);
  return tail === "" ? "" : dropInner(tail);
}

function stripLead(given: string, words: Words): string {
  let phrase = given;
  for (;;) {
    const length = leadLength(phrase, words.noise) || leadLength(phrase, words.lead);
    if (length > 0) {
      phrase = phrase.slice(length);
      continue;
    }
    const plain = DATED.test(phrase) ? phrase.replace(ORDER, "").replace(TIME, "") : phrase;
    if (plain === phrase) return phrase;
    phrase = plain;
  }
}

/** How long the empty word at a phrase's head is; 0 when there is none, or what follows makes it part of a word. */
function leadLength(phrase: string, edges: Edges<readonly string[]>): number {
  const edge = edges.at(phrase, 0);
  return edge === null || edge.value.some((next) => phrase.startsWith(next, edge.word.length)) ? 0 : edge.word.length;
}

function stripTail(given: string, words: Words): string {
  let phrase = given;
  for (;;) {
    const edge = words.tail.before(phrase, phrase.length);
    if (edge === null) return phrase;
    const before = phrase[phrase.length - edge.word.length - 1];
    if (before !== undefined && edge.value.includes(before)) return phrase;
    phrase = phrase.slice(0, -edge.word.length);
  }
}

const INNER = /[共累各有相了]/;

/** 热线共接件 → 热线接件; 公共, 共同, 共享 stay. */
function dropInner(phrase: string): string {
  if (!INNER.test(phrase)) return phrase;
  return phrase
    .replace(/(?<=.)(?<!公|同)(?:共计|累计|总共|共)(?![同享建治有产识青和])/g, "")
    .replace(/各类|各项|有关|相关|(?<=[展办开织织调])了/g, "");
}

/** What is counted, without subject and light verb: the words behind the last 开展, 提供, 召开 …; enumerations before 等 go. */
export function objectOf(phrase: string, words: Words): string {
  const dropped = dropEnumeration(phrase, words);
  let cut = 0;
  for (const match of words.cut.findAll(dropped)) if (dropped.length - match.end >= 2) cut = Math.max(cut, match.end);
  const light = cut === 0 ? words.light.at(dropped, 0) : null;
  if (light !== null && dropped.length - light.word.length >= 2) cut = light.word.length;
  return afterOf(dropped.slice(cut).replace(/^了/, ""));
}

/** 执法规范化、矛盾化解等重点难点问题 → 重点难点问题; a list that ends in 等 stays without it. */
function dropEnumeration(phrase: string, words: Words): string {
  const at = phrase.lastIndexOf("等");
  if (at <= 0 || /[级同待奖功品]/.test(phrase[at + 1] ?? "") || /[平均对初高]/.test(phrase[at - 1] ?? ""))
    return phrase;
  const tail = phrase.slice(at + 1);
  if (tail.length < 2) return phrase.slice(0, at);
  const head = phrase.slice(0, at);
  const first = head.search(/、/);
  return first === -1 ? tail : governing(head.slice(0, first), words) + tail;
}

/** How many characters may stand before the verb that governs a list. */
const BEFORE_VERB = 6;

/** The verbs that a list begins with: 协调解决 of 协调解决用工; with a short subject (办公会研究). */
function governing(item: string, words: Words): string {
  let end = 0;
  for (const verb of words.list("governs")) {
    const at = item.lastIndexOf(verb);
    if (at !== -1 && at <= BEFORE_VERB) end = Math.max(end, at + verb.length);
  }
  return end < item.length ? item.slice(0, end) : "";
}

/** 由镇村干部组成的帮办代办队伍 → 帮办代办队伍, where enough is left. */
function afterOf(phrase: string): string {
  const at = phrase.lastIndexOf("的");
  return at > 1 && phrase.length - at > 3 ? phrase.slice(at + 1) : phrase;
}
