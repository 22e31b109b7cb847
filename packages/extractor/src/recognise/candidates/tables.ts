import { items, type Lexicon } from "@practice-atlas/reference";
import { compileMatcher, fold, type Matcher } from "../../text/index.ts";

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
}

/** A shape of the words between the quotes. */
export interface Shape {
  readonly pattern: RegExp;
  readonly weight: number;
  readonly stop: boolean;
  readonly reason: string;
}

/** The tables of discovery, read once. */
export interface Tables {
  readonly heads: readonly Head[];
  readonly headMatcher: Matcher;
  /** The heads that end unquoted names. */
  readonly openHeads: readonly Head[];
  readonly openMatcher: Matcher;
  readonly verbs: readonly Verb[];
  readonly verbMatcher: Matcher;
  readonly shapes: readonly Shape[];
  /** Folded inner words → why they are no name. */
  readonly filters: ReadonlyMap<string, string>;
  /** Inner words that name something only with their modifier. */
  readonly generic: ReadonlySet<string>;
  /** Word lists by use (`whole`, `start`, `inside`, `generic`, `cut`, `lead`, `after`, `strip`), longest first. */
  readonly stops: (use: string) => readonly string[];
  /** What is left of words when heads and words that say nothing are taken out; of an unquoted modifier without heads. */
  readonly substance: (words: string) => string;
  readonly modifierSubstance: (words: string) => string;
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
  const verbs = lexicon
    .table("candidate-verbs", ["verbs", "weight", "open", "reason"])
    .flatMap((row) =>
      items(row["verbs"]).map((text): Verb => ({ text, weight: Number(row["weight"]), open: row["open"]! })),
    );
  const shapes = lexicon.table("candidate-shapes", ["pattern", "weight", "stop", "reason"]).map(
    (row): Shape => ({
      pattern: new RegExp(row["pattern"]!),
      weight: Number(row["weight"]),
      stop: row["stop"] === "yes",
      reason: row["reason"]!,
    }),
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
    openMatcher: compileMatcher(openHeads.map((head) => head.text)),
    verbs,
    verbMatcher: compileMatcher(verbs.map((verb) => verb.text)),
    shapes,
    filters: new Map(filters),
    generic: new Set(generic),
    stops,
    substance: without([...stops("generic"), ...heads.map((head) => head.text)]),
    modifierSubstance: without(["、", ...stops("generic")]),
  };
}

/** Compiles the removal of words from folded text. */
function without(words: readonly string[]): (text: string) => string {
  const matcher = compileMatcher(words);
  return (text) => {
    let out = "";
    let at = 0;
    for (const { start, end } of matcher.find(text)) {
      out += text.slice(at, start);
      at = end;
    }
    return out + text.slice(at);
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
