import { items, type Lexicon } from "@practice-atlas/reference";
import { compileMatcher, compileWithin, fold, Hits, type Matcher, type Within } from "../../text/index.ts";
import { bareLength } from "./characters.ts";
import { type Fits, readShapes, type Shape } from "./shapes.ts";

/** A head noun (机制, 平台, 原则): what its presence after a quote is worth, and where it is used. */
export interface Head {
  readonly text: string;
  readonly weight: number;
  /** Whether it ends unquoted names: rules (`yes`), campaigns (`action`), lectures and schools (`brand`), or not. */
  readonly open: "yes" | "action" | "brand" | "no";
  /** Whether it belongs to the name. */
  readonly named: boolean;
}

/** A verb before a name. `open`: `yes` also before unquoted names, `落实` there only at the start of a clause. */
export interface Verb {
  readonly text: string;
  readonly weight: number;
  readonly open: string;
  /** 落实, 执行: what they carry out may be named without quotes. */
  readonly carriesOut: boolean;
}

/** Takes words out of folded text. */
export interface Remover {
  /** What is left of a phrase. */
  left(phrase: string): string;
  /** How many code units are left of `start`–`end`; without blanks and quote marks when `bare`. */
  lengthLeft(folded: string, start: number, end: number, bare: boolean): number;
}

/** The tables of discovery, read once. */
export interface Tables {
  readonly heads: readonly Head[];
  readonly headMatcher: Matcher;
  /** The heads that end unquoted names. */
  readonly openHeads: readonly Head[];
  readonly verbs: readonly Verb[];
  readonly verbMatcher: Matcher;
  readonly shapes: readonly Shape[];
  /** Which of the shapes words have. */
  readonly fits: Fits;
  /** Folded inner words → why they are no name. */
  readonly filters: ReadonlyMap<string, string>;
  /** Inner words that name something only with their modifier. */
  readonly generic: ReadonlySet<string>;
  /** The word lists of `candidate-open-stop`, each by its use. */
  readonly whole: ReadonlySet<string>;
  readonly start: Within<null>;
  readonly inside: Within<null>;
  readonly cut: Within<null>;
  readonly lead: Within<null>;
  readonly strip: Within<null>;
  readonly deed: Within<null>;
  /** Code units behind a head that make another word of it (制度化). */
  readonly glued: ReadonlySet<number>;
  /** What is left of words when heads and words that say nothing are taken out; of an unquoted modifier without heads. */
  readonly substance: Remover;
  readonly modifierSubstance: Remover;
}

/** Reads the tables of discovery. */
export function readTables(lexicon: Lexicon): Tables {
  const heads = lexicon.table("candidate-heads", ["heads", "weight", "open", "name", "reason"]).flatMap((row) =>
    items(row["heads"]).map(
      (text): Head => ({
        text,
        weight: Number(row["weight"]),
        open: row["open"] as Head["open"],
        named: row["name"] === "yes",
      }),
    ),
  );
  const openHeads = heads.filter((head) => head.open !== "no");
  const verbs = lexicon.table("candidate-verbs", ["verbs", "weight", "open", "reason"]).flatMap((row) =>
    items(row["verbs"]).map(
      (text): Verb => ({
        text,
        weight: Number(row["weight"]),
        open: row["open"]!,
        carriesOut: /落实|执行/.test(text),
      }),
    ),
  );
  const filters = lexicon
    .table("candidate-filters", ["words", "why", "reason"])
    .flatMap((row) => items(row["words"]).map((word): [string, string] => [bare(word), row["why"]!]));
  const stops = readStops(lexicon);
  const generic = lexicon
    .table("candidate-generic", ["words", "reason"])
    .flatMap((row) => items(row["words"]).map(bare));
  return {
    heads,
    headMatcher: compileMatcher(heads.map((head) => head.text)),
    openHeads,
    verbs,
    verbMatcher: compileMatcher(verbs.map((verb) => verb.text)),
    ...readShapes(lexicon),
    filters: new Map(filters),
    generic: new Set(generic),
    whole: new Set(stops("whole")),
    start: within(stops("start")),
    inside: within(stops("inside")),
    cut: within(stops("cut")),
    lead: within(stops("lead")),
    strip: within(stops("strip")),
    deed: within(stops("deed")),
    glued: new Set(stops("after").map((word) => word.charCodeAt(0))),
    substance: without([...stops("generic"), ...heads.map((head) => head.text)]),
    modifierSubstance: without(["、", ...stops("generic")]),
  };
}

const within = (words: readonly string[]): Within<null> => compileWithin(words.map((word) => ({ word, value: null })));

/** Compiles the removal of words from folded text. */
function without(words: readonly string[]): Remover {
  const matcher = compileMatcher(words);
  const hits = new Hits();
  return {
    left: (phrase) => {
      let out = "";
      let at = 0;
      for (const { start, end } of matcher.find(phrase)) {
        out += phrase.slice(at, start);
        at = end;
      }
      return out + phrase.slice(at);
    },
    lengthLeft: (folded, start, end, bare) => {
      hits.clear();
      const count = matcher.scan(folded, start, end, hits);
      const length = (from: number, to: number): number => (bare ? bareLength(folded, from, to) : to - from);
      let left = length(start, end);
      for (let i = 0; i < count; i += 1) left -= length(hits.start[i]!, hits.end[i]!);
      return left;
    },
  };
}

function readStops(lexicon: Lexicon): (use: string) => readonly string[] {
  const byUse = new Map<string, string[]>();
  for (const row of lexicon.table("candidate-open-stop", ["words", "where", "reason"])) {
    const words = [...(byUse.get(row["where"]!) ?? []), ...items(row["words"])];
    byUse.set(
      row["where"]!,
      words.sort((a, b) => b.length - a.length),
    );
  }
  const silent = lexicon.table("practice-silent", ["words", "reason"]).flatMap((row) => items(row["words"]));
  byUse.set("whole", [...(byUse.get("whole") ?? []), ...silent]);
  return (use) => byUse.get(use) ?? [];
}

/** Folded, without blanks and quote marks. */
export function bare(text: string): string {
  return fold(text).replace(/[\s"']/g, "");
}
