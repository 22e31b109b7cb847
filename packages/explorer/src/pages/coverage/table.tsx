import { useRef } from "preact/hooks";
import type { CoverageQuery } from "../../data/generated/documents.ts";
import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Link } from "../../ui/link.tsx";
import { Room } from "../../ui/table/room.tsx";
import { Scroller } from "../../ui/table/scroller.tsx";
import { useVirtual } from "../../ui/table/virtual.ts";

type Coverage = CoverageQuery["coverage"];
type Place = Coverage["places"][number];
type Report = Place["reports"][number];
/** A place, with the name of its province where it is the first of it. */
type Row = { place: Place; province: string | null };

/** px; the style sheet draws with the same. */
const [HEAD, ROW] = [36, 36];

/** Places in order of code. */
function rowsOf(places: readonly Place[], nation: string): Row[] {
  const nameOf = (place: Place | undefined) =>
    place && (place.province ?? (place.level === "PROVINCE" ? place.name : nation));
  const sorted = [...places].sort((a, b) => (a.code < b.code ? -1 : 1));
  return sorted.map((place, i) => {
    const province = nameOf(place) ?? nation;
    return { place, province: i > 0 && nameOf(sorted[i - 1]) === province ? null : province };
  });
}

/** One report in a cell: a full square for a full text, a half one for an excerpt, with the letter of its provenance. */
function Sign({ report }: { report: Report }) {
  const words = t();
  const what = `${words.extent[report.extent]} · ${words.provenance[report.provenance]}`;
  return (
    <Link to={viewOf("report", { id: report.work })} class="held" data-extent={report.extent} title={what}>
      <span class="held-box" aria-hidden="true" />
      <span aria-hidden="true">{words.coverage.letter[report.provenance]}</span>
      <span class="vh">
        {report.year} {what}
      </span>
    </Link>
  );
}

function PlaceRow({ place, province, years }: Row & { years: readonly number[] }) {
  const words = t();
  const departments = place.reports.filter((report) => report.department !== null);
  return (
    <tr data-first={province !== null || undefined}>
      <td class="province" lang="zh-CN">
        {province}
      </td>
      <th scope="row" lang="zh-CN">
        <Link to={viewOf("jurisdiction", { id: place.code })} class="quiet">
          {place.name}
        </Link>
      </th>
      <td class="level">{words.level[place.level]}</td>
      {years.map((year) => {
        const report = place.reports.find((r) => r.year === year && r.department === null);
        return (
          <td key={year} class="year">
            {report === undefined ? <span class="vh">{words.blank.missing}</span> : <Sign report={report} />}
          </td>
        );
      })}
      <td class="departments">
        {departments.map((report) => (
          <Link key={report.work} to={viewOf("report", { id: report.work })}>
            {report.department} {report.year}
          </Link>
        ))}
      </td>
    </tr>
  );
}

function Head({ years }: { years: readonly number[] }) {
  const words = t().coverage;
  return (
    <thead>
      <tr>
        <th scope="col" class="province">
          {words.province}
        </th>
        <th scope="col">{words.place}</th>
        <th scope="col" class="level">
          {words.level}
        </th>
        {years.map((year) => (
          <th key={year} scope="col" class="year">
            {year}
          </th>
        ))}
        <th scope="col" class="departments">
          {words.departments}
        </th>
      </tr>
    </thead>
  );
}

/** Places by years; of a long list only what is in sight is drawn. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const words = t();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = rowsOf(coverage.places, words.matrix.noProvince);
  const years = [...coverage.years].sort((a, b) => a - b);
  const axis = useVirtual({ scroller, count: rows.length, size: () => ROW, start: HEAD });
  const items = axis.getVirtualItems();
  const before = (items[0]?.start ?? HEAD) - HEAD;
  const after = axis.getTotalSize() - (items.at(-1)?.end ?? HEAD);
  const span = years.length + 4;
  return (
    <Scroller box={scroller} class="coverage-scroll" label={words.coverage.caption}>
      <table class="coverage" aria-rowcount={rows.length + 1}>
        <caption class="vh">{words.coverage.caption}</caption>
        <Head years={years} />
        <Room height={before} span={span} />
        <tbody>
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return <PlaceRow key={row.place.code} {...row} years={years} />;
          })}
        </tbody>
        <Room height={after} span={span} />
      </table>
    </Scroller>
  );
}
