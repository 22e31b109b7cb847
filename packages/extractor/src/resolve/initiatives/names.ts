import { items, type Lexicon } from "@practice-atlas/reference";
import { fold } from "../../text/index.ts";

/** A candidate's name taken apart: 企业“法治体检”专项行动 → prefix 企业, inner 法治体检, tail 专项行动. */
export interface NameParts {
  readonly prefix: string;
  readonly inner: string;
  readonly tail: string;
}

/** Turns names into the normalised form that one brand has in every report. */
export interface Normaliser {
  /** The key of a name; equal keys are one practice. */
  key(name: string): string;
  /** The key with the place names at its beginning taken off, or null when none stands there. */
  keyWithout(name: string, places: readonly string[]): string | null;
}

const SHORTEST_KEY = 3;
const NUMERIC = /^[\d+\-×*XNxn]+$/;

/** The parts of a name; one without quotes or with several is all inner. */
export function partsOf(name: string): NameParts {
  const open = name.indexOf("“");
  const close = name.indexOf("”");
  const single = open >= 0 && close > open + 1 && name.lastIndexOf("“") === open && name.lastIndexOf("”") === close;
  if (!single) return { prefix: "", inner: name, tail: "" };
  return { prefix: name.slice(0, open), inner: name.slice(open + 1, close), tail: name.slice(close + 1) };
}

/** Compiles normalisation from the tables of tails and of words that name nothing alone. */
export function compileNormaliser(lexicon: Lexicon): Normaliser {
  const rows = lexicon.table("initiative-tails", ["words", "where", "reason"]);
  const words = (where: string): string[] =>
    rows
      .filter((row) => row["where"] === where)
      .flatMap((row) => items(row["words"]))
      .sort((a, b) => b.length - a.length);
  const tails = byEdge(words("end"), (word) => word.charCodeAt(word.length - 1));
  const heads = byEdge(words("start"), (word) => word.charCodeAt(0));
  const generic = new Set(
    lexicon.table("candidate-generic", ["words", "reason"]).flatMap((row) => items(row["words"]).map(bare)),
  );
  const strip = (name: string): string => {
    let rest = bare(name);
    for (;;) {
      const shorter = stripOnce(rest, heads, tails);
      if (shorter === rest || shorter.length < SHORTEST_KEY) return rest;
      rest = shorter;
    }
  };
  const key = (name: string): string => {
    const { prefix, inner, tail } = partsOf(name);
    const alone = bare(inner);
    const vague = generic.has(alone) || NUMERIC.test(alone) || alone.length < SHORTEST_KEY;
    return strip(vague ? prefix + inner + tail : inner);
  };
  return {
    key,
    keyWithout: (name, places) => {
      const own = key(name);
      const place = places.find((p) => own.startsWith(p) && own.length - p.length >= SHORTEST_KEY);
      return place === undefined ? null : strip(own.slice(place.length));
    },
  };
}

/** Words (longest first) by the character with which they stand at the edge of a name. */
type Edge = ReadonlyMap<number, readonly string[]>;

function byEdge(words: readonly string[], codeOf: (word: string) => number): Edge {
  const edge = new Map<number, string[]>();
  for (const word of words) edge.set(codeOf(word), [...(edge.get(codeOf(word)) ?? []), word]);
  return edge;
}

const NONE: readonly string[] = [];

function stripOnce(text: string, heads: Edge, tails: Edge): string {
  const longest = text.length - SHORTEST_KEY;
  for (const tail of tails.get(text.charCodeAt(text.length - 1)) ?? NONE)
    if (tail.length <= longest && text.endsWith(tail)) return text.slice(0, -tail.length).replace(/的$/, "");
  for (const head of heads.get(text.charCodeAt(0)) ?? NONE)
    if (head.length <= longest && text.startsWith(head)) return text.slice(head.length);
  return text;
}

/** Folded, without blanks, quotes and the marks between parts. */
export function bare(text: string): string {
  return fold(text).replace(/[\s"'、,·]/g, "");
}
