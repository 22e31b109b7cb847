import { isHanAt } from "./characters.ts";
import { stopsAt, type WordList, type Words } from "./words.ts";

/** How far to the left a name may reach, in UTF-16 code units. */
const REACH = 24;

const EDGE = /[\s,.;:!?()<>[\]、。《》/|]/;

/** Reads the words that belong to a name to the left of its head. `floor` is the end of the agency before, which a name never reaches into. */
export interface Opener {
  /** Start of the run of known modifiers that ends at `at` (村级, 矛盾纠纷, “一站式”). */
  modifiers(at: number, floor: number): number;
  /** Whether a name may begin at `at`: at an edge, or behind a word that is never part of one. */
  boundary(at: number, floor: number): boolean;
  /** Start of what follows the last verb or edge before `at`, for names of unknown words; null when nothing fits. */
  segment(at: number, floor: number): number | null;
  /** Whether the name that begins at `at` is said to be founded (成立…, 组建由…组成的…). */
  founded(at: number): boolean;
}

/** Binds the opener to one text. */
export function openLeft(folded: string, words: Words): Opener {
  const { modifier, inner, strong } = words;
  return {
    boundary: (at, floor) => {
      if (at <= floor || at === 0) return true;
      if (isHanAt(folded, at - 1)) return opensAt(folded, at, words);
      const before = folded[at - 1]!;
      return before !== ")" && before !== '"' ? true : isClosed(folded, at, before);
    },
    modifiers: (at, floor) => {
      let start = at;
      for (;;) {
        const word = modifier.endAt(folded, start) ?? quoted(folded, start);
        if (word === null || start - word.length < Math.max(floor, at - REACH)) break;
        start -= word.length;
      }
      return start + (inner.startAt(folded, start, at + 1)?.length ?? 0);
    },
    segment: (at, floor) => segmentBefore(folded, at, floor, words),
    founded: (at) => isFounded(folded, at, strong),
  };
}

/** Whether the words before `at` are ones that a name may begin behind. */
function opensAt(folded: string, at: number, words: Words): boolean {
  const word = words.openers.endAt(folded, at);
  return word !== null && (word.length > 1 || !words.stop.has(word) || stopsAt(folded, at, words));
}

/** A bracket or quote that closes before a name belongs to the clause before it, not to the name. */
function isClosed(folded: string, at: number, mark: string): boolean {
  return (
    mark === ")" ||
    (folded.slice(Math.max(0, at - 40), at).split('"').length - 1) % 2 === 0 ||
    EDGE.test(folded[at - 2] ?? " ")
  );
}

/** A quoted name that ends at `at` (“一支队伍管执法”), quotes included; null when there is none. */
function quoted(folded: string, at: number): string | null {
  if (folded[at - 1] !== '"') return null;
  const open = folded.lastIndexOf('"', at - 2);
  const inner = folded.slice(open + 1, at - 1);
  return open >= 0 && /^[\u4e00-\u9fff0-9+·]{2,14}$/.test(inner) ? folded.slice(open, at) : null;
}

function segmentBefore(folded: string, at: number, floor: number, words: Words): number | null {
  const { strong, strip } = words;
  let start = at;
  let cut = false;
  while (start > Math.max(floor, at - REACH)) {
    if (!isHanAt(folded, start - 1) || stopsAt(folded, start, words) || strong.endAt(folded, start) !== null) {
      cut = true;
      break;
    }
    start -= 1;
  }
  if (!cut && start > floor && start > 0) return null;
  for (let word = strip.startAt(folded, start, at); word !== null; word = strip.startAt(folded, start, at))
    start += word.length;
  return at - start >= 2 && at - start <= 14 ? start : null;
}

const NUMBER_BEFORE = /(?:了|过)?(?:[0-9一二三四五六七八九十百千万两余多个支名家所人处间组]|的|由[^。;\n]{2,30}的)*$/;

function isFounded(folded: string, at: number, strong: WordList): boolean {
  const before = folded.slice(Math.max(0, at - 40), at);
  const clause = before.slice(
    Math.max(before.lastIndexOf("。"), before.lastIndexOf(";"), before.lastIndexOf("\n"), before.lastIndexOf(",")) + 1,
  );
  const bare = clause.replace(NUMBER_BEFORE, "");
  return strong.endAt(bare, bare.length) !== null;
}
