/** Where a text may be cut, found in one pass. */
export interface Signs {
  readonly text: string;
  readonly folded: string;
  /** 1 for code units inside a closed pair of brackets or quotes, edges included. */
  readonly inside: Uint8Array;
  /** Offsets of 。！？； and line breaks, in order. */
  readonly ends: readonly number[];
  /** Offsets of ，and ：, in order. */
  readonly pauses: readonly number[];
}

/** A bracket that is never closed must not swallow the rest of a paragraph. */
const LONGEST = 300;

const END = 1;
const BREAK = 2;
const PAUSE = 3;
/** Openers are FIRST_PAIR + n, their closers CLOSES more; the straight quote opens and closes. */
const FIRST_PAIR = 8;
const CLOSES = 64;
const STRAIGHT = 7;

const PAIRS = ["()", "（）", "[]", "〔〕", "【】", "［］", "<>", "〈〉", "《》", "“”", "‘’", "「」", "『』", "{}"];
/** Pairs that are one but for their width, so that （ … ) closes. */
const SAME: Readonly<Record<string, string>> = { "（）": "()", "〔〕": "[]", "【】": "[]", "［］": "[]", "〈〉": "<>" };

const CLASS = new Uint8Array(65536);
for (const sign of "。！？!?；;") CLASS[sign.charCodeAt(0)] = END;
for (const sign of "\n\r\u2028\u2029\u0085\f\v") CLASS[sign.charCodeAt(0)] = BREAK;
for (const sign of "，,：:") CLASS[sign.charCodeAt(0)] = PAUSE;
for (const pair of PAIRS) {
  const kind = FIRST_PAIR + PAIRS.indexOf(SAME[pair] ?? pair);
  CLASS[pair.charCodeAt(0)] = kind;
  CLASS[pair.charCodeAt(1)] = kind + CLOSES;
}
CLASS['"'.charCodeAt(0)] = STRAIGHT;

/** Brackets and quotes that are open on a line. */
class OpenPairs {
  private readonly kinds: number[] = [];
  private readonly places: number[] = [];
  private depth = 0;

  clear(): void {
    this.depth = 0;
  }

  open(kind: number, at: number): void {
    this.kinds[this.depth] = kind;
    this.places[this.depth] = at;
    this.depth += 1;
  }

  /** Where the pair that closes at `at` was opened, or -1 when it was not, or too far away. */
  close(kind: number, at: number): number {
    let index = this.depth - 1;
    while (index >= 0 && this.kinds[index] !== kind) index -= 1;
    if (index < 0) return -1;
    this.depth = index;
    const from = this.places[index]!;
    return at - from <= LONGEST ? from : -1;
  }
}

/**
 * Finds all signs of a text. Pairs are matched line by line; openers without a closer within 300 units, and closers
 * without an opener, count as text.
 */
export function readSigns(text: string, folded: string): Signs {
  const inside = new Uint8Array(text.length);
  const ends: number[] = [];
  const pauses: number[] = [];
  const open = new OpenPairs();
  for (let at = 0; at < text.length; at += 1) {
    const kind = CLASS[text.charCodeAt(at)]!;
    if (kind === 0) continue;
    if (kind === END) ends.push(at);
    else if (kind === PAUSE) pauses.push(at);
    else if (kind === BREAK) {
      ends.push(at);
      open.clear();
    } else if (kind < CLOSES && kind !== STRAIGHT) open.open(kind, at);
    else {
      const from = open.close(kind === STRAIGHT ? STRAIGHT : kind - CLOSES, at);
      if (from >= 0) inside.fill(1, from, at + 1);
      else if (kind === STRAIGHT) open.open(STRAIGHT, at);
    }
  }
  return { text, folded, inside, ends, pauses };
}
