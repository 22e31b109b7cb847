export { type Gazetteer, loadGazetteer, type Place } from "./gazetteer/index.ts";
export { type CatalogueInitiative, readInitiatives } from "./lexicon/initiatives.ts";
export { type Lexicon, loadLexicon } from "./lexicon/lexicon.ts";
export { type CatalogueMetric, readMetrics } from "./lexicon/metrics.ts";
export { items, parseTable, type Row } from "./lexicon/table.ts";
export { loadReference, type Reference } from "./reference.ts";
