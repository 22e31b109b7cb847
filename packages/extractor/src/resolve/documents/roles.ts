import type { CoveredPlace, DocumentRole } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import { compileMatcher, Hits } from "../../text/index.ts";
import { compileIsSuperior, type IsSuperior } from "./superior.ts";

/** A role with the rule that gave it. */
export interface RoleReading {
  readonly role: DocumentRole;
  readonly rule: string;
}

/** What stands around a list of titles, folded; titles before it are masked by □. */
export interface Around {
  /** From the start of the sentence to the list. */
  readonly before: string;
  /** From the list on. */
  readonly after: string;
}

interface Verb {
  readonly role: DocumentRole | "NONE";
  readonly start: number;
  readonly end: number;
}

/** Verbs of one kind, looked for in some words: the last, or the first, that a question fits. */
interface Verbs {
  last(words: string, fits: (verb: Verb) => boolean): Verb | undefined;
  first(words: string, fits: (verb: Verb) => boolean): Verb | undefined;
}

const ADNOMINAL = /(?:后|并实施|并施行|实施|施行|通过)?的/y;
const STOP = /[,。;《\n]/;
const AFTER_REACH = 16;
const AFTER_START = 7;

/** Compiles `document-verbs.tsv` into a reader of the role that the words around a list of titles give it. */
export function compileRoles(lexicon: Lexicon): (around: Around, place: CoveredPlace | null) => RoleReading {
  const [before, weak, after, attached] = ["before", "weak", "after", "attached"].map((where) =>
    compileVerbs(lexicon, where),
  ) as [Verbs, Verbs, Verbs, Verbs];
  const isSuperior = compileIsSuperior(lexicon);
  const reading = (words: string, verb: Verb, rule: string, place: CoveredPlace | null): RoleReading =>
    readingOf(words, verb, rule, place, isSuperior);
  return (around, place) => {
    const words = around.before;
    const stands = (verb: Verb): boolean => verb.role !== "NONE" && !isAdnominal(words, verb.end);
    const last = before.last(words, stands);
    const clause = clauseStart(words);
    const behind = behindOf(around.after);
    if (last !== undefined && last.start >= clause) {
      const plan = last.role === "ISSUED" ? attached.first(behind, (verb) => verb.start <= 1) : undefined;
      return plan === undefined
        ? reading(words, last, "verb-before-title", place)
        : { role: plan.role as DocumentRole, rule: "plan-to-carry-out" };
    }
    const next = after.first(behind, (verb) => verb.role !== "NONE" && verb.start <= AFTER_START);
    if (next !== undefined) {
      const subject = `${words.slice(clause)}□`;
      return reading(subject, { ...next, start: subject.length }, "verb-after-title", place);
    }
    const soft = weak.last(words, (verb) => stands(verb) && verb.start >= clause);
    if (soft !== undefined) return { role: soft.role as DocumentRole, rule: "verb-before-title" };
    if (last !== undefined) return reading(words, last, "verb-in-earlier-clause", place);
    return { role: "CITED", rule: "no-verb" };
  };
}

function compileVerbs(lexicon: Lexicon, where: string): Verbs {
  const rows = lexicon.table("document-verbs", ["verb", "where", "role", "reason"]);
  const own = rows.filter((row) => row["where"] === where);
  const roles = own.map((row) => row["role"] as Verb["role"]);
  const matcher = compileMatcher(own.map((row) => row["verb"]!));
  const hits = new Hits();
  const scan = (words: string): number => {
    hits.clear();
    return matcher.scan(words, 0, words.length, hits);
  };
  const verbAt = (i: number): Verb => ({ role: roles[hits.pattern[i]!]!, start: hits.start[i]!, end: hits.end[i]! });
  return {
    last: (words, fits) => {
      for (let i = scan(words) - 1; i >= 0; i -= 1) if (fits(verbAt(i))) return verbAt(i);
      return undefined;
    },
    first: (words, fits) => {
      const count = scan(words);
      for (let i = 0; i < count; i += 1) if (fits(verbAt(i))) return verbAt(i);
      return undefined;
    },
  };
}

/** A verb that 的 follows belongs to a noun: 印发的《…》. */
function isAdnominal(words: string, end: number): boolean {
  ADNOMINAL.lastIndex = end;
  return ADNOMINAL.test(words);
}

/** What follows a list up to the next mark, as far as a verb may stand. */
function behindOf(after: string): string {
  const near = after.slice(0, AFTER_REACH);
  const stop = near.search(STOP);
  return stop < 0 ? near : near.slice(0, stop);
}

/** Where the last clause begins: behind the last of the marks between clauses. */
function clauseStart(words: string): number {
  return Math.max(words.lastIndexOf(","), words.lastIndexOf(";"), words.lastIndexOf(":")) + 1;
}

/** What a body above the covered place issued is not issued here. */
function readingOf(
  before: string,
  verb: Verb,
  rule: string,
  place: CoveredPlace | null,
  isSuperior: IsSuperior,
): RoleReading {
  const subject = before.slice(0, verb.start);
  if (verb.role === "ISSUED" && isSuperior(subject.slice(clauseStart(subject)), place))
    return { role: "CITED", rule: "issued-above" };
  return { role: verb.role as DocumentRole, rule };
}
