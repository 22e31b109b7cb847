import type { HeldPlaceRow, MatrixCellRow, RecurringInitiative } from "@practice-atlas/cypher";
import { type Chosen, holdingOf } from "../common/filter.ts";
import { groupBy } from "../common/group.ts";
import type { Context } from "../context.ts";
import type { Matrix, MatrixCell, MatrixOrder, MatrixPlace } from "../generated/resolvers.ts";
import { provincesOf } from "../jurisdiction/provinces.ts";
import { arrange } from "./order.ts";

export interface MatrixRequest {
  readonly chosen: Chosen;
  readonly atLeast: number;
  readonly order: MatrixOrder;
  /** At most so many initiatives, those of most places. */
  readonly rows: number;
  /** At most so many places, those that say most. */
  readonly columns: number;
}

/** Places of a selection against the initiatives that recur there, put in order. */
export async function matrixOf(context: Context, request: MatrixRequest): Promise<Matrix> {
  const { session } = context;
  const { chosen, atLeast, rows, columns } = request;
  const wanted = { ...chosen, atLeast, rollUp: true, limit: rows + 1 };
  const [recurring, held] = await Promise.all([
    session.read("recurringInitiatives", wanted),
    session.read("listHeldPlaces", holdingOf(chosen)),
  ]);
  const shown = recurring.slice(0, rows);
  const all = await session.read("listMatrixCells", { ...holdingOf(chosen), ids: shown.map(({ id }) => id) });
  const places = mostTelling(held, all, columns);
  const codes = new Set(places.map(({ id }) => id));
  const cells = cellsOf(all.filter(({ place }) => codes.has(place)));
  const ordered = arrange(request.order, shown, places, cells);
  return {
    places: await headsOf(context, ordered.places),
    initiatives: ordered.initiatives.map(({ id: slug, ...head }) => headOf(slug, head)),
    cells,
    held: held.filter(({ isFull }) => isFull === 1).length,
    truncated: recurring.length > rows || held.length > places.length,
  };
}

/** The places with most cells; which of equals is left out is told by their codes. */
function mostTelling(held: readonly HeldPlaceRow[], cells: readonly MatrixCellRow[], most: number): HeldPlaceRow[] {
  if (held.length <= most) return [...held];
  const said = new Map(
    [...groupBy(cells, ({ place }) => place)].map(([place, rows]) => [
      place,
      new Set(rows.map(({ initiative }) => initiative)).size,
    ]),
  );
  const ranked = held.toSorted((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  return ranked.slice(0, most).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function cellsOf(rows: readonly MatrixCellRow[]): MatrixCell[] {
  return [...groupBy(rows, ({ initiative, place }) => `${initiative} ${place}`).values()].map((group) => ({
    place: group[0]!.place,
    initiative: group[0]!.initiative,
    mentions: group.reduce((sum, { mentions }) => sum + mentions, 0),
    stances: [...groupBy(group, ({ stance, mode }) => `${stance} ${mode ?? ""}`).values()].map((same) => ({
      stance: same[0]!.stance,
      mode: same[0]!.mode,
      years: [...new Set(same.map(({ year }) => year))],
    })),
  }));
}

async function headsOf({ loaders }: Context, places: readonly HeldPlaceRow[]): Promise<MatrixPlace[]> {
  const provinces = await provincesOf(
    loaders,
    places.map(({ id }) => id),
  );
  return places.map(({ id, name, shortName, level, isFull, years }) => ({
    code: id,
    name,
    shortName,
    level,
    province: provinces.get(id) ?? null,
    extent: isFull === 1 ? "FULL" : "EXCERPT",
    years: [...new Set(years)],
  }));
}

function headOf(
  slug: string,
  { name, category, nature, scope, places, fullPlaces, excerptPlaces }: Omit<RecurringInitiative, "id">,
) {
  return { slug, name, category, nature, scope, places, fullPlaces, excerptPlaces };
}
