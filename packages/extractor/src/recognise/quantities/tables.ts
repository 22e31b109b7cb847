import type { Approx, Comparison, Direction, MetricKind } from "@practice-atlas/model";
import { items, type Lexicon } from "@practice-atlas/reference";
import {
  type Cue,
  compileEdges,
  compileMatcher,
  compileWithin,
  type Edges,
  type Matcher,
  type Within,
} from "../../text/index.ts";

/** A row of `units.tsv`. */
export interface Unit {
  readonly unit: string;
  readonly unitClass: string;
  /** Null for words after a numeral that make it no fact (岁, 届, 号). */
  readonly kind: MetricKind | null;
  /** Whether a Chinese numeral below ten before it counts: always, only at a clause's end or with a bound, or never. */
  readonly han: "free" | "final" | "never";
  /** Second code unit of a longer unit, 0 when it has none. */
  readonly second: number;
  /** Words right behind that make another word of it, null when there are none. */
  readonly avoid: Edges<null> | null;
  readonly needs: readonly string[];
}

/** `units.tsv` and `number-cues.tsv`, compiled. Each field is a role of the cues; the tables say what it is for. */
export interface Tables {
  readonly units: ReadonlyMap<string, Unit>;
  /** Units by their first character, longest first. */
  readonly unitsFrom: ReadonlyMap<number, readonly Unit[]>;
  readonly before: Edges<Approx>;
  readonly notBefore: Edges<null>;
  readonly far: readonly Cue<Approx>[];
  readonly after: Edges<Approx>;
  readonly afterTime: Edges<Approx>;
  readonly infix: Edges<Approx>;
  /** Words of change, and what each stands for. */
  readonly change: Matcher;
  readonly changes: readonly Cue<Direction>[];
  readonly compared: Within<Comparison>;
  readonly link: RegExp;
  readonly levelBehind: RegExp;
  readonly levelNoun: RegExp;
  readonly fallOfTime: ReadonlySet<string>;
  readonly to: Edges<Direction | null>;
  readonly from: Within<null>;
  readonly rank: Within<null>;
  readonly notRank: Edges<null>;
  readonly bare: Within<null>;
  /** What is counted in 万 without a classifier: 用户, 访问量. */
  readonly volume: Within<null>;
  readonly notBare: Edges<null>;
  readonly zero: Edges<null>;
  readonly notBeforeHan: Edges<null>;
  readonly doing: Edges<null>;
  readonly period: Within<null>;
  readonly circle: Within<null>;
  readonly limit: Edges<null>;
  readonly names: readonly string[];
  readonly hotlines: ReadonlySet<string>;
}

/** Reads both tables once. @throws AtlasError when one is missing or lacks a column. */
export function compileTables(lexicon: Lexicon): Tables {
  const rows = lexicon.table("number-cues", ["role", "cue", "value", "reason"]);
  const cues = <T>(...roles: string[]): Cue<T>[] =>
    rows
      .filter((row) => roles.includes(row["role"]!))
      .map((row) => ({ word: row["cue"]!, value: (row["value"] === "" ? null : row["value"]) as T }))
      .sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  const words = (role: string): string[] => cues(role).map((cue) => cue.word);
  const any = (role: string): string =>
    words(role)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|");
  const units = readUnits(lexicon);
  const changes = cues<Direction>("up", "down");
  return {
    units,
    unitsFrom: byFirst(units),
    before: compileEdges(cues("before")),
    notBefore: compileEdges(cues("notBefore")),
    far: cues("far"),
    after: compileEdges(cues("after")),
    afterTime: compileEdges(cues("afterTime")),
    infix: compileEdges(cues("infix")),
    change: compileMatcher(changes.map((cue) => cue.word)),
    changes,
    compared: compileWithin(cues("compared")),
    link: new RegExp(`^(?:${any("link")})*$`, "u"),
    levelBehind: new RegExp(`^(?:${any("level-behind")})`, "u"),
    levelNoun: new RegExp(any("level-noun"), "u"),
    fallOfTime: new Set(words("fall-of-time")),
    to: compileEdges(cues("to")),
    from: compileWithin(cues<null>("from").filter((cue) => cue.word.length > 1)),
    rank: compileWithin(cues("rank")),
    notRank: compileEdges(cues("notRank")),
    bare: compileWithin(cues("bare")),
    volume: compileWithin(cues("volume")),
    notBare: compileEdges(cues("notBare")),
    zero: compileEdges(cues<null>("zero").filter((cue) => cue.word.endsWith("一"))),
    notBeforeHan: compileEdges(cues("not-before-han")),
    doing: compileEdges(cues("doing")),
    period: compileWithin(cues("period")),
    circle: compileWithin(cues("circle")),
    limit: compileEdges(cues("limit")),
    names: words("name"),
    hotlines: new Set(words("hotline")),
  };
}

function readUnits(lexicon: Lexicon): ReadonlyMap<string, Unit> {
  const rows = lexicon.table("units", ["unit", "class", "kind", "han", "avoid", "needs", "reason"]);
  return new Map(
    rows.map((row) => [
      row["unit"]!,
      {
        unit: row["unit"]!,
        unitClass: row["class"]!,
        kind: row["kind"] === "-" ? null : (row["kind"] as MetricKind),
        han: row["han"] as Unit["han"],
        second: row["unit"]!.length > 1 ? row["unit"]!.charCodeAt(1) : 0,
        avoid: edgesOf(items(row["avoid"])),
        needs: items(row["needs"]),
      },
    ]),
  );
}

function edgesOf(words: readonly string[]): Edges<null> | null {
  return words.length === 0 ? null : compileEdges(words.map((word) => ({ word, value: null })));
}

function byFirst(units: ReadonlyMap<string, Unit>): ReadonlyMap<number, readonly Unit[]> {
  const out = new Map<number, Unit[]>();
  for (const unit of [...units.values()].sort((a, b) => b.unit.length - a.unit.length)) {
    const code = unit.unit.charCodeAt(0);
    out.set(code, [...(out.get(code) ?? []), unit]);
  }
  return out;
}
