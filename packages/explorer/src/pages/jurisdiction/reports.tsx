import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons.tsx";
import { Link } from "../../ui/link.tsx";
import { Scroller } from "../../ui/table/scroller.tsx";
import type { Place } from "./types.ts";

type Report = Place["reports"][number];

function ReportRow({ report }: { report: Report }) {
  const words = t();
  const title = report.title ?? words.evidence.untitled;
  return (
    <tr>
      <th scope="row">{report.year}</th>
      <td lang="zh-CN" class="title">
        <Link to={viewOf("report", { id: report.work })}>{title}</Link>
      </td>
      <td class="short">{report.department ?? words.place.own}</td>
      <td class="short">{words.extent[report.extent]}</td>
      <td>
        {report.provenance === "ORIGINAL" ? (
          words.provenance.ORIGINAL
        ) : (
          <span class="stamp">{words.provenance[report.provenance]}</span>
        )}
      </td>
      <td class="short">{report.edition?.publishedAt?.slice(0, 10) ?? ""}</td>
      <td>
        {report.edition?.url ? (
          <a
            href={report.edition.url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={`${words.place.source}：${title}`}
          >
            {words.place.source} <Icon name="out" size={12} />
          </a>
        ) : (
          <span class="muted">{words.evidence.noSource}</span>
        )}
      </td>
    </tr>
  );
}

/** The reports held of a place, latest year first. */
export function Reports({ place }: { place: Place }) {
  const words = t().place;
  if (place.reports.length === 0) return null;
  return (
    <section class="section">
      <div class="section-head">
        <h2>{words.reports}</h2>
      </div>
      <Scroller class="table-scroll" label={words.reports}>
        <table class="data">
          <thead>
            <tr>
              {[
                words.year,
                words.report,
                words.department,
                words.extent,
                words.provenance,
                words.published,
                words.source,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {place.reports.map((report) => (
              <ReportRow key={report.work} report={report} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
