import type {
  AgencyKind,
  Approx,
  Basis,
  Category,
  Comparison,
  Direction,
  DocumentKind,
  DocumentRole,
  Extent,
  FindingKind,
  Genre,
  InitiativeStatus,
  Level,
  MentionKind,
  MetricKind,
  Mode,
  Predicate,
  Provenance,
  ResidueKind,
  Scope,
  SectionKind,
  SentenceKind,
  Severity,
  Stance,
  VariantKind,
} from "./vocabulary.ts";

/** The version of the interchange format; every record's first field. */
export const FORMAT = "practice-atlas/record@1";

/** A half-open range of UTF-16 code units in the record's `text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A named agency by id, as issuer or addressee. */
export interface AgencyRef {
  readonly id: string;
  readonly name: string;
}

/** The covered place, with the rule that decided it; null in a record when unresolved. */
export interface CoveredPlace {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly rule: string;
}

export interface ReportHead {
  readonly id: string;
  readonly work: string;
  readonly sha256: string;
  readonly source: string;
  readonly sourceSha256: string;
  readonly alsoAt: readonly string[];
  readonly provenance: Provenance;
  readonly extent: Extent;
  readonly title: string | null;
  readonly genre: Genre;
  readonly year: number | null;
  readonly jurisdiction: CoveredPlace | null;
  readonly department: string | null;
  readonly issuers: readonly AgencyRef[];
  readonly addressees: readonly AgencyRef[];
  readonly publishedAt: string | null;
  readonly signedAt: string | null;
  readonly indexNumber: string | null;
  readonly url: string | null;
}

export interface Section extends Span {
  readonly id: string;
  readonly parent: string | null;
  readonly heading: string | null;
  readonly level: number;
  readonly kind: SectionKind;
}

export interface Sentence extends Span {
  readonly id: string;
  readonly section: string;
  readonly kind: SentenceKind;
}

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly jurisdiction: string | null;
}

export interface VariantOf {
  readonly id: string;
  readonly kind: VariantKind;
}

export interface Initiative {
  readonly id: string;
  readonly name: string;
  readonly status: InitiativeStatus;
  readonly category: Category;
  readonly scope: Scope;
  readonly variantOf: VariantOf | null;
}

export interface DocumentTitle {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly number: string | null;
}

export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly target: string;
  readonly surface: string;
  readonly stance: Stance | null;
  readonly mode: Mode | null;
  readonly actor: string | null;
  readonly role: DocumentRole | null;
  readonly rule: string;
  readonly sentence: string;
}

export interface MetricRef {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly kind: MetricKind;
}

export interface Observation extends Span {
  readonly id: string;
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly quote: string;
  readonly value: number;
  readonly max: number | null;
  readonly from: number | null;
  readonly unit: string | null;
  readonly approx: Approx | null;
  readonly direction: Direction | null;
  readonly comparedWith: Comparison | null;
  readonly qualifier: string | null;
  readonly basis: Basis;
  readonly kind: MetricKind;
  readonly stance: Stance;
  readonly period: string | null;
  readonly metric: MetricRef;
  readonly initiative: string | null;
  readonly agency: string | null;
  readonly partOf: string | null;
  readonly rule: string;
  readonly sentence: string;
}

export interface Relation {
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly sentence: string;
  readonly rule: string;
}

export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly observations: readonly string[];
  readonly spans: readonly Span[];
  readonly explanation: string;
}

export interface Residue extends Span {
  readonly kind: ResidueKind;
  readonly surface: string;
  readonly why: string;
}

/** One edition of one report: one line of `records.jsonl`, keys in this order. */
export interface AtlasRecord {
  readonly format: typeof FORMAT;
  readonly made: { readonly extractor: string; readonly lexicon: string; readonly gazetteer: string };
  readonly report: ReportHead;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly agencies: readonly Agency[];
  readonly initiatives: readonly Initiative[];
  readonly documents: readonly DocumentTitle[];
  readonly mentions: readonly Mention[];
  readonly observations: readonly Observation[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  readonly residue: readonly Residue[];
}
