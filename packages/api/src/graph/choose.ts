import type { SharedLabel } from "@practice-atlas/cypher";
import type { Neighbour } from "./lines.ts";

/** How often each kind has its turn: initiatives and places carry the story, metrics are legion. */
const TURNS: Readonly<Record<SharedLabel, number>> = {
  Initiative: 5,
  Jurisdiction: 4,
  Document: 2,
  Agency: 2,
  Metric: 1,
};

/**
 * The neighbours that a picture shows, most telling first: within a kind those with most lines, kinds taken in turn so
 * that none crowds the others out. Of equals the smaller id comes first.
 */
export function mostTelling(neighbours: readonly Neighbour[], most: number): Neighbour[] {
  const places = new Map<SharedLabel, number>();
  const ranked = neighbours
    .toSorted((a, b) => b.weight - a.weight || compare(a.id, b.id))
    .map((neighbour) => {
      const before = places.get(neighbour.label) ?? 0;
      places.set(neighbour.label, before + 1);
      return { neighbour, turn: (before + 1) / TURNS[neighbour.label] };
    });
  const inTurn = ranked.sort(
    (a, b) =>
      a.turn - b.turn || TURNS[b.neighbour.label] - TURNS[a.neighbour.label] || compare(a.neighbour.id, b.neighbour.id),
  );
  return inTurn.slice(0, most).map(({ neighbour }) => neighbour);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
