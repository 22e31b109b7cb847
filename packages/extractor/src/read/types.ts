import type { ManifestRow, PageFacts, Source } from "../stages.ts";

/** A file to be read, with its row of `sources.tsv`. */
export interface InputFile {
  readonly path: string;
  /** Base name, as written into the record. */
  readonly file: string;
  readonly manifest: ManifestRow | null;
}

/** A file that was left out; `why` is a sentence for the user. */
export interface ReadFailure {
  readonly file: string;
  readonly path: string;
  readonly why: string;
}

/** What one file gave. */
export type ReadResult =
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "failure"; readonly failure: ReadFailure };

/** Bounds against files that are too large or unpack to too much. */
export interface ReadLimits {
  /** Largest file, in bytes. */
  readonly maxBytes: number;
  /** Most bytes that a container may unpack to. */
  readonly maxUnpacked: number;
  /** Most pages of a PDF. */
  readonly maxPages: number;
  /** Longest text, in UTF-16 code units. */
  readonly maxChars: number;
}

/** Reports run to some 30,000 characters; the bounds leave room for scans of thick files without harm to memory. */
export const READ_LIMITS: ReadLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxUnpacked: 128 * 1024 * 1024,
  maxPages: 500,
  maxChars: 2_000_000,
};

/** What a format's reader gives: the main text and what the page's frame told. */
export interface Extracted {
  readonly text: string;
  readonly page: PageFacts;
}

/** A format's reader. @throws Error with a sentence for the user when the file cannot be read. */
export type ReadFormat = (bytes: Uint8Array, limits: ReadLimits) => Promise<Extracted>;

export const NO_PAGE: PageFacts = {
  title: null,
  url: null,
  publishedAt: null,
  site: null,
  indexNumber: null,
  issuer: null,
};
