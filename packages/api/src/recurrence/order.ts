import type { HeldPlaceRow, RecurringInitiative } from "@practice-atlas/cypher";
import type { MatrixOrder } from "../generated/resolvers.ts";
import { seriate } from "./seriation.ts";

/** A cell that is not blank. */
export interface Filled {
  readonly place: string;
  readonly initiative: string;
}

export interface Arranged {
  readonly initiatives: RecurringInitiative[];
  readonly places: HeldPlaceRow[];
}

/** Orders rows and columns of a matrix; of equals the smaller id stands first. */
export function arrange(
  order: MatrixOrder,
  initiatives: readonly RecurringInitiative[],
  places: readonly HeldPlaceRow[],
  cells: readonly Filled[],
): Arranged {
  if (order === "BLOCKS") return arrangeBlocks(initiatives, places, cells);
  if (order === "FREQUENCY") return { initiatives: [...initiatives], places: byFrequency(places, cells) };
  const text = order === "CODE" ? ({ id }: { id: string }) => id : ({ name }: { name: string }) => name;
  return { initiatives: sorted(initiatives, text), places: sorted(places, text) };
}

function arrangeBlocks(
  initiatives: readonly RecurringInitiative[],
  places: readonly HeldPlaceRow[],
  cells: readonly Filled[],
): Arranged {
  const { rows, columns } = seriate(
    initiatives.map(({ id }) => id),
    places.map(({ id }) => id),
    cells.map(({ initiative, place }) => [initiative, place]),
  );
  return { initiatives: inOrder(initiatives, rows), places: inOrder(places, columns) };
}

function byFrequency(places: readonly HeldPlaceRow[], cells: readonly Filled[]): HeldPlaceRow[] {
  const filled = new Map<string, number>();
  for (const { place } of cells) filled.set(place, (filled.get(place) ?? 0) + 1);
  return places.toSorted((a, b) => (filled.get(b.id) ?? 0) - (filled.get(a.id) ?? 0) || compare(a.id, b.id));
}

function sorted<T extends { readonly id: string }>(items: readonly T[], text: (item: T) => string): T[] {
  return items.toSorted((a, b) => compare(text(a), text(b)) || compare(a.id, b.id));
}

function inOrder<T extends { readonly id: string }>(items: readonly T[], ids: readonly string[]): T[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.map((id) => byId.get(id)!);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
