import type { Approx, Comparison, Direction, MetricKind } from "@practice-atlas/model";
import { items, type Lexicon } from "@practice-atlas/reference";
import { compileMatcher, type Matcher } from "../../text/index.ts";

/** A row of `units.tsv`. */
export interface Unit {
  readonly unit: string;
  readonly unitClass: string;
  /** Null for words after a numeral that make it no fact (岁, 届, 号). */
  readonly kind: MetricKind | null;
  /** Whether a Chinese numeral below ten before it counts: always, only at a clause's end or with a bound, or never. */
  readonly han: "free" | "final" | "never";
  readonly avoid: readonly string[];
  readonly needs: readonly string[];
}

/** A word and what it stands for; longest first in each list. */
export interface Cue<T> {
  readonly word: string;
  readonly value: T;
}

/** `units.tsv` and `number-cues.tsv`, compiled. */
export interface Tables {
  readonly units: ReadonlyMap<string, Unit>;
  readonly before: readonly Cue<Approx>[];
  readonly far: readonly Cue<Approx>[];
  readonly after: readonly Cue<Approx>[];
  readonly afterTime: readonly Cue<Approx>[];
  readonly infix: readonly Cue<Approx>[];
  readonly change: readonly Cue<Direction>[];
  readonly compared: readonly Cue<Comparison>[];
  readonly to: readonly Cue<Direction | null>[];
  /** Bare word lists by role, longest first. */
  words(role: string): readonly string[];
  /** The words of a role as one pattern, longest first; `around` says where it is anchored ("^", "$", "^…+$"). */
  pattern(role: string, around: "start" | "end" | "any" | "only"): RegExp;
  readonly names: Matcher;
  readonly hotlines: ReadonlySet<string>;
}

/** Reads both tables once. @throws AtlasError when one is missing or lacks a column. */
export function compileTables(lexicon: Lexicon): Tables {
  const units = lexicon.table("units", ["unit", "class", "kind", "han", "avoid", "needs", "reason"]).map(
    (row): Unit => ({
      unit: row["unit"]!,
      unitClass: row["class"]!,
      kind: row["kind"] === "-" ? null : (row["kind"] as MetricKind),
      han: row["han"] as Unit["han"],
      avoid: items(row["avoid"]),
      needs: items(row["needs"]),
    }),
  );
  const rows = lexicon.table("number-cues", ["role", "cue", "value", "reason"]);
  const cues = <T>(...roles: string[]): Cue<T>[] =>
    rows
      .filter((row) => roles.includes(row["role"]!))
      .map((row) => ({ word: row["cue"]!, value: (row["value"] === "" ? null : row["value"]) as T }))
      .sort((a, b) => b.word.length - a.word.length);
  const words = new Map(
    [...new Set(rows.map((row) => row["role"]!))].map((role) => [role, cues(role).map((c) => c.word)]),
  );
  return {
    units: new Map(units.map((u) => [u.unit, u])),
    before: cues("before"),
    far: cues("far"),
    after: cues("after"),
    afterTime: cues("afterTime"),
    infix: cues("infix"),
    change: cues("up", "down"),
    compared: cues("compared"),
    to: cues("to"),
    words: (role) => words.get(role) ?? [],
    pattern: memo((role, around) => patternOf(words.get(role) ?? [], around)),
    names: compileMatcher(words.get("name") ?? []),
    hotlines: new Set(words.get("hotline") ?? []),
  };
}

type Around = Parameters<Tables["pattern"]>[1];

function patternOf(words: readonly string[], around: Around): RegExp {
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  if (around === "only") return new RegExp(`^(?:${any})*$`, "u");
  return new RegExp(around === "start" ? `^(?:${any})` : around === "end" ? `(?:${any})$` : `(?:${any})`, "u");
}

function memo(make: (role: string, around: Around) => RegExp): (role: string, around: Around) => RegExp {
  const made = new Map<string, RegExp>();
  return (role, around) => {
    const known = made.get(role + around) ?? make(role, around);
    made.set(role + around, known);
    return known;
  };
}

/** The longest cue that ends exactly at `end`, or null. */
export function cueBefore<T>(text: string, end: number, cues: readonly Cue<T>[]): Cue<T> | null {
  for (const cue of cues) if (text.endsWith(cue.word, end)) return cue;
  return null;
}

/** The longest cue that begins exactly at `start`, or null. */
export function cueAt<T>(text: string, start: number, cues: readonly Cue<T>[]): Cue<T> | null {
  for (const cue of cues) if (text.startsWith(cue.word, start)) return cue;
  return null;
}

/** Whether any of the words ends exactly at `end`. */
export function endsWithAny(text: string, end: number, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word, end));
}

/** Whether any of the words begins exactly at `start`. */
export function startsWithAny(text: string, start: number, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word, start));
}

/** The first position after the blanks at `at`. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === " ") end += 1;
  return end;
}

/** The position after the last character before `at` that is no blank. */
export function skipBlanksBack(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] === " ") start -= 1;
  return start;
}

/** Where the clause around `at` begins: after the nearest stop before it (。；，、 are not all stops: 、 is none). */
export function clauseStart(text: string, at: number, stops = STOPS): number {
  let start = at;
  while (start > 0 && !stops.has(text[start - 1]!)) start -= 1;
  return start;
}

/** Where the clause around `at` ends: before the nearest stop after it. */
export function clauseEnd(text: string, at: number, stops = STOPS): number {
  let end = at;
  while (end < text.length && !stops.has(text[end]!)) end += 1;
  return end;
}

/** Stops of a clause on the folded view. */
export const STOPS: ReadonlySet<string> = new Set("。;,!?:\n()|");
