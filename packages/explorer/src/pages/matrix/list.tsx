import { marksOf } from "../../data/mark.ts";
import { viewOf } from "../../data/view.ts";
import { openEvidence } from "../../evidence/key.ts";
import { t } from "../../i18n/index.ts";
import { Link } from "../../ui/link.tsx";
import { MarkSign } from "../../ui/marks.tsx";
import "./style/list.css";
import { cellWords, rowWords } from "./cell.tsx";
import type { Cell, Column, InitiativeRow, Table } from "./model.ts";
import { RecurrenceBar } from "./row.tsx";

function PlaceChip({ cell, column }: { cell: Cell; column: Column }) {
  const mark = marksOf(cell.stances)[0] ?? "other";
  return (
    <li>
      <button
        type="button"
        class="chip"
        aria-label={`${column.name}：${cellWords(cell)}`}
        onClick={() => openEvidence({ place: cell.place, initiative: cell.initiative, year: null })}
      >
        <MarkSign mark={mark} size={12} />
        <span lang="zh-CN">{column.shortName}</span>
      </button>
    </li>
  );
}

function ListRow({ row, table }: { row: InitiativeRow; table: Table }) {
  const words = t().matrix;
  const chips = table.columns.flatMap((column) => {
    const cell = table.cell(column.code, row.slug);
    return cell === undefined ? [] : [<PlaceChip key={column.code} cell={cell} column={column} />];
  });
  return (
    <li class="list-row">
      <h3>
        <Link to={viewOf("initiative", { id: row.slug })} lang="zh-CN">
          {row.name}
        </Link>
        <span class="list-count">{words.placesOf(row.places)}</span>
      </h3>
      <RecurrenceBar row={row} widest={table.widest} />
      <p class="muted small">{rowWords(row, table)}</p>
      <ul class="chips">{chips}</ul>
    </li>
  );
}

/** The matrix as a list, for narrow screens: each initiative with the places that report it. */
export function MatrixList({ table }: { table: Table }) {
  const words = t();
  return (
    <ul class="matrix-list">
      {table.rows.map((row) =>
        row.kind === "group" ? (
          <li key={row.group} class="list-group">
            <h2>{words.category[row.group]}</h2>
          </li>
        ) : (
          <ListRow key={row.slug} row={row} table={table} />
        ),
      )}
    </ul>
  );
}
