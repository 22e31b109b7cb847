import { useState } from "preact/hooks";
import { useQuery } from "../../data/client.ts";
import type { PlacePracticesQuery } from "../../data/generated/documents.ts";
import { PlacePracticesDocument } from "../../data/generated/documents.ts";
import type { Held } from "../../data/held.ts";
import { blankOf } from "../../data/held.ts";
import { tweak } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";
import { CATEGORIES, NATURES, STANCES } from "../../data/vocabulary.ts";
import { openEvidence } from "../../evidence/key.ts";
import { t } from "../../i18n/index.ts";
import { Check, choicesOf, Select } from "../../ui/form/field.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Link } from "../../ui/link.tsx";
import { Answered } from "../../ui/status.tsx";
import { YearTable } from "../../ui/table/year-table.tsx";
import type { Place } from "./types.ts";

type Shown = ViewOf<"jurisdiction">;
type Found = NonNullable<PlacePracticesQuery["jurisdiction"]>["practices"];

const STEP = 150;

function Filters({ shown }: { shown: Shown }) {
  const words = t();
  const flip = (nature: (typeof NATURES)[number], on: boolean) => {
    const next = on ? [...shown.nature, nature] : shown.nature.filter((n) => n !== nature);
    if (next.length > 0) tweak({ ...shown, nature: next });
  };
  return (
    <form class="filters" aria-label={words.filters.label} onSubmit={(event) => event.preventDefault()}>
      <div class="fields">
        <Select
          label={words.filters.category}
          value={shown.category ?? ""}
          choices={[{ value: "", label: words.any }, ...choicesOf(CATEGORIES, words.category)]}
          onChoose={(category) => tweak({ ...shown, category: category === "" ? null : category })}
        />
        <Select
          label={words.filters.stance}
          value={shown.stance}
          choices={choicesOf(["ALL", ...STANCES] as const, words.stance)}
          onChoose={(stance) => tweak({ ...shown, stance })}
        />
        <fieldset class="checks">
          <legend>{words.filters.nature}</legend>
          {NATURES.map((nature) => (
            <Check
              key={nature}
              label={words.nature[nature]}
              on={shown.nature.includes(nature)}
              onChange={(on) => flip(nature, on)}
            />
          ))}
        </fieldset>
      </div>
    </form>
  );
}

function PracticeTable({ place, held, found }: { place: Place; held: Held; found: Found }) {
  const words = t();
  const years = [
    ...new Set([...held.yearsOf(place.code), ...place.reports.flatMap((report) => report.year ?? [])]),
  ].sort((a, b) => a - b);
  const stances = new Map(found.nodes.map((node) => [node.initiative.slug, node.stances]));
  const rows = CATEGORIES.flatMap((category) =>
    found.nodes
      .filter((node) => node.initiative.category === category)
      .map(({ initiative }) => ({
        id: initiative.slug,
        name: initiative.name,
        group: words.category[category],
        head: (
          <Link to={viewOf("initiative", { id: initiative.slug })} lang="zh-CN" class="quiet">
            {initiative.name}
          </Link>
        ),
        tail: <span class="tag">{words.nature[initiative.nature]}</span>,
      })),
  );
  return (
    <YearTable
      caption={`${place.name}：${words.place.practices}`}
      first={words.place.initiative}
      last={words.filters.nature}
      years={years}
      rows={rows}
      said={(slug, year) => (stances.get(slug) ?? []).filter((stance) => stance.year === year)}
      blank={(_, year) => blankOf(held, place.code, [year])}
      open={(slug, year) => openEvidence({ place: place.code, initiative: slug, year })}
    />
  );
}

/** What a place's reports say of practices, by category and year. */
export function Practices({ place, held, shown }: { place: Place; held: Held; shown: Shown }) {
  const words = t();
  const [first, setFirst] = useState(STEP);
  const filter = {
    natures: [...shown.nature],
    stance: shown.stance === "ALL" ? null : shown.stance,
    category: shown.category,
    basis: null,
  };
  const answer = useQuery(PlacePracticesDocument, { code: place.code, filter, first });
  if (place.reports.length === 0) return <p class="status">{words.place.none}</p>;
  return (
    <section class="section">
      <div class="section-head">
        <h2>{words.place.practices}</h2>
        <span class="muted small">{words.place.practicesHint}</span>
      </div>
      <Filters shown={shown} />
      <Answered answer={answer}>
        {({ jurisdiction }) => {
          const found = jurisdiction?.practices;
          if (found === undefined || found.nodes.length === 0) return <p class="status">{words.status.empty}</p>;
          return (
            <>
              <Legend marks={["done", "pilot", "planned", "continued", "problem", "stopped", "required"]} />
              <PracticeTable place={place} held={held} found={found} />
              {found.pageInfo.hasNextPage && (
                <button type="button" class="button" onClick={() => setFirst(first + STEP)}>
                  {words.status.more}
                </button>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}
