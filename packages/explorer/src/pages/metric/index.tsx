import { useQuery } from "../../data/client.ts";
import { MetricDocument } from "../../data/generated/documents.ts";
import { tweak, view } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { LEVELS } from "../../data/vocabulary.ts";
import { t } from "../../i18n/index.ts";
import { choicesOf, Select } from "../../ui/form/field.tsx";
import { Answered } from "../../ui/status.tsx";
import { useTitle } from "../../ui/title.ts";
import { MissingPage } from "../missing.tsx";
import { ValueTable } from "./values.tsx";

/** 指标对照: the values of one metric over places and years, each with its words. */
export default function MetricPage() {
  const words = t();
  const shown = view.value as ViewOf<"metric">;
  const answer = useQuery(MetricDocument, { slug: shown.id, level: shown.level, first: 200 });
  useTitle(answer.data?.metric?.name);
  return (
    <Answered answer={answer}>
      {({ metric }) =>
        metric === null ? (
          <MissingPage />
        ) : (
          <div class="page">
            <header class="page-head">
              <p class="kicker">{words.metric.kicker}</p>
              <h1 lang="zh-CN">{metric.name}</h1>
              <p class="lead">{words.metric.count(metric.observations.totalCount)}</p>
            </header>
            <form class="filters" aria-label={words.filters.label} onSubmit={(event) => event.preventDefault()}>
              <Select
                label={words.filters.level}
                value={shown.level ?? ""}
                choices={[{ value: "", label: words.any }, ...choicesOf(LEVELS, words.level)]}
                onChoose={(level) => tweak({ ...shown, level: level === "" ? null : level })}
              />
            </form>
            <p class="notice">{words.selfReport}</p>
            <ValueTable metric={metric} />
          </div>
        )
      }
    </Answered>
  );
}
