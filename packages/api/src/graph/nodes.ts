import type { SharedLabel } from "@practice-atlas/cypher";
import { globalId } from "../common/ids.ts";
import type { GraphNode, GraphNodeKind } from "../generated/resolvers.ts";
import type { Loaders } from "../loaders.ts";

/** The kinds of the canvas by label, and back. */
export const KINDS = {
  Jurisdiction: "JURISDICTION",
  Initiative: "INITIATIVE",
  Agency: "AGENCY",
  Document: "DOCUMENT",
  Metric: "METRIC",
} as const satisfies Record<SharedLabel, GraphNodeKind>;

/** What is written at a node: its name, and what it belongs to. */
export async function captionOf(
  loaders: Loaders,
  label: SharedLabel,
  id: string,
): Promise<{ name: string; group: string } | null> {
  switch (label) {
    case "Jurisdiction": {
      const place = await loaders.place.load(id);
      return place === null ? null : { name: place.shortName, group: place.level };
    }
    case "Initiative": {
      const initiative = await loaders.initiative.load(id);
      return initiative === null ? null : { name: initiative.name, group: initiative.category };
    }
    case "Agency": {
      const agency = await loaders.agency.load(id);
      return agency === null ? null : { name: agency.name, group: agency.kind };
    }
    case "Document": {
      const document = await loaders.document.load(id);
      return document === null ? null : { name: document.title, group: document.kind };
    }
    case "Metric": {
      const metric = await loaders.metric.load(id);
      return metric === null ? null : { name: metric.name, group: metric.kind };
    }
  }
}

/** A node of the canvas. @throws Error when the graph points to a node that it does not hold */
export async function nodeOf(loaders: Loaders, label: SharedLabel, id: string, degree: number): Promise<GraphNode> {
  const caption = await captionOf(loaders, label, id);
  if (caption === null) throw new Error(`the graph points to ${label} ${id}, which it does not hold`);
  return { id: globalId(label, id), kind: KINDS[label], ...caption, degree };
}
