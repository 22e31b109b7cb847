import type {
  Agency,
  AgencyRef,
  Approx,
  Comparison,
  CoveredPlace,
  Direction,
  DocumentRole,
  DocumentTitle,
  Extent,
  Finding,
  Genre,
  Initiative,
  Mention,
  MetricKind,
  Mode,
  Observation,
  Provenance,
  Relation,
  Residue,
  SectionKind,
  SentenceKind,
  Span,
  Stance,
} from "@practice-atlas/model";

/**
 * What the stages hand to each other. Stages import this file and `text/`, never each other;
 * only `pipeline.ts` knows their order. All offsets are UTF-16 code units into `Source.text`.
 */

/** What a page's frame told, or the row of `sources.tsv`; null where nothing was said. */
export interface PageFacts {
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly site: string | null;
  readonly indexNumber: string | null;
  readonly issuer: string | null;
}

/** A row of `sources.tsv`: it wins over guesses. */
export interface ManifestRow {
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly site: string | null;
  readonly indexNumber: string | null;
  readonly jurisdiction: string | null;
  readonly department: string | null;
  readonly provenance: Provenance | null;
  readonly extent: Extent | null;
  readonly note: string | null;
}

/** read → : one text with what is known about its page. */
export interface Source {
  /** File name as written into the record (`report.source`): the base name. */
  readonly file: string;
  readonly text: string;
  /** Hex sha256 of the text in UTF-8. */
  readonly sha256: string;
  /** Hex sha256 of the file's bytes. */
  readonly sourceSha256: string;
  readonly alsoAt: readonly string[];
  readonly page: PageFacts;
  readonly manifest: ManifestRow | null;
}

/** A part under one heading; `end` takes in the parts below it. Ordinal 0 is the preamble (level 0, heading null). */
export interface SectionDraft extends Span {
  readonly ordinal: number;
  readonly parent: number | null;
  readonly heading: string | null;
  /** Where the heading's words stand; null for the preamble. */
  readonly headingSpan: Span | null;
  readonly level: number;
  readonly kind: SectionKind;
}

/** A sentence; sentences partition the text. `section` is the ordinal of the innermost section. */
export interface SentenceDraft extends Span {
  readonly section: number;
  readonly kind: SentenceKind;
}

/** A stretch between ，,；;：:。！？ and line ends outside brackets and quotes; clauses partition the sentences. */
export interface Clause extends Span {
  readonly sentence: number;
}

/** split → : where everything stands. */
export interface Layout {
  readonly text: string;
  /** View of equal length: full-width forms folded, for matching only. */
  readonly folded: string;
  readonly title: Span | null;
  readonly addressees: Span | null;
  readonly signature: Span | null;
  /** The date line of the signature. */
  readonly dateLine: Span | null;
  readonly sections: readonly SectionDraft[];
  readonly sentences: readonly SentenceDraft[];
  readonly clauses: readonly Clause[];
}

/** A number with unit and bound words: `start`–`end` takes in all of them, numberStart–numberEnd the numeral. */
export interface Quantity extends Span {
  readonly numberStart: number;
  readonly numberEnd: number;
  /** The number meant, multipliers applied (1.3 万件 → 13000). */
  readonly value: number;
  readonly max: number | null;
  readonly from: number | null;
  /** Literal classifier (件, 人次, %, 元, 个百分点) or null. */
  readonly unit: string | null;
  /** Class that units of one family share (case, person, time, percent, money …). */
  readonly unitClass: string | null;
  readonly approx: Approx | null;
  readonly direction: Direction | null;
  readonly comparedWith: Comparison | null;
  readonly kind: MetricKind;
  readonly period: string | null;
  /** True for 各2次: one numeral said of several things. */
  readonly each: boolean;
  readonly rule: string;
}

/** A title in 《》; the span takes in the brackets, the title does not. */
export interface TitleHit extends Span {
  readonly title: string;
  /** 文号 beside it, e.g. 国发〔2024〕3号. */
  readonly number: string | null;
}

/** A place name read in the text with the codes it may mean. */
export interface PlaceHit extends Span {
  readonly surface: string;
  readonly codes: readonly string[];
  readonly rule: string;
}

/** An agency's words in the text, not yet tied to a place. */
export interface AgencyHit extends Span {
  readonly surface: string;
  /** The part that names the body (司法局, 人民政府, 委全面依法治县委员会). */
  readonly body: string;
  /** The part that names the place in full, or the relative word (县, 市, 州, 本镇, 我局), or null. */
  readonly placeWord: string | null;
  readonly codes: readonly string[];
  readonly rule: string;
}

/** A practice of the catalogue seen in the text. */
export interface PracticeHit extends Span {
  readonly slug: string;
  readonly rule: string;
}

/** A name that may be a local practice: quoted, or found by a pattern. */
export interface CandidateHit extends Span {
  /** The name without quotes and verbs. */
  readonly name: string;
  readonly rule: string;
}

/** recognise → : everything seen, nothing decided. Each list is sorted by start. */
export interface Seen {
  readonly quantities: readonly Quantity[];
  readonly titles: readonly TitleHit[];
  readonly places: readonly PlaceHit[];
  readonly agencies: readonly AgencyHit[];
  readonly practices: readonly PracticeHit[];
  readonly candidates: readonly CandidateHit[];
  /** Numerals and units that could not be read, names left out: each with a why. */
  readonly residue: readonly Residue[];
}

/** Something at a place in the text tied to an id. */
export interface Target extends Span {
  readonly target: string;
  readonly rule: string;
}

export interface DocumentTarget extends Target {
  readonly role: DocumentRole;
}

/** What the frame of the report says about it. */
export interface Head {
  readonly title: string | null;
  readonly genre: Genre;
  readonly year: number | null;
  readonly publishedAt: string | null;
  readonly signedAt: string | null;
  readonly indexNumber: string | null;
  readonly url: string | null;
  readonly provenance: Provenance;
  readonly extent: Extent;
}

/** resolve → : ids. */
export interface Resolved {
  readonly head: Head;
  readonly place: CoveredPlace | null;
  readonly department: string | null;
  readonly issuers: readonly AgencyRef[];
  readonly addressees: readonly AgencyRef[];
  readonly agencies: readonly Agency[];
  readonly agencyTargets: readonly Target[];
  readonly places: readonly Target[];
  readonly documents: readonly DocumentTitle[];
  readonly documentTargets: readonly DocumentTarget[];
  readonly initiatives: readonly Initiative[];
  readonly initiativeTargets: readonly Target[];
  readonly residue: readonly Residue[];
}

/** What a stretch of text says about the doing of what it names. */
export interface StanceReading {
  readonly stance: Stance;
  readonly mode: Mode | null;
  /** Id of the place or agency the clause says does it, when not the report's own. */
  readonly actor: string | null;
  readonly rule: string;
}

/** relate → : what the record says beyond what it names. */
export interface Related {
  readonly mentions: readonly Mention[];
  readonly observations: readonly Observation[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  /** Practices of the catalogue that an observation measures though the text does not name them. */
  readonly measured: readonly Initiative[];
  readonly residue: readonly Residue[];
}
