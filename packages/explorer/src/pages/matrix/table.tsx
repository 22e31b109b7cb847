import { useEffect, useRef } from "preact/hooks";
import type { ViewOf } from "../../data/view.ts";
import { openEvidence } from "../../evidence/key.ts";
import { t } from "../../i18n/index.ts";
import { narrow } from "../../ui/media.ts";
import { Room } from "../../ui/table/room.tsx";
import { Scroller } from "../../ui/table/scroller.tsx";
import { useVirtual } from "../../ui/table/virtual.ts";
import { Head } from "./head.tsx";
import type { Spot } from "./keys.ts";
import { step, useSpot } from "./keys.ts";
import type { Table } from "./model.ts";
import { RowView } from "./row.tsx";
import type { Axis } from "./window.ts";
import { useWindow } from "./window.ts";

/** px: the sizes that the style sheet of the matrix draws with. */
const SIZES = {
  wide: { side: 344, head: 148, row: 32, group: 34, column: 30 },
  narrow: { side: 172, head: 132, row: 44, group: 32, column: 30 },
};

/** The row to go to: a group's head holds nothing to choose and is stepped over. */
function overGroups(table: Table, from: Spot, to: Spot, move: (spot: Spot) => Spot | null): Spot | null {
  if (table.rows[to.row]?.kind !== "group") return to;
  const next = move(to);
  if (next === null || next.row === to.row) return { row: Math.max(from.row, to.row + 1), column: to.column };
  return overGroups(table, from, next, move);
}

/** Opens the evidence of a filled cell. */
function openAt(table: Table, row: number, column: number): void {
  const initiative = table.rows[row];
  const place = table.columns[column];
  if (initiative?.kind !== "initiative" || place === undefined) return;
  if (table.cell(place.code, initiative.slug) === undefined) return;
  openEvidence({ place: place.code, initiative: initiative.slug, year: null });
}

function spotOf(target: EventTarget | null): Spot | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return element === null ? null : { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

/** The keyboard's way through the table, and the focus that follows it into rows that were out of sight. */
function useKeys(table: Table, rows: Axis, columns: Axis, scroller: { current: HTMLElement | null }) {
  const { spot, chase, move, rest } = useSpot();
  useEffect(() => {
    if (!chase) return;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-row="${spot.row}"][data-column="${spot.column}"]`)
      ?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const from = spotOf(event.target) ?? spot;
    if (event.key === "Enter" && from.row >= 0 && from.column >= 0) return openAt(table, from.row, from.column);
    const by = (at: Spot) => step(at, event.key, event.ctrlKey, table.rows.length, table.columns.length);
    const first = by(from);
    const next = first && overGroups(table, from, first, by);
    if (next === null) return;
    event.preventDefault();
    if (next.row >= 0) rows.scrollToIndex(next.row, { align: "auto" });
    if (next.column >= 0) columns.scrollToIndex(next.column, { align: "auto" });
    move(next);
  };
  const onFocusIn = (event: FocusEvent) => {
    const at = spotOf(event.target);
    if (at !== null) rest(at);
  };
  return { spot, onKeyDown, onFocusIn };
}

/** What of the matrix is in sight, in both directions, and the sizes that it is drawn with. */
function useSight(table: Table, scroller: { current: HTMLElement | null }) {
  const sizes = narrow.value ? SIZES.narrow : SIZES.wide;
  const rows = useVirtual({
    scroller,
    count: table.rows.length,
    size: (i) => (table.rows[i]?.kind === "group" ? sizes.group : sizes.row),
    start: sizes.head,
  });
  const columns = useVirtual({
    scroller,
    count: table.columns.length,
    size: () => sizes.column,
    start: sizes.side,
    horizontal: true,
  });
  return { sizes, rows, columns, across: useWindow(columns, sizes.side), down: useWindow(rows, sizes.head) };
}

/** px of the columns: the names, the room before, the places in sight, the room after. */
function Columns({ sizes, across }: Pick<ReturnType<typeof useSight>, "sizes" | "across">) {
  return (
    <colgroup>
      <col style={{ width: `${sizes.side}px` }} />
      <col style={{ width: `${across.before}px` }} />
      {across.indexes.map((i) => (
        <col key={i} style={{ width: `${sizes.column}px` }} />
      ))}
      <col style={{ width: `${across.after}px` }} />
    </colgroup>
  );
}

/** The matrix as a table in two directions of scrolling, of which only what is in sight is drawn. */
export function MatrixTable({ table, view }: { table: Table; view: ViewOf<"matrix"> }) {
  const words = t().matrix;
  const scroller = useRef<HTMLDivElement>(null);
  const { sizes, rows, columns, across, down } = useSight(table, scroller);
  const { spot, onKeyDown, onFocusIn } = useKeys(table, rows, columns, scroller);
  const span = across.indexes.length + 3;
  return (
    <Scroller
      box={scroller}
      class="matrix-scroll"
      label={words.caption}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
      onClick={(event) => {
        const at = spotOf(event.target);
        if (at !== null) openAt(table, at.row, at.column);
      }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is what a table with such keys is
        role="grid"
        class="matrix"
        aria-label={words.caption}
        aria-rowcount={table.rows.length + 2}
        aria-colcount={table.columns.length + 1}
        style={{ width: `${columns.getTotalSize()}px` }}
      >
        <Columns sizes={sizes} across={across} />
        <Head table={table} view={view} window={across} spot={spot} />
        <Room height={down.before} span={span} />
        <tbody>
          {down.indexes.map((i) => (
            <RowView
              key={i}
              index={i}
              table={table}
              view={view}
              window={across}
              focus={spot.row === i ? spot.column : null}
            />
          ))}
        </tbody>
        <Room height={down.after} span={span} />
      </table>
    </Scroller>
  );
}
