import type { CanvasNodeFragment, NeighbourhoodQuery } from "../data/generated/documents.ts";

export type CanvasNode = CanvasNodeFragment;
export type CanvasEdge = NonNullable<NeighbourhoodQuery["neighbourhood"]>["edges"][number];
export type Neighbourhood = NonNullable<NeighbourhoodQuery["neighbourhood"]>;

export interface Point {
  x: number;
  y: number;
}

/** What is on the canvas, in the order in which it came: the tables show the same. */
export interface Scene {
  nodes: ReadonlyMap<string, CanvasNode>;
  edges: ReadonlyMap<string, CanvasEdge>;
  places: ReadonlyMap<string, Point>;
  /** Nodes whose neighbours were fetched, with how many there are and whether some were cut off. */
  expanded: ReadonlyMap<string, { total: number; truncated: boolean }>;
}
