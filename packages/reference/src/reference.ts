import { type Gazetteer, loadGazetteer } from "./gazetteer/index.ts";
import { type Lexicon, loadLexicon } from "./lexicon/lexicon.ts";

/** The reference snapshot that extraction and projection share: gazetteer and lexicon, each with its hash. */
export interface Reference {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
}

/** Loads gazetteer (with overlays, TSV texts of the shape of `places.tsv`) and lexicon. */
export function loadReference(overlays: readonly string[] = []): Reference {
  return { gazetteer: loadGazetteer(overlays), lexicon: loadLexicon() };
}
