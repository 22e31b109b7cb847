import { useQuery } from "../../data/client.ts";
import type { Level, MetricQuery } from "../../data/generated/documents.ts";
import { MetricDocument } from "../../data/generated/documents.ts";
import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Link } from "../../ui/link.tsx";
import { linear } from "../../ui/scale.ts";
import { Answered } from "../../ui/status.tsx";
import { Scroller } from "../../ui/table/scroller.tsx";
import "./metric.css";

type Metric = NonNullable<MetricQuery["metric"]>;
type Observation = Metric["observations"]["nodes"][number];

const MOST = 100;

function basisWords(basis: string): string {
  const words: Record<string, string> = t().metric.basis;
  return words[basis] ?? basis;
}

/** Says that values of several bases stand side by side, with the places of each. */
function Mixed({ observations }: { observations: readonly Observation[] }) {
  const words = t().metric;
  const bases = [...new Set(observations.map((o) => o.basis))];
  if (bases.length < 2) return null;
  const places = (basis: string) =>
    new Set(observations.filter((o) => o.basis === basis).map((o) => o.jurisdiction.code)).size;
  const parts = bases.map((basis) => words.part(places(basis), basisWords(basis)));
  return <p class="notice">{words.mixed(parts.join(t().lang === "en" ? ", " : "，"))}</p>;
}

function ValueRow({ observation, x }: { observation: Observation; x(value: number): number }) {
  const words = t();
  const { jurisdiction, value, unit, provenance } = observation;
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        <Link to={viewOf("jurisdiction", { id: jurisdiction.code })} class="quiet">
          {jurisdiction.name}
        </Link>
      </th>
      <td>{observation.year ?? ""}</td>
      <td class="number">
        {value.toLocaleString("en")}
        {observation.max !== null && `–${observation.max.toLocaleString("en")}`} {unit}
      </td>
      <td class="dot-cell" aria-hidden="true">
        <span class="dot" data-basis={observation.basis} style={{ left: `${x(value)}%` }} />
      </td>
      <td>{basisWords(observation.basis)}</td>
      <td class="quote" lang="zh-CN">
        <Link to={viewOf("report", { id: observation.report })}>{observation.quote}</Link>
        {provenance !== "ORIGINAL" && <span class="stamp">{words.provenance[provenance]}</span>}
      </td>
    </tr>
  );
}

/** Values by place and year, as dots on one scale and as a table with the words behind each. Never ranked: by place. */
export function ValueTable({ metric }: { metric: Metric }) {
  const words = t();
  const observations = [...metric.observations.nodes].sort(
    (a, b) => a.jurisdiction.code.localeCompare(b.jurisdiction.code) || (a.year ?? 0) - (b.year ?? 0),
  );
  if (observations.length === 0) return <p class="status">{words.metric.none}</p>;
  const x = linear(Math.max(...observations.map((o) => o.value)) || 1, 3, 90);
  const heads = [words.metric.place, words.place.year, words.metric.value, "", words.metric.of, words.metric.quote];
  return (
    <>
      <Mixed observations={observations} />
      <Scroller class="table-scroll" label={metric.name}>
        <table class="data values">
          <thead>
            <tr>
              {heads.map((head, i) =>
                head === "" ? (
                  <td key={head} class="dot-head" />
                ) : (
                  <th key={head} scope="col" class={i === 2 ? "number" : undefined}>
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {observations.map((observation) => (
              <ValueRow key={observation.id} observation={observation} x={x} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

/** The values of a metric, asked for when shown. */
export function MetricValues({ slug, level = null }: { slug: string; level?: Level | null }) {
  const answer = useQuery(MetricDocument, { slug, level, first: MOST });
  return (
    <Answered answer={answer}>
      {({ metric }) => (metric === null ? <p class="status">{t().metric.none}</p> : <ValueTable metric={metric} />)}
    </Answered>
  );
}
