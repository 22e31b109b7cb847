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

const QUOTED = /^([^“”]*)“([^“”]+)”([^“”]*)$/;
const SHORTEST_KEY = 3;
const NUMERIC = /^[\d+\-×*XNxn]+$/;

/** The parts of a name; an unquoted one is all inner. */
export function partsOf(name: string): NameParts {
  const match = QUOTED.exec(name);
  if (match === null) return { prefix: "", inner: name, tail: "" };
  return { prefix: match[1]!, inner: match[2]!, tail: match[3]! };
}

/** Compiles normalisation from the tables of tails and of words that name nothing alone. */
export function compileNormaliser(lexicon: Lexicon): Normaliser {
  const rows = lexicon.table("initiative-tails", ["words", "where", "reason"]);
  const words = (where: string): string[] =>
    rows
      .filter((row) => row["where"] === where)
      .flatMap((row) => items(row["words"]))
      .sort((a, b) => b.length - a.length);
  const tails = words("end");
  const heads = words("start");
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

function stripOnce(text: string, heads: readonly string[], tails: readonly string[]): string {
  const tail = tails.find((word) => text.endsWith(word) && text.length - word.length >= SHORTEST_KEY);
  if (tail !== undefined) return text.slice(0, -tail.length).replace(/的$/, "");
  const head = heads.find((word) => text.startsWith(word) && text.length - word.length >= SHORTEST_KEY);
  return head === undefined ? text : text.slice(head.length);
}

/** Folded, without blanks, quotes and the marks between parts. */
export function bare(text: string): string {
  return fold(text).replace(/[\s"'、,·]/g, "");
}
