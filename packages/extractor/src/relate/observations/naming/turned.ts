import type { Words } from "../words.ts";

/** What a figure in front of its noun counts. */
export interface Turned {
  readonly phrase: string;
  /** What is said of it, empty when left out: what later figures may lean on. */
  readonly deed: string;
  /** The noun alone: what follows is said of the next figure. */
  readonly alone: boolean;
}

const LONGEST_NOUN = 14;
const LONGEST_DEED = 12;
/** Units of deeds: what follows 4次 is the deed itself. */
const OF_DEEDS = new Set(["time", "session", "percent", "permille"]);
/** Deeds that say nothing by themselves: 106名干部参加. */
const BARE = /^(?:参加|参与|出席|报名|获得|通过)$/;
/** What a deed opens with that says nothing of it. */
export const EMPTY = /^(?:均|都|仅|也|又|已经?|全部|正式|成功|陆续|率先|分别|共同|顺利|进行了?)+(?=.{2})/u;
/** So general that only what they did tells which are counted, even before another figure. */
const OFFICES = /(?:单位|部门|机构|企业|机关|主体)$/;
const OF_ALL = /^(?:全部|均|都)/;
/** A deed of so many characters is put before its noun as a clause: 设立办公室的乡镇, but 入驻单位. */
const CLAUSE = 4;

/**
 * 20个乡镇实现审查全覆盖: what is counted are the 实现审查全覆盖的乡镇. The noun ends before its predicate, which is put in front of
 * it; a predicate that leads on to another figure (16个乡镇配备人员11名) is left out. Null where `after` is no noun with a
 * predicate, or its predicate is too long to name anything.
 */
export function turned(after: string, followed: boolean, unitClass: string | null, words: Words): Turned | null {
  if (OF_DEEDS.has(unitClass ?? "")) return null;
  const at = predicateAt(after, words);
  if (at === -1 || at > LONGEST_NOUN) return null;
  const noun = withoutAdverb(after.slice(0, at), words);
  if (noun === "") return null;
  // 9个县(市、区)专职人员仅21人: the places are counted
  if (followed && !OFFICES.test(noun)) return { phrase: noun.replace(/(?<=\)).*$/, ""), deed: "", alone: true };
  const deed = after.slice(at).replace(EMPTY, "");
  // 12个村居全部挂牌: all of them are counted, whatever they did
  if (deed.length < 3 && OF_ALL.test(after.slice(at))) return { phrase: noun, deed: "", alone: false };
  const names = deed.length >= 2 && deed.length <= LONGEST_DEED && !BARE.test(deed) && !deed.includes("的");
  if (names) return { phrase: before(deed, noun), deed, alone: false };
  return followed ? { phrase: noun, deed: "", alone: true } : null;
}

/** A deed in front of its noun; a noun that ends both is said once. */
function before(deed: string, noun: string): string {
  if (deed.endsWith(noun)) return deed;
  return deed.length < CLAUSE ? deed + noun : `${deed}的${noun}`;
}

/** A noun without the adverbs behind it (主体全面落实). */
function withoutAdverb(given: string, { noise }: Words): string {
  let noun = given;
  for (;;) {
    const adverb = noise.before(noun, noun.length);
    if (adverb === null || adverb.word.length < 2) return noun;
    noun = noun.slice(0, -adverb.word.length);
  }
}

/** The noun that a phrase begins with: a kind of place or office, else all up to its predicate. */
export function nounOf(phrase: string, words: Words): string {
  const body = words.counted.at(phrase, 0);
  if (body !== null) return body.word;
  const at = predicateAt(phrase, words);
  return at === -1 ? phrase : withoutAdverb(phrase.slice(0, at), words);
}

/** Where the first predicate stands that leaves a noun before it, of two characters or 村, 镇, -1 when none does. */
function predicateAt(phrase: string, { predicate, counted, hits }: Words): number {
  const least = counted.at(phrase, 0)?.word.length === 1 ? 1 : 2;
  hits.clear();
  const count = predicate.scan(phrase, 0, phrase.length, hits);
  for (let i = 0; i < count; i += 1) if (hits.start[i]! >= least) return hits.start[i]!;
  return -1;
}
