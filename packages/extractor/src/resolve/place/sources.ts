import type { CoveredPlace, Residue, Span } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import type { Layout, PlaceHit } from "../../stages.ts";
import { byContext, byHints, inForce } from "./context.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** One source's word on which place the report covers. */
export interface Word {
  readonly rule: string;
  readonly code: string;
  readonly span: Span;
}

/** What is known from elsewhere when a name may mean several places. */
export interface Known {
  /** Codes that the text names outright. */
  readonly named: ReadonlySet<string>;
  /** Codes that site name, index number and address speak of: a host is not the place, but it tells namesakes apart. */
  readonly hints: ReadonlySet<string>;
}

/** What the sources in the text's frame say, in order of trust, and what they leave open. */
export interface Words {
  readonly words: readonly Word[];
  readonly residue: readonly Residue[];
}

/** Reads the subject of title and signature and settles it by year and context. */
export function frameWords(
  layout: Layout,
  hits: readonly PlaceHit[],
  known: Known,
  year: number | null,
  gazetteer: Gazetteer,
): Words {
  const words: Word[] = [];
  const residue: Residue[] = [];
  const stretches = [
    ["title", layout.title],
    ["signature", layout.signature],
  ] as const;
  for (const [rule, within] of stretches) {
    const subject = within === null ? null : subjectOf(hits, within, gazetteer, layout.text);
    if (subject === null) continue;
    const code = settle(subject, known, year, gazetteer);
    if (code === null) residue.push(unsettled(subject, layout.text));
    else words.push({ rule, code, span: subject.span });
  }
  return { words, residue };
}

/** The code of a name by year in force, by what the text names, then by what the page hints at; or null. */
export function settle(
  subject: Pick<Subject, "codes">,
  { named, hints }: Known,
  year: number | null,
  gazetteer: Gazetteer,
): string | null {
  const codes = inForce(subject.codes, year, gazetteer);
  return byContext(codes, named, gazetteer) ?? byHints(codes, hints, gazetteer) ?? soleUpper(codes, gazetteer);
}

/** A district and a statistical area of the same name (白塔区): a report is the district's. */
function soleUpper(codes: readonly string[], gazetteer: Gazetteer): string | null {
  const upper = codes.filter((code) => gazetteer.get(code)?.level !== "TOWN");
  return upper.length === 1 ? upper[0]! : null;
}

function unsettled({ span, codes }: Subject, text: string): Residue {
  const surface = text.slice(span.start, span.end);
  return { kind: "PLACE", ...span, surface, why: `库中有 ${String(codes.length)} 个“${surface}”，上下文不足以确定` };
}

/** Two codes agree when one lies in the other: a title may name the county, the signature its town. */
export function agree(a: string, b: string, gazetteer: Gazetteer): boolean {
  return a === b || gazetteer.contains(a, b) || gazetteer.contains(b, a);
}

/** The record's form of a decided place. */
export function covered(code: string, rule: string, gazetteer: Gazetteer): CoveredPlace | null {
  const place = gazetteer.get(code);
  return place === undefined ? null : { id: place.code, name: place.name, level: place.level, rule };
}
