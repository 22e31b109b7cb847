import { maskPersonal } from "@practice-atlas/graph";
import { globalId } from "../common/ids.ts";
import type { Context } from "../context.ts";
import type { SearchHit, SearchKind } from "../generated/resolvers.ts";
import type { Entry, NameIndex } from "./names.ts";
import { scoreOf, type Wanted, wantedOf } from "./score.ts";

const TYPES = {
  JURISDICTION: "Jurisdiction",
  INITIATIVE: "Initiative",
  AGENCY: "Agency",
  METRIC: "Metric",
  DOCUMENT: "Document",
} as const satisfies Record<Entry["kind"], string>;

/** Sentences stand below every name: their scores come from their place among the sentences found. */
const BEST_SENTENCE = 0.3;

/** Names, then sentences, best first; the same from both stores. */
export async function search(
  context: Context,
  text: string,
  kinds: readonly SearchKind[] | null,
  most: number,
): Promise<SearchHit[]> {
  const wanted = wantedOf(text);
  if (wanted === null || most === 0) return [];
  const names = rankNames(await context.names(), wanted, kinds).slice(0, most);
  const wantsSentences = (kinds === null || kinds.includes("SENTENCE")) && /\p{Script=Han}/u.test(text);
  if (!wantsSentences || names.length === most) return names;
  return [...names, ...(await sentences(context, text, most - names.length))];
}

/** The entries that fit, best first; of equals by rank, then id. */
export function rankNames(index: NameIndex, wanted: Wanted, kinds: readonly SearchKind[] | null): SearchHit[] {
  const found: { entry: Entry; score: number }[] = [];
  for (const entry of index) {
    if (kinds !== null && !kinds.includes(entry.kind)) continue;
    const score = scoreOf(entry, wanted);
    if (score > 0) found.push({ entry, score });
  }
  found.sort((a, b) => b.score - a.score || a.entry.rank - b.entry.rank || (a.entry.id < b.entry.id ? -1 : 1));
  return found.map(({ entry: { id, kind, name, detail }, score }) => ({
    id: globalId(TYPES[kind], id),
    kind,
    name,
    detail,
    text: null,
    score: rounded(score),
  }));
}

async function sentences({ session, loaders }: Context, text: string, most: number): Promise<SearchHit[]> {
  // Editions that do not count are found too and left out.
  const hits = await session.search(text, most * 2);
  const rows = await Promise.all(hits.map(({ id }) => loaders.sentence.load(id)));
  const counting = rows.filter((row) => row !== null && row.edition === row.counting && row.kind === "BODY");
  return counting.slice(0, most).map((row, index) => ({
    id: globalId("Sentence", row!.id),
    kind: "SENTENCE",
    name: row!.place ?? row!.report,
    detail: row!.report,
    text: maskPersonal(row!.text),
    score: rounded((BEST_SENTENCE * (most - index)) / most),
  }));
}

const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;
