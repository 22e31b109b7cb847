import type { CoveredPlace, DocumentRole } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import { compileMatcher } from "../../text/index.ts";
import { isSuperior } from "./superior.ts";

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
const AFTER_REACH = 14;

/** Compiles `document-verbs.tsv` into a reader of the role that the words around a list of titles give it. */
export function compileRoles(lexicon: Lexicon): (around: Around, place: CoveredPlace | null) => RoleReading {
  const rows = lexicon.table("document-verbs", ["verb", "where", "role", "reason"]);
  const finder = (where: string): ((text: string) => Verb[]) => {
    const own = rows.filter((row) => row["where"] === where);
    const matcher = compileMatcher(own.map((row) => row["verb"]!));
    return (text) =>
      matcher.find(text).map((m) => ({ role: own[m.pattern]!["role"] as Verb["role"], start: m.start, end: m.end }));
  };
  const before = finder("before");
  const after = finder("after");
  return (around, place) => {
    const verbs = before(around.before).filter(
      (verb) => verb.role !== "NONE" && !ADNOMINAL.test(around.before.slice(verb.end)),
    );
    const last = verbs.at(-1);
    const clause = around.before.search(/[^,;:]*$/);
    if (last !== undefined && last.start >= clause) return reading(around.before, last, "verb-before-title", place);
    const behind = around.after.slice(0, AFTER_REACH).split(/[,。;《\n]/)[0]!;
    const next = after(behind).find((verb) => verb.role !== "NONE" && verb.start <= 7);
    if (next !== undefined)
      return reading(
        `${around.before.slice(clause)}□`,
        { ...next, start: around.before.length - clause },
        "verb-after-title",
        place,
      );
    if (last !== undefined) return reading(around.before, last, "verb-in-earlier-clause", place);
    return { role: "CITED", rule: "no-verb" };
  };
}

/** What a body above the covered place issued is not issued here. */
function reading(before: string, verb: Verb, rule: string, place: CoveredPlace | null): RoleReading {
  const subject = before.slice(0, verb.start).replace(/^.*[,;:]/, "");
  if (verb.role === "ISSUED" && isSuperior(subject, place)) return { role: "CITED", rule: "issued-above" };
  return { role: verb.role as DocumentRole, rule };
}
