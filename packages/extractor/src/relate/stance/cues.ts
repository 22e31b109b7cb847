import { items, type Lexicon } from "@practice-atlas/reference";
import { compileMatcher, startsOf } from "../../text/index.ts";

/** What a cue word says; see the table `stance-cues.tsv`. */
export type CueKind =
  | "turn"
  | "plan"
  | "problem"
  | "still"
  | "remedy"
  | "done"
  | "basis"
  | "continued"
  | "required"
  | "pilot"
  | "negation"
  | "rollback"
  | "past"
  | "act"
  | "passive";

/** A cue word in the text. */
export interface Cue {
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
}

/** All cues of a text, for asking which stand in a range. */
export interface Cues {
  /** The first cue of a kind that lies in the range, or null. */
  first(kind: CueKind, start: number, end: number): Cue | null;
  /** The last cue of a kind that lies in the range, or null. */
  last(kind: CueKind, start: number, end: number): Cue | null;
  /** All cues of a kind, in order. */
  all(kind: CueKind): readonly Cue[];
}

/** Compiles the cue table into one pass over a folded text. A word may be a cue of several kinds. */
export function compileCues(lexicon: Lexicon): (folded: string) => Cues {
  const kinds = new Map<string, CueKind[]>();
  for (const row of lexicon.table("stance-cues", ["kind", "cues", "reason"])) {
    for (const word of items(row["cues"])) kinds.set(word, [...(kinds.get(word) ?? []), row["kind"] as CueKind]);
  }
  const words = [...kinds.keys()];
  const matcher = compileMatcher(words);
  return (folded) => {
    const byKind = new Map<CueKind, Cue[]>();
    for (const { pattern, start, end } of matcher.findAll(folded)) {
      for (const kind of kinds.get(words[pattern]!)!) {
        const list = byKind.get(kind);
        if (list === undefined) byKind.set(kind, [{ kind, start, end }]);
        else list.push({ kind, start, end });
      }
    }
    return lookup(byKind);
  };
}

interface Listed {
  readonly cues: readonly Cue[];
  /** Index of the first cue that starts at or after an offset. */
  readonly from: (at: number) => number;
}

const NONE: Listed = { cues: [], from: () => 0 };

function lookup(byKind: ReadonlyMap<CueKind, readonly Cue[]>): Cues {
  const listed = new Map([...byKind].map(([kind, cues]): [CueKind, Listed] => [kind, { cues, from: startsOf(cues) }]));
  const listOf = (kind: CueKind): Listed => listed.get(kind) ?? NONE;
  return {
    all: (kind) => listOf(kind).cues,
    first: (kind, start, end) => {
      const { cues, from } = listOf(kind);
      for (let i = from(start); i < cues.length && cues[i]!.start < end; i += 1) {
        if (cues[i]!.end <= end) return cues[i]!;
      }
      return null;
    },
    last: (kind, start, end) => {
      const { cues, from } = listOf(kind);
      for (let i = from(end) - 1; i >= 0 && cues[i]!.start >= start; i -= 1) {
        if (cues[i]!.end <= end) return cues[i]!;
      }
      return null;
    },
  };
}
