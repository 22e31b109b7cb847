// The matrix as the table shows it: rows and columns in groups, cells by place and initiative, denominators.
import type { MatrixQuery } from "../../data/generated/documents.ts";
import type { Blank, Held } from "../../data/held.ts";
import { blankOf } from "../../data/held.ts";
import type { ViewOf } from "../../data/view.ts";
import { CATEGORIES, LEVELS } from "../../data/vocabulary.ts";

type Answer = MatrixQuery["matrix"];
export type Place = Answer["places"][number];
export type Initiative = Answer["initiatives"][number];
export type Cell = Answer["cells"][number];
type Level = Place["level"];

/** A column; `absent` when the place holds reports, but none of the years chosen. */
export type Column = Omit<Place, "extent"> & { extent: Place["extent"] | null; band: string; mentions: number };

export interface InitiativeRow extends Initiative {
  kind: "initiative";
  /** Full reports that mention it in whatever stance, among `full`. */
  saying: number;
}

export type Row = { kind: "group"; group: Initiative["category"]; count: number } | InitiativeRow;

export interface Table {
  rows: Row[];
  columns: Column[];
  /** The stance that chose the rows and that their places are counted by. */
  stance: ViewOf<"matrix">["stance"];
  /** Full reports held of the selection. */
  full: number;
  excerpts: number;
  /** Most places that any row has: the length of a whole bar. */
  widest: number;
  /** Places held in other years only. */
  absent: number;
  cell(place: string, initiative: string): Cell | undefined;
  blank(column: Column): Blank;
}

/** Years of a selection, of all that are held. */
function chosenYears(held: Held, { from, to }: Pick<ViewOf<"matrix">, "from" | "to">): number[] {
  return held.years.filter((year) => year >= (from ?? 0) && year <= (to ?? 9999));
}

function byPlace(cells: readonly Cell[]): Map<string, Map<string, Cell>> {
  const map = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const row = map.get(cell.initiative) ?? new Map<string, Cell>();
    map.set(cell.initiative, row.set(cell.place, cell));
  }
  return map;
}

/** Rows in the API's order, or that order within categories. */
function groupRows(rows: InitiativeRow[], grouping: ViewOf<"matrix">["rows"]): Row[] {
  if (grouping === "NONE") return rows;
  return CATEGORIES.flatMap((group): Row[] => {
    const members = rows.filter((row) => row.category === group);
    return members.length === 0 ? [] : [{ kind: "group", group, count: members.length }, ...members];
  });
}

/** Columns in the API's order within bands of level or province, or as they come. */
function groupColumns(columns: Column[], grouping: ViewOf<"matrix">["columns"]): Column[] {
  if (grouping === "NONE") return columns;
  const rank = (column: Column) =>
    grouping === "LEVEL" ? LEVELS.indexOf(column.level) : Number(column.code.slice(0, 2)) || 99;
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

function absentPlaces(held: Held, present: ReadonlySet<string>, level: Level | null): Omit<Column, "band">[] {
  return held.places
    .filter((place) => !present.has(place.code) && (level === null || place.level === level))
    .filter((place) => place.reports.some((report) => report.department === null))
    .map((place) => ({ ...place, shortName: place.name, extent: null, years: [], mentions: 0 }));
}

/** Puts the API's matrix and the holdings together. `held` is that of the region and level, over all years. */
export function tableOf(answer: Answer, held: Held, view: ViewOf<"matrix">): Table {
  const cells = byPlace(answer.cells);
  const years = chosenYears(held, view);
  const present = new Set(answer.places.map((place) => place.code));
  const absent = view.from === null && view.to === null ? [] : absentPlaces(held, present, view.level);
  const mentions = new Map<string, number>();
  for (const cell of answer.cells) mentions.set(cell.place, (mentions.get(cell.place) ?? 0) + 1);
  const bandOf = (place: { level: Level; province: string | null }) =>
    view.columns === "LEVEL" ? place.level : (place.province ?? "");
  const columns = [
    ...answer.places.map(
      (place): Column => ({ ...place, band: bandOf(place), mentions: mentions.get(place.code) ?? 0 }),
    ),
    ...(view.missing ? absent.map((place): Column => ({ ...place, band: bandOf(place) })) : []),
  ];
  const { full, excerpts } = reportsHeld(held, years, answer.places);
  const rows = answer.initiatives.map((initiative): InitiativeRow => {
    return { ...initiative, kind: "initiative", saying: reportsSaying(held, cells.get(initiative.slug)) };
  });
  return {
    rows: groupRows(rows, view.rows),
    columns: groupColumns(columns, view.columns),
    stance: view.stance,
    full,
    excerpts,
    widest: Math.max(1, ...rows.map((row) => row.places)),
    absent: absent.length,
    cell: (place, initiative) => cells.get(initiative)?.get(place),
    blank: (column) => (column.extent === "FULL" ? "unseen" : blankOf(held, column.code, years)),
  };
}

function reportsHeld(held: Held, years: readonly number[], places: readonly { code: string }[]) {
  const counts = { full: 0, excerpts: 0 };
  for (const { code } of places) {
    for (const year of years) {
      const extent = held.at(code, year)?.extent;
      if (extent === "FULL") counts.full += 1;
      if (extent === "EXCERPT") counts.excerpts += 1;
    }
  }
  return counts;
}

function reportsSaying(held: Held, cells: ReadonlyMap<string, Cell> | undefined): number {
  let saying = 0;
  for (const [place, cell] of cells ?? []) {
    const years = new Set(cell.stances.flatMap((stance) => stance.years));
    for (const year of years) if (held.at(place, year)?.extent === "FULL") saying += 1;
  }
  return saying;
}
