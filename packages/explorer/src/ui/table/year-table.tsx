import type { ComponentChildren } from "preact";
import type { Mode, Stance } from "../../data/generated/documents.ts";
import type { Blank } from "../../data/held.ts";
import { marksOf } from "../../data/mark.ts";
import { t } from "../../i18n/index.ts";
import { MarkSign } from "../marks.tsx";
import { Scroller } from "./scroller.tsx";

export interface YearRow {
  id: string;
  head: ComponentChildren;
  /** The row's name as words, for the labels of its cells. */
  name: string;
  /** What stands behind the years. */
  tail?: ComponentChildren;
  /** Rows of one group follow each other. */
  group?: string;
}

interface Props {
  caption: string;
  /** Heads of the first and of the last column; no last column without a head. */
  first: string;
  last?: string;
  years: readonly number[];
  rows: readonly YearRow[];
  said(row: string, year: number): readonly { stance: Stance; mode: Mode | null }[];
  blank(row: string, year: number): Blank;
  open(row: string, year: number): void;
  /** What stands under a year in the head: its denominators. */
  under?(year: number): ComponentChildren;
}

/** With so few years there is room for words beside the signs. */
const WORDY = 2;

function YearCell({ row, year, table }: { row: YearRow; year: number; table: Props }) {
  const words = t();
  const marks = marksOf(table.said(row.id, year));
  if (marks.length === 0) {
    const blank = table.blank(row.id, year);
    return (
      <td class={`year blank-${blank}`} title={words.blank[blank]}>
        <span class="vh">{words.blank[blank]}</span>
      </td>
    );
  }
  const said = marks.map((mark) => words.mark[mark]).join("、");
  return (
    <td class="year said">
      <button
        type="button"
        aria-label={words.matrix.cellLabel(row.name, words.year(year), said)}
        title={said}
        onClick={() => table.open(row.id, year)}
      >
        {marks.slice(0, 3).map((mark) => (
          <span key={mark} class="mark-label">
            <MarkSign mark={mark} size={14} />
            {table.years.length <= WORDY && <span class="mark-words">{words.mark[mark]}</span>}
          </span>
        ))}
      </button>
    </td>
  );
}

function Rows({ table }: { table: Props }) {
  const span = table.years.length + 2;
  return table.rows.flatMap((row, i) => {
    const begins = row.group !== undefined && row.group !== table.rows[i - 1]?.group;
    return [
      begins && (
        <tr key={`group ${row.group}`} class="group">
          <th colSpan={span} scope="colgroup">
            {row.group}
          </th>
        </tr>
      ),
      <tr key={row.id}>
        <th scope="row">{row.head}</th>
        {table.years.map((year) => (
          <YearCell key={year} row={row} year={year} table={table} />
        ))}
        <td class="tail">{row.tail}</td>
      </tr>,
    ];
  });
}

/** Rows by years: what each year's report says, or which of the three blanks it is. */
export function YearTable(table: Props) {
  return (
    <Scroller class="table-scroll" label={table.caption}>
      <table class="years" data-wordy={table.years.length <= WORDY || undefined}>
        <caption class="vh">{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.first}</th>
            {table.years.map((year) => (
              <th key={year} scope="col" class="year">
                {year}
                {table.under && <span class="under">{table.under(year)}</span>}
              </th>
            ))}
            <th scope="col" class="tail">
              {table.last}
            </th>
          </tr>
        </thead>
        <tbody>
          <Rows table={table} />
        </tbody>
      </table>
    </Scroller>
  );
}
