import { useMemo } from "preact/hooks";
import { useQuery } from "../../data/client.ts";
import { useHeld } from "../../data/coverage.ts";
import { MatrixDocument } from "../../data/generated/documents.ts";
import type { Mark } from "../../data/mark.ts";
import { tweak, view } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Legend } from "../../ui/legend.tsx";
import { narrow } from "../../ui/media.ts";
import { Answered } from "../../ui/status.tsx";
import { useTitle } from "../../ui/title.ts";
import "./style/matrix.css";
import { Filters } from "./filters.tsx";
import { MatrixList } from "./list.tsx";
import type { Table } from "./model.ts";
import { tableOf } from "./model.ts";
import { matrixVariables } from "./query.ts";
import { MatrixTable } from "./table.tsx";

type MatrixView = ViewOf<"matrix">;

/** Cells show every stance, whatever the rows are chosen by. */
const MARKS: readonly Mark[] = ["done", "pilot", "planned", "continued", "problem", "stopped", "required"];

/** How much is compared, and against what: the denominators of the page. */
function Summary({ table }: { table: Table }) {
  const words = t().matrix;
  const initiatives = table.rows.filter((row) => row.kind === "initiative").length;
  return (
    <p class="summary">
      <strong>{words.summary(initiatives, table.columns.filter((column) => column.extent !== null).length)}</strong>
      <span>{words.held(table.full, table.excerpts)}</span>
      <span>{words.silence}</span>
      <span>{words.hidden}</span>
      {table.absent > 0 && <span>{words.missingPlaces(table.absent)}</span>}
    </p>
  );
}

function Content({ table, shown, truncated }: { table: Table; shown: MatrixView; truncated: boolean }) {
  const words = t();
  const list = shown.form === "LIST" || (shown.form === "AUTO" && narrow.value);
  if (table.rows.length === 0) {
    return (
      <p class="status">
        {words.status.empty}{" "}
        <button type="button" class="button" onClick={() => tweak(viewOf("matrix", { evidence: shown.evidence }))}>
          {words.status.reset}
        </button>
      </p>
    );
  }
  return (
    <>
      <Summary table={table} />
      <Legend marks={MARKS} />
      {list ? <MatrixList table={table} /> : <MatrixTable table={table} view={shown} />}
      {truncated && (
        <p class="status">
          {words.matrix.truncated}{" "}
          <button
            type="button"
            class="button"
            onClick={() => tweak({ ...shown, most: Math.min(300, shown.most + 60) })}
          >
            {words.status.more}
          </button>
        </p>
      )}
    </>
  );
}

/** 共性举措, the home page: which initiatives recur, place by place. */
export default function MatrixPage() {
  const words = t().matrix;
  const shown = view.value as MatrixView;
  useTitle(undefined);
  const held = useHeld({ level: shown.level, region: shown.region });
  const everywhere = useHeld({});
  const answer = useQuery(MatrixDocument, matrixVariables(shown));
  const matrix = answer.data?.matrix;
  const table = useMemo(
    () => (matrix && held.data ? tableOf(matrix, held.data, shown) : undefined),
    [matrix, held.data, shown],
  );
  return (
    <div class="page wide matrix-page">
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      <Filters view={shown} held={everywhere.data} absent={table?.absent ?? 0} />
      <Answered answer={{ ...answer, data: table, error: answer.error ?? held.error }}>
        {(ready) => <Content table={ready} shown={shown} truncated={matrix?.truncated ?? false} />}
      </Answered>
    </div>
  );
}
