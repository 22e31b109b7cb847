import type { ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Link } from "../../ui/link.tsx";
import type { Spot } from "./keys.ts";
import type { Column, Table } from "./model.ts";
import type { Window } from "./window.ts";

interface Props {
  table: Table;
  view: ViewOf<"matrix">;
  window: Window;
  spot: Spot;
}

interface Band {
  name: string;
  columns: number;
  first: number;
}

/** Neighbouring columns of one level or province, among those in sight. */
function bandsOf(columns: readonly Column[], indexes: readonly number[]): Band[] {
  const bands: Band[] = [];
  for (const i of indexes) {
    const name = columns[i]?.band ?? "";
    const last = bands.at(-1);
    if (last?.name === name) last.columns += 1;
    else bands.push({ name, columns: 1, first: i });
  }
  return bands;
}

function Bands({ table, view, window }: Props) {
  const words = t();
  const label = (name: string) =>
    view.columns === "LEVEL" ? words.level[name as keyof typeof words.level] : name || words.matrix.noProvince;
  return (
    <tr class="bands" aria-rowindex={1}>
      <td class="corner" />
      <td class="room" />
      {view.columns === "NONE" ? (
        <td colSpan={window.indexes.length} />
      ) : (
        bandsOf(table.columns, window.indexes).map((band) => (
          <th key={band.first} scope="colgroup" colSpan={band.columns} title={label(band.name)}>
            <span>{label(band.name)}</span>
          </th>
        ))
      )}
      <td class="room" />
    </tr>
  );
}

/** Characters of a name that fit in the head. */
const FITTING = 6;

/** A name that is too long keeps its beginning; the whole stands in the title. */
function shorten(name: string): string {
  const characters = [...name];
  return characters.length <= FITTING ? name : `${characters.slice(0, FITTING - 1).join("")}…`;
}

/** The name of a place, written downwards, with how many of the rows it mentions. */
function PlaceHead({ column, index, table, focus }: { column: Column; index: number; table: Table; focus: boolean }) {
  const words = t();
  const extent = column.extent === null ? words.blank.missing : words.extent[column.extent];
  return (
    <th scope="col" aria-colindex={index + 2} class="place" data-extent={column.extent ?? "NONE"}>
      <Link
        to={viewOf("jurisdiction", { id: column.code })}
        lang="zh-CN"
        data-row={-1}
        data-column={index}
        tabIndex={focus ? 0 : -1}
        aria-label={column.name}
        title={words.matrix.columnNote(column.name, column.mentions, extent)}
      >
        <span class="place-name">{shorten(column.shortName)}</span>
        <span class="place-count" aria-hidden="true">
          {table.rows.length > 0 && column.extent !== null ? column.mentions : ""}
        </span>
      </Link>
    </th>
  );
}

/** The head of the columns: bands of level or province, then places. */
export function Head(props: Props) {
  const { table, window, spot } = props;
  const words = t().matrix;
  return (
    <thead>
      <Bands {...props} />
      <tr aria-rowindex={2}>
        <th scope="col" aria-colindex={1} class="corner">
          <span class="row-head">
            <span class="row-name">{words.initiative}</span>
            <span class="row-places">{words.places}</span>
            <span class="row-full">{words.full}</span>
          </span>
        </th>
        <td class="room" />
        {window.indexes.map((i) => {
          const column = table.columns[i];
          return (
            column && (
              <PlaceHead
                key={column.code}
                column={column}
                index={i}
                table={table}
                focus={spot.row === -1 && spot.column === i}
              />
            )
          );
        })}
        <td class="room" />
      </tr>
    </thead>
  );
}
