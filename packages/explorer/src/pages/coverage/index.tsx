import { useQuery } from "../../data/client.ts";
import { useHeld } from "../../data/coverage.ts";
import type { CoverageQuery } from "../../data/generated/documents.ts";
import { CoverageDocument } from "../../data/generated/documents.ts";
import { tweak, view } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { LEVELS } from "../../data/vocabulary.ts";
import { t } from "../../i18n/index.ts";
import { choicesOf, Select } from "../../ui/form/field.tsx";
import { RegionSelect } from "../../ui/form/region.tsx";
import { YearSelects } from "../../ui/form/years.tsx";
import { Answered } from "../../ui/status.tsx";
import { useTitle } from "../../ui/title.ts";
import "./coverage.css";
import { CoverageTable } from "./table.tsx";

type Shown = ViewOf<"coverage">;

function Filters({ shown }: { shown: Shown }) {
  const words = t();
  const everywhere = useHeld({}).data;
  return (
    <form class="filters" aria-label={words.filters.label} onSubmit={(event) => event.preventDefault()}>
      <div class="fields">
        <Select
          label={words.filters.level}
          value={shown.level ?? ""}
          choices={[{ value: "", label: words.any }, ...choicesOf(LEVELS, words.level)]}
          onChoose={(level) => tweak({ ...shown, level: level === "" ? null : level })}
        />
        <RegionSelect value={shown.region} held={everywhere} onChoose={(region) => tweak({ ...shown, region })} />
        <YearSelects
          from={shown.from}
          to={shown.to}
          held={everywhere}
          onChoose={(years) => tweak({ ...shown, ...years })}
        />
      </div>
    </form>
  );
}

function Content({ coverage }: CoverageQuery) {
  const words = t();
  if (coverage.places.length === 0) return <p class="status">{words.status.empty}</p>;
  return (
    <>
      <p class="summary">
        <strong>
          {words.coverage.summary(coverage.reports, coverage.full, coverage.excerpts, coverage.places.length)}
        </strong>
        <span>{words.coverage.silence}</span>
      </p>
      <CoverageTable coverage={coverage} />
      <p class="notice">{words.coverage.provenanceNote}</p>
    </>
  );
}

/** 收录情况: which places and years are held, in full or in part. */
export default function CoveragePage() {
  const words = t().coverage;
  const shown = view.value as Shown;
  useTitle(words.title);
  const answer = useQuery(CoverageDocument, {
    level: shown.level,
    region: shown.region,
    yearFrom: shown.from,
    yearTo: shown.to,
  });
  return (
    <div class="page">
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      <Filters shown={shown} />
      <Answered answer={answer}>{(data) => <Content {...data} />}</Answered>
    </div>
  );
}
