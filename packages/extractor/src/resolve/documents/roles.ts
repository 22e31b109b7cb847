import type { CoveredPlace, DocumentRole } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import { compileMatcher } from "../../text/index.ts";
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

const ADNOMINAL = /^(?:后|并实施|并施行|实施|施行|通过)?的/;
const AFTER_REACH = 16;
const AFTER_START = 7;

/** Compiles `document-verbs.tsv` into a reader of the role that the words around a list of titles give it. */
export function compileRoles(lexicon: Lexicon): (around: Around, place: CoveredPlace | null) => RoleReading {
  const rows = lexicon.table("document-verbs", ["verb", "where", "role", "reason"]);
  const finder = (where: string): ((text: string) => Verb[]) => {
    const own = rows.filter((row) => row["where"] === where);
    const matcher = compileMatcher(own.map((row) => row["verb"]!));
    return (text) =>
      matcher.find(text).map((m) => ({ role: own[m.pattern]!["role"] as Verb["role"], start: m.start, end: m.end }));
  };
  const [before, weak, after, attached] = [finder("before"), finder("weak"), finder("after"), finder("attached")];
  const isSuperior = compileIsSuperior(lexicon);
  const reading = (words: string, verb: Verb, rule: string, place: CoveredPlace | null): RoleReading =>
    readingOf(words, verb, rule, place, isSuperior);
  return (around, place) => {
    const words = around.before;
    const stands = (verb: Verb): boolean => verb.role !== "NONE" && !ADNOMINAL.test(words.slice(verb.end));
    const last = before(words).findLast(stands);
    const clause = clauseStart(words);
    const behind = around.after.slice(0, AFTER_REACH).split(/[,。;《\n]/, 1)[0]!;
    if (last !== undefined && last.start >= clause) {
      const plan = last.role === "ISSUED" ? attached(behind).find((verb) => verb.start <= 1) : undefined;
      return plan === undefined
        ? reading(words, last, "verb-before-title", place)
        : { role: plan.role as DocumentRole, rule: "plan-to-carry-out" };
    }
    const next = after(behind).find((verb) => verb.role !== "NONE" && verb.start <= AFTER_START);
    if (next !== undefined) {
      const subject = `${words.slice(clause)}□`;
      return reading(subject, { ...next, start: subject.length }, "verb-after-title", place);
    }
    const soft = weak(words).findLast((verb) => stands(verb) && verb.start >= clause);
    if (soft !== undefined) return { role: soft.role as DocumentRole, rule: "verb-before-title" };
    if (last !== undefined) return reading(words, last, "verb-in-earlier-clause", place);
    return { role: "CITED", rule: "no-verb" };
  };
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
