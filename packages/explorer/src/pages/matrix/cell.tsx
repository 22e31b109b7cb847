import type { Mark } from "../../data/mark.ts";
import { marksOf } from "../../data/mark.ts";
import { t } from "../../i18n/index.ts";
import { MarkSign } from "../../ui/marks.tsx";
import type { Cell, InitiativeRow, Table } from "./model.ts";

function yearsOf(cell: Cell): number[] {
  return [...new Set(cell.stances.flatMap((stance) => stance.years))].sort((a, b) => a - b);
}

/** The words of a cell: each stance with its years. */
export function cellWords(cell: Cell): string {
  const words = t();
  const parts = marksOf(cell.stances).map((mark) => {
    const years = cell.stances.filter((stance) => marksOf([stance])[0] === mark).flatMap((stance) => stance.years);
    return `${words.mark[mark]} ${words.yearsList([...new Set(years)].sort((a, b) => a - b))}`;
  });
  return parts.join(words.lang === "en" ? "; " : "；");
}

/** The words of a row: places by the stance chosen, and in how many full reports it is mentioned at all. */
export function rowWords(row: InitiativeRow, table: Table): string {
  const words = t();
  const says = table.stance === "ALL" ? words.matrix.mentions : words.stance[table.stance];
  return words.matrix.rowNote(says, row.places, row.places - row.fullPlaces, row.saying, table.full);
}

/** A cell by stance: the first mark at full size, a second one small beside it. */
function StanceCell({ marks }: { marks: Mark[] }) {
  const [first, second] = marks;
  return (
    <>
      {first && <MarkSign mark={first} size={14} />}
      {second && <MarkSign mark={second} size={9} />}
    </>
  );
}

/** A cell by year: the latest year in two digits, a point over it when there are more. */
function YearCell({ years }: { years: number[] }) {
  const last = years.at(-1);
  if (last === undefined) return null;
  return (
    <span class="cell-year" data-more={years.length > 1 || undefined}>
      {String(last % 100).padStart(2, "0")}
    </span>
  );
}

/** What a cell shows: signs of its stances, or its years in the colour of the first stance. */
export function CellSign({ cell, by }: { cell: Cell; by: "STANCE" | "YEAR" }) {
  const marks = marksOf(cell.stances);
  return (
    <span class={`cell-sign mark-${marks[0] ?? "other"}`} aria-hidden="true">
      {by === "YEAR" ? <YearCell years={yearsOf(cell)} /> : <StanceCell marks={marks} />}
    </span>
  );
}
