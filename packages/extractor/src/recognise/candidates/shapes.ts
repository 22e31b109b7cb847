import type { Lexicon } from "@practice-atlas/reference";

/** A shape of the words between the quotes. */
export interface Shape {
  readonly weight: number;
  readonly stop: boolean;
  readonly reason: string;
}

/**
 * Reads `candidate-shapes.tsv`: regular expressions, each with its weight and its sign (characters of which words that
 * fit it hold one; none where any words may fit). `fits` tells which of them words have.
 */
export function readShapes(lexicon: Lexicon): { shapes: Shape[]; fits: Fits } {
  const rows = lexicon.table("candidate-shapes", ["pattern", "weight", "stop", "sign", "reason"]);
  const shapes = rows.map((row) => ({
    weight: Number(row["weight"]),
    stop: row["stop"] === "yes",
    reason: row["reason"]!,
  }));
  return { shapes, fits: compileShapes(rows.map((row) => [row["pattern"]!, row["sign"]!] as const)) };
}

/** Words (folded, without blanks and quotes) → for each expression 1 when they fit it, else 0; lent until the next call. */
export type Fits = (words: string) => Uint8Array;

interface Word {
  readonly word: string;
  readonly shape: number;
  /** What words that hold it are of the shape: FITS, or MAY_FIT where it is only a sign. */
  readonly verdict: number;
}

interface Expression {
  readonly reads: RegExp;
  readonly shape: number;
  /** Whether it is tried only where one of its signs stands. */
  readonly signed: boolean;
  /** Lengths of the words that it may fit. */
  readonly shortest: number;
  readonly longest: number;
}

const [FITS, MAY_FIT] = [1, 2];
/** Words in an alternation or characters in a class, anywhere or at the end. */
const WORDS = /^(?:\(\?:([^\\()[\]{}.*+?^$]+)\)|([^\\()[\]{}.*+?^$|]+)|\[([^\\\]^-]+)\])(\$?)$/;
/** So many characters of one class and nothing else. */
const SIZED = /^\^(?:\.|\[[^\]]+\])(?:\{(\d+)(,?)\})?\$$/;

/**
 * Compiles shapes from expressions and their signs. Most are lists of words or characters, anywhere or at the end:
 * these are looked up together. The others are tried where a sign of theirs stands and the length is right.
 */
export function compileShapes(patterns: readonly (readonly [pattern: string, signs: string])[]): Fits {
  const inside = new Map<number, Word[]>();
  const atEnd = new Map<number, Word[]>();
  const expressions: Expression[] = [];
  patterns.forEach(([pattern, signs], shape) => {
    const listed = WORDS.exec(pattern);
    if (listed === null) {
      expressions.push(readExpression(pattern, signs !== "", shape));
      for (const word of signs) group(inside, word.charCodeAt(0), { word, shape, verdict: MAY_FIT });
      return;
    }
    const words = listed[3] === undefined ? (listed[1] ?? listed[2]!).split("|") : [...listed[3]];
    for (const word of words) {
      if (listed[4] === "$") group(atEnd, word.charCodeAt(word.length - 1), { word, shape, verdict: FITS });
      else group(inside, word.charCodeAt(0), { word, shape, verdict: FITS });
    }
  });
  const fits = new Uint8Array(patterns.length);
  return (words) => {
    fits.fill(0);
    for (const { word, shape, verdict } of atEnd.get(words.charCodeAt(words.length - 1)) ?? NONE)
      if (words.endsWith(word)) fits[shape] = verdict;
    for (let at = 0; at < words.length; at += 1)
      for (const { word, shape, verdict } of inside.get(words.charCodeAt(at)) ?? NONE)
        if (words.startsWith(word, at)) fits[shape] = verdict;
    for (const { reads, shape, signed, shortest, longest } of expressions) {
      const may = words.length >= shortest && words.length <= longest && (!signed || fits[shape] === MAY_FIT);
      fits[shape] = may && reads.test(words) ? FITS : 0;
    }
    return fits;
  };
}

function readExpression(pattern: string, signed: boolean, shape: number): Expression {
  const sized = SIZED.exec(pattern);
  const size = sized === null ? 0 : Number(sized[1] ?? 1);
  const longest = sized === null || sized[2] === "," ? Number.POSITIVE_INFINITY : size;
  return { reads: new RegExp(pattern), shape, signed, shortest: size, longest };
}

const NONE: readonly Word[] = [];

function group(words: Map<number, Word[]>, code: number, word: Word): void {
  const list = words.get(code);
  if (list === undefined) words.set(code, [word]);
  else list.push(word);
}
