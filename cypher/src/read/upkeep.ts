import { declare, type Row, type Value } from "../statement.ts";

export interface Ids {
  ids: readonly string[];
}
export interface Page {
  after: string;
  size: number;
}
export type None = Record<never, never>;

export interface EditionRow {
  id: string;
  work: string;
  title: string | null;
  source: string;
  recordHash: string;
}
export interface ClaimRow {
  id: string;
  /** JSON of what the editions' records say of the node; null when they only point to it. */
  claim: string | null;
  editions: number;
}
export interface UnnamedRow {
  id: string;
  label: string | null;
  user: string | null;
}
export interface PracticeMentionRow {
  edition: string;
  initiative: string;
  stance: string;
  mode: string | null;
  actor: string | null;
  mentions: number;
}
export interface DumpRow {
  id: string;
  props: Row;
  type: string | null;
  label: string | null;
  target: string | null;
  link: Row | null;
  linkKey: string;
  linkStart: number;
}

const claims = () => declare<Ids, ClaimRow>({ ids: true });
const unnamed = () => declare<None, UnnamedRow>({});
const named = () => declare<Ids, { id: string }>({ ids: true });
const dump = () => declare<Page, DumpRow>({ after: true, size: true });

/** What loading, checking and dumping read. */
export const UPKEEP = {
  countEditionParts: declare<Ids, { id: string; sections: number; sentences: number; observations: number }>({
    ids: true,
  }),
  countLinks: declare<None, { label: string; type: string; links: number }>({}),
  countNodes: declare<None, { label: string; nodes: number }>({}),
  findBuild: declare<None, { id: string; props: Row }>({}),
  findEditions: declare<Ids, { id: string; work: string; recordHash: string }>({ ids: true }),
  findLease: declare<None, { id: string; holder: string; beat: number }>({}),
  findPracticeMentions: declare<Ids, PracticeMentionRow>({ ids: true }),
  findWorkEditions: declare<Ids, { work: string; id: string; props: Record<string, Value> }>({ ids: true }),
  listEditions: declare<Page, EditionRow>({ after: true, size: true }),
  findSentencesWith: declare<{ words: string; limit: number }, { id: string; score: number }>({
    words: true,
    limit: true,
  }),
  searchSentences: declare<{ query: string; limit: number }, { id: string; score: number }>({
    query: true,
    limit: true,
  }),
  findAgencyClaims: claims(),
  findDocumentClaims: claims(),
  findInitiativeClaims: claims(),
  findMetricClaims: claims(),
  findPlaceClaims: claims(),
  findUnnamedAgencies: unnamed(),
  findUnnamedDocuments: unnamed(),
  findUnnamedInitiatives: unnamed(),
  findUnnamedMetrics: unnamed(),
  findUnnamedPlaces: unnamed(),
  findAgenciesOfEditions: named(),
  findDocumentsOfEditions: named(),
  findInitiativesOfEditions: named(),
  findMetricsOfEditions: named(),
  findPlacesOfEditions: named(),
  dumpAgencies: dump(),
  dumpBuilds: dump(),
  dumpDocuments: dump(),
  dumpEditions: dump(),
  dumpFindings: dump(),
  dumpInitiatives: dump(),
  dumpJurisdictions: dump(),
  dumpMetrics: dump(),
  dumpObservations: dump(),
  dumpReports: dump(),
  dumpSections: dump(),
  dumpSentences: dump(),
};
