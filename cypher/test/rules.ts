import { LABELS, LEASE, RELATIONSHIPS } from "../src/index.ts";

/** A statement under test. */
export interface Statement {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Words that may not be a parameter, alias, variable, map key or (bare) property: one of the stores trips over them. */
const KEYWORDS =
  "in|is|as|set|match|where|with|case|when|then|else|end|and|or|not|null|true|false|distinct|union|unwind|return|create|delete|remove|merge|optional";

/** First words of statements that do something. */
const VERBS = /^(merge|link|remove|count|list|find|match|get|dump|search|summarise)(?=[A-Z]|$)/;

/** The questions are called as readers ask them. */
const QUESTIONS = ["recurringInitiatives", "practicesOfPlace", "placesOfPractice", "evidence", "coverage"];

/** Constructs on which the stores differ or that only one has, each with the rule of the Cypher design that it breaks. */
const FORBIDDEN: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ["N2 keyword as parameter", new RegExp(`\\$(${KEYWORDS})\\b`, "i")],
  ["N2 keyword as alias", new RegExp(`\\bAS\\s+(${KEYWORDS})\\b`, "i")],
  ["N2 keyword as property", new RegExp(`\\b[a-z]\\w*\\.(${KEYWORDS})\\b`, "i")],
  ["N2 variable named like a function", /[([](any|all|none|single|exists|count)\b\s*[:)\]]/],
  ["V4 text from numbers", /\bround\([^()]*,/i],
  ["W6 client batches", /\b(IN TRANSACTIONS|LOAD CSV|apoc\.)/i],
  ["N3 internal ids", /\b(id|elementId)\(/i],
  ["R5 map projection", /\b\w+\s*\{\s*\./],
  ["R9 label expression", /\(\w*:\w+\s*[|&!]|\|\|/],
  ["R10 COLLECT subquery", /\bCOLLECT\s*\{/],
  ["P1 open path", /\*(\d*\.\.)?\]|\*\d+\.\.\s*[\]{]/],
  // Grafeo fails on the second step when no node of the first has such a relationship; WITH between the two helps.
  ["P4 two steps through a node without a label", /\]->?\(\w*\)<?-\[/],
  ["P3 quantified path", /\bSHORTEST\b|\)\s*[+]|\)\{\d/],
];

/** The text without comments and quoted strings. */
function codeOf(text: string): string {
  return text.replaceAll(/^\/\/.*$/gm, "").replaceAll(/'[^']*'/g, "''");
}

export function headerOf(text: string): string[] {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  return lines.slice(0, end === -1 ? lines.length : end);
}

export function parametersUsed(text: string): string[] {
  return [...new Set([...codeOf(text).matchAll(/\$(\w+)/g)].map((found) => found[1] ?? ""))].sort();
}

/** Everything that a statement offends against, in words; [] for a good one. */
export function offences({ name, path, text }: Statement): string[] {
  const code = codeOf(text);
  const header = headerOf(text).length;
  const broken = FORBIDDEN.filter(([, pattern]) => pattern.test(code)).map(([rule]) => rule);
  const reading = !path.startsWith("load/");
  return [
    ...(header < 2 || header > 6 ? [`header of ${String(header)} lines`] : []),
    ...(VERBS.test(name) || QUESTIONS.includes(name) ? [] : ["name without a verb"]),
    ...broken,
    ...unknownNames(code),
    ...(reading ? readOffences(code) : writeOffences(code)),
  ];
}

function unknownNames(code: string): string[] {
  const labels = [...code.matchAll(/[(]\w*:(\w+)/g)].map((found) => found[1] ?? "");
  const types = [...code.matchAll(/\[\w*:([A-Z_|]+)/g)].flatMap((found) => (found[1] ?? "").split("|"));
  const known = new Set<string>([...LABELS, LEASE]);
  const knownTypes = new Set<string>(RELATIONSHIPS.map(({ type }) => type));
  return [
    ...labels.filter((label) => !known.has(label)).map((label) => `label ${label} is not in the schema`),
    ...types.filter((type) => !knownTypes.has(type)).map((type) => `type ${type} is not in the schema`),
  ];
}

function readOffences(code: string): string[] {
  return [
    ...(/\bLIMIT\s+(\d+|\$\w+)\s*$/.test(code) ? [] : ["R7 does not end in a LIMIT"]),
    ...(/\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(code) ? ["writes"] : []),
    ...(/\bORDER BY\b/.test(code) || code.includes("UNION ALL") ? [] : ["R2 no ORDER BY"]),
    ...(/\bMATCH\s*\(\w*\)\s*(?!<?-)/.test(code) ? ["R1 no label on the entry node"] : []),
  ];
}

/** Writes are idempotent: MERGE by id, relationships by type and at most one key, the rest by SET. */
function writeOffences(code: string): string[] {
  const merged = code.split("\n").filter((line) => line.startsWith("MERGE"));
  return [
    ...(/\bCREATE\b/.test(code) ? ["W7 CREATE is not idempotent"] : []),
    ...(merged.some((line) => /\{[^}]*,/.test(line)) ? ["W3 more than one property in a MERGE"] : []),
    ...(/OPTIONAL MATCH/.test(code) ? ["W4 OPTIONAL MATCH in a write"] : []),
    ...(/MERGE/.test(code) && !/SET \w+ \+= row\.props/.test(code) ? ["W2 no SET of the row's map"] : []),
  ];
}
