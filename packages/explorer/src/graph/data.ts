// What the canvas holds: neighbourhoods added one after the other, in the order that the address names.
import { ask } from "../data/client.ts";
import { NeighbourhoodDocument } from "../data/generated/documents.ts";
import { place } from "./layout.ts";
import type { CanvasEdge, CanvasNode, Neighbourhood, Point, Scene } from "./types.ts";

/** Neighbours that are placed at once; the rest is counted beside the canvas. */
export const NEIGHBOURS = 40;
/** Past this a table reads better than a drawing. */
export const MOST_NODES = 1000;

const ORIGIN: Point = { x: 0, y: 0 };

/** Asks for a node and its neighbours; null when the API knows no such node. */
export async function fetchNeighbourhood(id: string): Promise<Neighbourhood | null> {
  return (await ask(NeighbourhoodDocument, { id, first: NEIGHBOURS })).neighbourhood;
}

/** Nothing on the canvas. */
export function emptyScene(): Scene {
  return { nodes: new Map(), edges: new Map(), places: new Map(), expanded: new Map() };
}

/** Adds a neighbourhood: its focus keeps its place (or takes the middle), newcomers go around it, edges join what is there. */
export function extend(scene: Scene, found: Neighbourhood): Scene {
  const nodes = new Map<string, CanvasNode>(scene.nodes);
  const places = new Map<string, Point>(scene.places);
  const { focus } = found;
  const centre = places.get(focus.id) ?? ORIGIN;
  nodes.set(focus.id, focus);
  places.set(focus.id, centre);
  const newcomers = found.nodes.filter((node) => !nodes.has(node.id)).slice(0, MOST_NODES - nodes.size);
  const origin = scene.places.values().next().value ?? ORIGIN;
  for (const [id, point] of place(newcomers, centre, places.values(), origin)) places.set(id, point);
  for (const node of newcomers) nodes.set(node.id, node);
  return { nodes, places, edges: joined(scene, found, nodes), expanded: noted(scene, found) };
}

function joined(scene: Scene, found: Neighbourhood, nodes: ReadonlyMap<string, CanvasNode>): Map<string, CanvasEdge> {
  const edges = new Map<string, CanvasEdge>(scene.edges);
  for (const edge of found.edges) if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.id, edge);
  return edges;
}

function noted(scene: Scene, found: Neighbourhood): Scene["expanded"] {
  return new Map(scene.expanded).set(found.focus.id, { total: found.totalNeighbours, truncated: found.truncated });
}
