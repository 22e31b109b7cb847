import { sha256 } from "@practice-atlas/model";
import type { Source } from "./stages.ts";

export { type BatchOptions, type BatchResult, extractBatch, type Failure } from "./batch/index.ts";
export { compileExtract } from "./pipeline.ts";
export { decodeText } from "./read/decode.ts";
export type { ManifestRow, PageFacts, Source } from "./stages.ts";

/** A source made of a text in memory, with nothing known about its page. */
export function sourceOfText(file: string, text: string): Source {
  const digest = sha256(text);
  const page = { title: null, url: null, publishedAt: null, site: null, indexNumber: null, issuer: null };
  return { file, text, sha256: digest, sourceSha256: digest, alsoAt: [], page, manifest: null };
}
