import type { Words } from "../words.ts";

const MARKS = /["'《》<>\s,。;:!?·]/g;
const TIME =
  /^(?:截至|截止)?(?:到)?(?:20\d\d年)?(?:第?[一二三四1-4]季度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:度|底|末|初|份|以来|全年|上半年|下半年|期间|内|起|止|前|至\d{1,2}月)*(?=.)/;
const ORDER = /^(?:[一二三四五六七八九十]是|首先|其次|再次|最后|一方面|另一方面|第[一二三四五六七八九])/;
const LINK_TAIL =
  /(?:共计|总计|合计|共|累计|已|均|各|达到|高达|达|约为|(?<![合条违节预公签])约|(?<![行作])为|是|有|了|占|(?<![审统设会])计|(?<![接收拿])到|至|(?<!存)在|的|之|(?<!附最)近|超过|超|不少于|不低于|不超过|至少|保持|控制|稳定|维持|分别|平均|也|就|(?<!许)可|仅|只|实现|实现了|其中|总数|无|未发生|没有|余|以|(?<!案)由|从|对|把|向|将|给|经|于|并|和|及|与|、)+$/;
const LEAD =
  /^(?:的|了|、|和(?!解)|及(?!时)|与(?!会)|并(?!联|购)|由(?!于)|对(?!象|外|口|接|标)|把(?!关)|向(?!上|下)|将|为(?!民)|经(?!济|营|费|过)|在(?!线|册|建|审|办|校|职|岗|矫|押)|从(?!业|严|轻|事|重)|等(?!级|次)|其(?!他|它)|该|以(?!案|上)|中(?!小|心|介|央|国|学|医|层|共|标|级)|内(?!部|容|控))+/;
const KEEP_TAIL = /(?:占比|为民|参与|给予|到期)$/;

/** A stretch of folded text as a phrase: marks, dates, adverbs of time and extent taken off both ends. */
export function cleanPhrase(raw: string, words: Words): string {
  let phrase = raw.replace(MARKS, "");
  for (let before = ""; before !== phrase; ) {
    before = phrase;
    phrase = stripLead(phrase, words);
  }
  const tail = KEEP_TAIL.test(phrase) ? phrase : phrase.replace(LINK_TAIL, "");
  return tail === "" ? "" : dropInner(tail);
}

function stripLead(phrase: string, words: Words): string {
  const plain = phrase.replace(ORDER, "").replace(LEAD, "");
  const dated = /^(?:截|20\d\d年|\d{1,2}月|第?[一二三四1-4]季度)/.test(plain) ? plain.replace(TIME, "") : plain;
  const noise = words.list("noise").find((word) => dated.startsWith(word));
  return noise === undefined ? dated : dated.slice(noise.length);
}

/** 热线共接件 → 热线接件; 公共, 共同, 共享 stay. */
function dropInner(phrase: string): string {
  return phrase
    .replace(/(?<=.)(?<!公|同)(?:共计|累计|总共|共)(?![同享建治有产识青和])/g, "")
    .replace(/各类|各项|有关|相关|(?<=[展办开织织调])了/g, "");
}

/** What is counted, without subject and light verb: the words behind the last 开展, 提供, 召开 …; enumerations before 等 go. */
export function objectOf(phrase: string, words: Words): string {
  const dropped = dropEnumeration(phrase);
  let cut = 0;
  for (const verb of words.list("cut")) {
    const at = dropped.lastIndexOf(verb);
    if (at === -1 || at + verb.length <= cut || dropped.length - at - verb.length < 2) continue;
    cut = at + verb.length;
  }
  const light = cut === 0 ? words.list("light").find((verb) => dropped.startsWith(verb) && dropped.length - verb.length >= 2) : undefined;
  if (light !== undefined) cut = light.length;
  return afterOf(dropped.slice(cut).replace(/^了/, ""));
}

/** 执法规范化、矛盾化解等重点难点问题 → 重点难点问题; a list that ends in 等 stays without it. */
function dropEnumeration(phrase: string): string {
  const at = phrase.lastIndexOf("等");
  if (at <= 0 || /[级同待]/.test(phrase[at + 1] ?? "") || /[平均对初高]/.test(phrase[at - 1] ?? "")) return phrase;
  const tail = phrase.slice(at + 1);
  if (tail.length < 2) return phrase.slice(0, at);
  const head = phrase.slice(0, at);
  const first = head.search(/、/);
  return first === -1 ? tail : verbHead(head) + tail;
}

/** The verb of two characters that governs the enumeration, when there is one. */
function verbHead(head: string): string {
  return /^(?:破解|化解|解决|审查|审核|排查|调解|查处|发放|办理|受理|学习|制定|修订|整改|清理|处理|检查|评查|开展|组织|举办)/.exec(head)?.[0] ?? "";
}

/** 由镇村干部组成的帮办代办队伍 → 帮办代办队伍, where enough is left. */
function afterOf(phrase: string): string {
  const at = phrase.lastIndexOf("的");
  return at > 1 && phrase.length - at > 3 ? phrase.slice(at + 1) : phrase;
}
