import type { ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Link } from "../../ui/link.tsx";
import "./style/row.css";
import { CellSign, cellWords, rowWords } from "./cell.tsx";
import type { Column, InitiativeRow, Table } from "./model.ts";
import type { Window } from "./window.ts";

interface Props {
  index: number;
  table: Table;
  view: ViewOf<"matrix">;
  window: Window;
  /** The column that holds the Tab stop, when it lies in this row. */
  focus: number | null;
}

/** How widely a practice is reported: places with a full report that says so, then those of which only excerpts do. */
export function RecurrenceBar({ row, widest }: { row: { places: number; fullPlaces: number }; widest: number }) {
  const share = (n: number) => `${(100 * n) / widest}%`;
  return (
    <span class="bar" aria-hidden="true">
      <span class="bar-full" style={{ width: share(row.fullPlaces) }} />
      <span class="bar-excerpt" style={{ width: share(row.places - row.fullPlaces) }} />
    </span>
  );
}

function RowHead({ row, index, table, focus }: { row: InitiativeRow; index: number; table: Table; focus: boolean }) {
  return (
    <th scope="row" aria-colindex={1}>
      <span class="row-head" title={rowWords(row, table)}>
        <Link
          to={viewOf("initiative", { id: row.slug })}
          lang="zh-CN"
          class="row-name"
          data-row={index}
          data-column={-1}
          tabIndex={focus ? 0 : -1}
        >
          {row.name}
        </Link>
        <RecurrenceBar row={row} widest={table.widest} />
        <span class="row-places">{row.places}</span>
        <span class="row-full">
          {row.saying}/{table.full}
        </span>
      </span>
    </th>
  );
}

function CellView({
  row,
  column,
  index,
  at,
  table,
  view,
  focus,
}: {
  row: InitiativeRow;
  column: Column;
  index: number;
  at: number;
  table: Table;
  view: ViewOf<"matrix">;
  focus: boolean;
}) {
  const words = t();
  const cell = table.cell(column.code, row.slug);
  const blank = cell === undefined ? table.blank(column) : null;
  const what = cell === undefined ? words.blank[blank ?? "missing"] : cellWords(cell);
  const open = view.evidence?.startsWith(`${column.code}.${row.slug}`) === true && cell !== undefined;
  return (
    <td
      aria-colindex={at + 2}
      class={blank === null ? "said" : `blank blank-${blank}`}
      data-row={index}
      data-column={at}
      data-open={open || undefined}
      tabIndex={focus ? 0 : -1}
      aria-label={words.matrix.cellLabel(column.shortName, row.name, what)}
      title={`${column.shortName} · ${row.name}\n${what}`}
    >
      {cell !== undefined && <CellSign cell={cell} by={view.cell} />}
    </td>
  );
}

/** A row: a group's name, or an initiative with its cells. */
export function RowView({ index, table, view, window, focus }: Props) {
  const words = t();
  const row = table.rows[index];
  if (row === undefined) return null;
  if (row.kind === "group") {
    return (
      <tr class="group" aria-rowindex={index + 3}>
        <th scope="rowgroup" aria-colindex={1}>
          {words.category[row.group]} <span class="muted">{row.count}</span>
        </th>
        <td colSpan={window.indexes.length + 2} />
      </tr>
    );
  }
  return (
    <tr aria-rowindex={index + 3}>
      <RowHead row={row} index={index} table={table} focus={focus === -1} />
      <td class="room" />
      {window.indexes.map((at) => {
        const column = table.columns[at];
        return (
          column && (
            <CellView
              key={column.code}
              row={row}
              column={column}
              index={index}
              at={at}
              table={table}
              view={view}
              focus={focus === at}
            />
          )
        );
      })}
      <td class="room" />
    </tr>
  );
}
