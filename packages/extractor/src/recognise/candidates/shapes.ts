import type { Lexicon } from "@practice-atlas/reference";
import { compileEdges, compileWithin } from "../../text/index.ts";

/** A shape of the words between the quotes. */
export interface Shape {
  /** Whether the words (folded, without blanks and quotes) have it. */
  readonly fits: (words: string) => boolean;
  readonly weight: number;
  readonly stop: boolean;
  readonly reason: string;
}

/** Reads `candidate-shapes.tsv`: regular expressions, each with its weight. */
export function readShapes(lexicon: Lexicon): Shape[] {
  return lexicon.table("candidate-shapes", ["pattern", "weight", "stop", "reason"]).map((row) => ({
    fits: compileShape(row["pattern"]!),
    weight: Number(row["weight"]),
    stop: row["stop"] === "yes",
    reason: row["reason"]!,
  }));
}

const WORDS = /^(?:\(\?:([^\\()[\]{}.*+?^$]+)\)|([^\\()[\]{}.*+?^$|]+)|\[([^\\\]^-]+)\])(\$?)$/;
/** What an anchored expression must begin with: a digit, or one certain character. */
const OPENING = /^\^(?:(\\d)|([\u4e00-\u9fff]))(?![?*{|])/;

/**
 * Compiles a shape. Most are lists of words or characters, anywhere or at the end: these are looked up. Of the others,
 * those that say how the words begin are tried only where they begin so.
 */
export function compileShape(pattern: string): (words: string) => boolean {
  const plain = WORDS.exec(pattern);
  if (plain !== null) {
    const [, group, single, characters, end] = plain;
    const cues = (characters === undefined ? (group ?? single!).split("|") : [...characters]).map((word) => ({
      word,
      value: null,
    }));
    if (end === "$") {
      const edges = compileEdges(cues);
      return (words) => edges.before(words, words.length) !== null;
    }
    const within = compileWithin(cues);
    return (words) => within.first(words, 0, words.length) !== null;
  }
  const expression = new RegExp(pattern);
  const opening = OPENING.exec(pattern);
  if (opening === null) return (words) => expression.test(words);
  const first = opening[2] ?? "0123456789";
  return (words) => words !== "" && first.includes(words[0]!) && expression.test(words);
}
