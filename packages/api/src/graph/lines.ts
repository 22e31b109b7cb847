import type { LineRow, MeasureRow, SharedLabel } from "@practice-atlas/cypher";
import type { Reads } from "../common/reads.ts";

/** A line of the canvas between two nodes of the graph, by raw id. */
export interface Line {
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly tag: string | null;
  readonly weight: number;
}

/** A neighbour of the node in focus with the weight of the lines to it. */
export interface Neighbour {
  readonly id: string;
  readonly label: SharedLabel;
  readonly weight: number;
}

/** Raw ids of nodes by label. */
export type Ids = Readonly<Record<SharedLabel, readonly string[]>>;

const NONE: Ids = { Jurisdiction: [], Agency: [], Initiative: [], Metric: [], Document: [] };

/** Sorts nodes into lists by label. */
export function idsOf(nodes: readonly { readonly id: string; readonly label: SharedLabel }[]): Ids {
  const lists = Object.keys(NONE).map((label) => [
    label,
    nodes.filter((node) => node.label === label).map(({ id }) => id),
  ]);
  return Object.fromEntries(lists) as Ids;
}

/** Everything that stands next to a node, each neighbour once. */
export async function neighboursOf(session: Reads, label: SharedLabel, id: string): Promise<Neighbour[]> {
  const found = new Map<string, Neighbour>();
  const rows = (await Promise.all(questionsAbout(session, label, id))).flat();
  for (const { other, label: kind, weight } of rows) {
    if (other === id) continue;
    const known = found.get(`${kind} ${other}`);
    found.set(`${kind} ${other}`, { id: other, label: kind, weight: weight + (known?.weight ?? 0) });
  }
  return [...found.values()];
}

type Found = { readonly other: string; readonly label: SharedLabel; readonly weight: number };

function questionsAbout({ read }: Reads, label: SharedLabel, id: string): Promise<Found[]>[] {
  const ids = [id];
  const within: string[] = [];
  const out = async (rows: Promise<LineRow[]>): Promise<Found[]> =>
    (await rows).map(({ target, label: kind, weight }) => ({ other: target, label: kind, weight }));
  const back = async (rows: Promise<LineRow[]>): Promise<Found[]> =>
    (await rows).map(({ source, label: kind, weight }) => ({ other: source, label: kind, weight }));
  const metrics = async (rows: Promise<MeasureRow[]>): Promise<Found[]> =>
    (await rows).map(({ source, weight }) => ({ other: source, label: "Metric", weight }));
  switch (label) {
    case "Jurisdiction":
      return [
        out(read("getLinksFromPlaces", { ids, within })),
        back(read("getLinksToPlaces", { ids })),
        metrics(read("getMeasuresOfPlaces", { ids, within })),
      ];
    case "Agency":
      return [out(read("getLinksFromAgencies", { ids, within }))];
    case "Initiative":
      return [
        out(read("getLinksFromInitiatives", { ids, within })),
        back(read("getLinksToInitiatives", { ids })),
        metrics(read("getMeasuresOfInitiatives", { ids, within })),
      ];
    case "Document":
      return [back(read("getLinksToDocuments", { ids }))];
    case "Metric":
      return [subjectsOf(read("getSubjectsOfMetric", { metric: id }))];
  }
}

async function subjectsOf(rows: Promise<(MeasureRow & { label: SharedLabel })[]>): Promise<Found[]> {
  return (await rows).map(({ target, label, weight }) => ({ other: target, label, weight }));
}

/** All lines among the nodes shown, those that lead from one to itself left out. */
export async function linesAmong({ read }: Reads, ids: Ids): Promise<Line[]> {
  const within = Object.values(ids).flat();
  const links = await Promise.all([
    read("getLinksFromPlaces", { ids: ids.Jurisdiction, within }),
    read("getLinksFromAgencies", { ids: ids.Agency, within }),
    read("getLinksFromInitiatives", { ids: ids.Initiative, within }),
  ]);
  const measured =
    ids.Metric.length === 0
      ? []
      : await Promise.all([
          read("getMeasuresOfPlaces", { ids: ids.Jurisdiction, within: ids.Metric }),
          read("getMeasuresOfInitiatives", { ids: ids.Initiative, within: ids.Metric }),
        ]);
  const measures = measured.flat().map((row) => ({ ...row, kind: "MEASURES", tag: null }));
  return [...links.flat(), ...measures].filter(({ source, target }) => source !== target);
}

/** How many neighbours nodes have in all, by raw id. */
export async function degreesOf({ read }: Reads, ids: Ids): Promise<ReadonlyMap<string, number>> {
  const { Jurisdiction: places, Agency: agencies, Initiative: initiatives, Document: documents, Metric: metrics } = ids;
  const [others, measures] = await Promise.all([
    read("countNeighbours", { places, agencies, initiatives, documents }),
    read("countMeasures", { places, initiatives, metrics }),
  ]);
  const degrees = new Map<string, number>();
  for (const { id, neighbours } of [...others, ...measures]) degrees.set(id, (degrees.get(id) ?? 0) + neighbours);
  return degrees;
}
