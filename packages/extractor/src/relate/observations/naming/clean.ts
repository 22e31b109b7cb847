import type { Words } from "../words.ts";

const MARKS = /["'《》<>\s,。;:!?·]/g;
const TIME =
  /^(?:截至|截止)?(?:到)?(?:20\d\d年)?(?:第?[一二三四1-4]季度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:度|底|末|初|份|以来|全年|上半年|下半年|期间|内|起|止|前|至\d{1,2}月)*(?=.)/;
const ORDER = /^(?:[一二三四五六七八九十]是|首先|其次|再次|最后|一方面|另一方面)/;
const KEEP_TAIL = /(?:占比|为民|参与|给予|到期)$/;

/** A stretch of folded text as a phrase: marks, dates, adverbs of time and extent taken off both ends. */
export function cleanPhrase(raw: string, words: Words): string {
  let phrase = raw.replace(MARKS, "");
  for (let before = ""; before !== phrase; ) {
    before = phrase;
    phrase = stripLead(phrase, words);
  }
  const tail = KEEP_TAIL.test(phrase) ? phrase : phrase.replace(words.tail, "");
  return tail === "" ? "" : dropInner(tail);
}

function stripLead(phrase: string, words: Words): string {
  const plain = phrase.replace(ORDER, "").replace(words.lead, "");
  const dated = /^(?:截|20\d\d年|\d{1,2}月|第?[一二三四1-4]季度)/.test(plain) ? plain.replace(TIME, "") : plain;
  const noise = words.noise.find(
    ({ word, unless }) => dated.startsWith(word) && !unless.some((next) => dated.startsWith(next, word.length)),
  );
  return noise === undefined ? dated : dated.slice(noise.word.length);
}

/** 热线共接件 → 热线接件; 公共, 共同, 共享 stay. */
function dropInner(phrase: string): string {
  return phrase
    .replace(/(?<=.)(?<!公|同)(?:共计|累计|总共|共)(?![同享建治有产识青和])/g, "")
    .replace(/各类|各项|有关|相关|(?<=[展办开织织调])了/g, "");
}

/** What is counted, without subject and light verb: the words behind the last 开展, 提供, 召开 …; enumerations before 等 go. */
export function objectOf(phrase: string, words: Words): string {
  const dropped = dropEnumeration(phrase, words);
  let cut = 0;
  for (const verb of words.list("cut")) {
    const at = dropped.lastIndexOf(verb);
    if (at === -1 || at + verb.length <= cut || dropped.length - at - verb.length < 2) continue;
    cut = at + verb.length;
  }
  const light =
    cut === 0
      ? words.list("light").find((verb) => dropped.startsWith(verb) && dropped.length - verb.length >= 2)
      : undefined;
  if (light !== undefined) cut = light.length;
  return afterOf(dropped.slice(cut).replace(/^了/, ""));
}

/** 执法规范化、矛盾化解等重点难点问题 → 重点难点问题; a list that ends in 等 stays without it. */
function dropEnumeration(phrase: string, words: Words): string {
  const at = phrase.lastIndexOf("等");
  if (at <= 0 || /[级同待]/.test(phrase[at + 1] ?? "") || /[平均对初高]/.test(phrase[at - 1] ?? "")) return phrase;
  const tail = phrase.slice(at + 1);
  if (tail.length < 2) return phrase.slice(0, at);
  const head = phrase.slice(0, at);
  const first = head.search(/、/);
  return first === -1 ? tail : (words.list("governs").find((verb) => head.startsWith(verb)) ?? "") + tail;
}

/** 由镇村干部组成的帮办代办队伍 → 帮办代办队伍, where enough is left. */
function afterOf(phrase: string): string {
  const at = phrase.lastIndexOf("的");
  return at > 1 && phrase.length - at > 3 ? phrase.slice(at + 1) : phrase;
}
