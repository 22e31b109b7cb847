import { useQuery } from "../../data/client.ts";
import { useHeld } from "../../data/coverage.ts";
import { InitiativeDocument } from "../../data/generated/documents.ts";
import { tweak, view } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";
import { LEVELS } from "../../data/vocabulary.ts";
import { t } from "../../i18n/index.ts";
import { choicesOf, Select } from "../../ui/form/field.tsx";
import { YearSelects } from "../../ui/form/years.tsx";
import { Link } from "../../ui/link.tsx";
import { Answered } from "../../ui/status.tsx";
import { useTitle } from "../../ui/title.ts";
import { MissingPage } from "../missing.tsx";
import "../../ui/table/year-table.css";
import "./initiative.css";
import { Places } from "./places.tsx";
import { Agencies, Metrics, Variants } from "./related.tsx";
import type { Initiative } from "./types.ts";

/** What makes many mentions unsurprising: a mandate or a duty, with its document where that is certain. */
function Mandate({ initiative }: { initiative: Initiative }) {
  const words = t();
  if (initiative.nature === "STATUTORY_DUTY") return <p class="notice">{words.duty}</p>;
  if (initiative.nature !== "CENTRAL_MANDATE") return null;
  return <p class="notice">{initiative.basedOn ? words.mandate(initiative.basedOn.title) : words.mandatePlain}</p>;
}

function Head({ initiative }: { initiative: Initiative }) {
  const words = t();
  return (
    <header class="page-head">
      <p class="kicker">
        {words.initiative.kicker} / {words.category[initiative.category]}
        {initiative.subcategory && ` / ${initiative.subcategory}`}
      </p>
      <h1 lang="zh-CN">{initiative.name}</h1>
      {initiative.definition && (
        <p class="definition" lang="zh-CN">
          {initiative.definition}
        </p>
      )}
      <p class="tags">
        <span class="tag">{words.nature[initiative.nature]}</span>
        <span class="tag">{words.scope[initiative.scope]}</span>
        <span class="tag">{words.origin[initiative.status]}</span>
        {initiative.since !== null && <span class="tag">{words.initiative.since(initiative.since)}</span>}
        <Link to={viewOf("graph", { focus: initiative.id })}>{words.initiative.graph}</Link>
      </p>
      {initiative.aliases.length > 0 && (
        <p class="muted small" lang="zh-CN">
          {words.initiative.also}：{initiative.aliases.join("、")}
        </p>
      )}
    </header>
  );
}

function Filters({ shown }: { shown: ViewOf<"initiative"> }) {
  const words = t();
  const held = useHeld({}).data;
  return (
    <form class="filters" aria-label={words.filters.label} onSubmit={(event) => event.preventDefault()}>
      <div class="fields">
        <Select
          label={words.filters.level}
          value={shown.level ?? ""}
          choices={[{ value: "", label: words.any }, ...choicesOf(LEVELS, words.level)]}
          onChoose={(level) => tweak({ ...shown, level: level === "" ? null : level })}
        />
        <YearSelects from={shown.from} to={shown.to} held={held} onChoose={(years) => tweak({ ...shown, ...years })} />
      </div>
    </form>
  );
}

function InitiativeView({ initiative, shown }: { initiative: Initiative; shown: ViewOf<"initiative"> }) {
  useTitle(initiative.name);
  return (
    <div class="page">
      <Head initiative={initiative} />
      <Mandate initiative={initiative} />
      <p class="notice">{t().selfReport}</p>
      <section class="section">
        <div class="section-head">
          <h2>{t().initiative.places}</h2>
          <span class="muted small">{t().initiative.placesHint}</span>
        </div>
        <Filters shown={shown} />
        <Places shown={shown} />
      </section>
      <Variants initiative={initiative} />
      <Metrics initiative={initiative} />
      <Agencies initiative={initiative} />
    </div>
  );
}

/** 举措档案: who reports doing, planning or struggling with it, year by year, and what stands around it. */
export default function InitiativePage() {
  const shown = view.value as ViewOf<"initiative">;
  const answer = useQuery(InitiativeDocument, { slug: shown.id });
  return (
    <Answered answer={answer}>
      {({ initiative }) =>
        initiative === null ? <MissingPage /> : <InitiativeView initiative={initiative} shown={shown} />
      }
    </Answered>
  );
}
