import { SECTION_KINDS, type SectionKind } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";

type Scope = "any" | "top" | "mixed" | "name" | "plain" | "never";

interface Rule {
  readonly pattern: RegExp;
  readonly kind: SectionKind | "INHERIT";
  readonly scope: Scope;
}

/** What a heading's words say: the kinds in order of mention; `joined` when several are named side by side. */
export interface KindReading {
  readonly kinds: readonly SectionKind[];
  readonly joined: boolean;
}

/** Reads kinds from headings by `headings.tsv`. */
export interface Kinds {
  /** The words name a part of a report (at the top level). */
  isPart(words: string): boolean;
  /** How many of the words are the whole name of a part that opens them; 0 when none is. */
  nameLength(words: string): number;
  /** The words open like a heading that bears no number. */
  opensLikeHeading(words: string): boolean;
  /** The words are a sentence that leads up to the text. */
  leadsUp(words: string): boolean;
  /** The kinds that the words name; rules for top-level headings count when `top`. */
  read(words: string, top: boolean): KindReading;
  /** The kind of a child whose parent names problems and plans at once, or null. */
  readMixed(words: string): SectionKind | null;
}

const NO_KIND: KindReading = { kinds: [], joined: false };

const CONJUNCTION = /[和与及、,暨并]|以及/;

/** Compiles `headings.tsv`. @throws AtlasError when the table is missing. */
export function compileKinds(lexicon: Lexicon): Kinds {
  const known = new Set<string>([...SECTION_KINDS, "INHERIT"]);
  const rules = lexicon.table("headings", ["pattern", "kind", "scope", "reason"]).map((row): Rule => {
    if (!known.has(row["kind"]!)) throw new Error(`headings.tsv: unknown kind ${row["kind"]!}`);
    return { pattern: new RegExp(row["pattern"]!), kind: row["kind"] as Rule["kind"], scope: row["scope"] as Scope };
  });
  const naming = rules.filter((r) => r.scope === "any" || r.scope === "top");
  const any = new RegExp(naming.map((r) => `(?:${r.pattern.source})`).join("|"));
  const read = (words: string, top: boolean): KindReading => {
    const bare = words.replace(/\s/g, "");
    return any.test(bare) ? readKinds(naming, bare, top) : NO_KIND;
  };
  return {
    isPart: (words) => read(words, true).kinds.length > 0,
    nameLength: (words) =>
      Math.max(0, ...rules.map((r) => (r.scope === "name" ? (r.pattern.exec(words)?.[0].length ?? 0) : 0))),
    opensLikeHeading: (words) => rules.some((r) => r.scope === "plain" && r.pattern.test(words)),
    leadsUp: (words) => rules.some((r) => r.scope === "never" && r.pattern.test(words)),
    read,
    readMixed: (words) => {
      const rule = rules.find((r) => r.scope === "mixed" && r.pattern.test(words.replace(/\s/g, "")));
      return rule === undefined || rule.kind === "INHERIT" ? null : rule.kind;
    },
  };
}

/** Reads the kinds of one text's headings, each once for both levels where its words name none. */
export function readingOf(kinds: Kinds, folded: string): (heading: Words, top: boolean) => KindReading {
  const atTop = new Map<Words, KindReading>();
  return (heading, top) => {
    const known = atTop.get(heading);
    const reading = known ?? kinds.read(folded.slice(heading.words, heading.end), true);
    if (known === undefined) atTop.set(heading, reading);
    // What holds at any level holds at the top.
    return top || reading === NO_KIND ? reading : kinds.read(folded.slice(heading.words, heading.end), false);
  };
}

/** Where the words of a heading stand. */
interface Words {
  readonly words: number;
  readonly end: number;
}

function readKinds(rules: readonly Rule[], words: string, top: boolean): KindReading {
  const seen: { kind: SectionKind | "INHERIT"; start: number; end: number }[] = [];
  for (const rule of rules) {
    if (rule.scope === "top" && !top) continue;
    const found = rule.pattern.exec(words);
    if (found === null) continue;
    const span = { kind: rule.kind, start: found.index, end: found.index + found[0].length };
    if (!seen.some((s) => s.start < span.end && span.start < s.end)) seen.push(span);
  }
  seen.sort((a, b) => a.start - b.start);
  const named = seen.filter((s): s is typeof s & { kind: SectionKind } => s.kind !== "INHERIT");
  const kinds = [...new Set(named.map((s) => s.kind))];
  const joined =
    named.length > 1 &&
    named.slice(1).some((s, i) => CONJUNCTION.test(words.slice(Math.max(0, named[i]!.end - 1), s.start + 1)));
  return { kinds, joined: joined && kinds.length > 1 };
}
