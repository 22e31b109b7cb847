import { useState } from "preact/hooks";
import { useQuery } from "../../data/client.ts";
import { useHeld } from "../../data/coverage.ts";
import { firstSeen } from "../../data/first-seen.ts";
import { InitiativePlacesDocument } from "../../data/generated/documents.ts";
import type { Held } from "../../data/held.ts";
import { blankOf, countFull } from "../../data/held.ts";
import { tweak } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";
import { LEVELS, NATURES } from "../../data/vocabulary.ts";
import { openEvidence } from "../../evidence/key.ts";
import { t } from "../../i18n/index.ts";
import { Check } from "../../ui/form/field.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Link } from "../../ui/link.tsx";
import { Answered } from "../../ui/status.tsx";
import type { YearRow } from "../../ui/table/year-table.tsx";
import { YearTable } from "../../ui/table/year-table.tsx";
import { Timeline } from "./timeline.tsx";
import type { PracticePlace } from "./types.ts";

type Shown = ViewOf<"initiative">;
type Found = { places: readonly PracticePlace[]; held: Held; years: readonly number[]; shown: Shown };

const STEP = 200;

/** When a place's reports first speak of it, in words that claim no more than what is held. */
function FirstSeen({ held, place }: { held: Held; place: PracticePlace }) {
  const words = t().initiative;
  const own = place.stances.filter((stance) => stance.basis === "OWN").map((stance) => stance.year);
  const seen = firstSeen(held, place.jurisdiction.code, own);
  if (seen === null) return null;
  if (seen.kind === "open") return words.firstOpen(seen.year);
  if (seen.kind === "excerpts") return words.firstExcerpts(seen.year);
  return seen.kind === "sharp"
    ? words.firstSharp(seen.silent, seen.year)
    : words.firstBetween(seen.silent, seen.year, seen.missing);
}

function placeHead(code: string, name: string) {
  return (
    <Link to={viewOf("jurisdiction", { id: code })} lang="zh-CN" class="quiet">
      {name}
    </Link>
  );
}

/** Places that speak of it, by level; and on request those whose reports are silent. */
function rowsOf({ places, held, shown }: Found): YearRow[] {
  const words = t();
  const spoken = new Set(places.map((place) => place.jurisdiction.code));
  return LEVELS.flatMap((level) => {
    const group = words.level[level];
    const saying = places
      .filter((place) => place.jurisdiction.level === level)
      .map((place): YearRow => {
        const { code, name } = place.jurisdiction;
        return { id: code, name, group, head: placeHead(code, name), tail: <FirstSeen held={held} place={place} /> };
      });
    const silent = shown.silent ? held.places.filter((place) => place.level === level && !spoken.has(place.code)) : [];
    return [
      ...saying,
      ...silent.map(({ code, name }): YearRow => ({ id: code, name, group, head: placeHead(code, name) })),
    ];
  });
}

function PlaceTable(found: Found & { slug: string }) {
  const words = t();
  const { places, held, years, slug } = found;
  const stances = new Map(places.map((place) => [place.jurisdiction.code, place.stances]));
  const said = (code: string, year: number) => (stances.get(code) ?? []).filter((stance) => stance.year === year);
  const codes = held.places.map((place) => place.code);
  const under = (year: number) => {
    const { full, saying } = countFull(held, [year], codes, (code) =>
      said(code, year).some((stance) => stance.basis === "OWN"),
    );
    return <span title={words.counts(saying, full)}>{`${saying}/${full}`}</span>;
  };
  return (
    <YearTable
      caption={words.initiative.places}
      first={words.initiative.place}
      last={words.initiative.first}
      years={years}
      rows={rowsOf(found)}
      said={said}
      blank={(code, year) => blankOf(held, code, [year])}
      open={(code, year) => openEvidence({ place: code, initiative: slug, year })}
      under={under}
    />
  );
}

/** The count over all years of the selection, with its denominator. */
function Counts({ places, held, years }: Found) {
  const words = t();
  const own = new Set(
    places.flatMap((p) => p.stances.filter((s) => s.basis === "OWN").map((s) => `${p.jurisdiction.code} ${s.year}`)),
  );
  const codes = held.places.map((place) => place.code);
  const { full, saying } = countFull(held, years, codes, (code, year) => own.has(`${code} ${year}`));
  return (
    <p class="counts">
      <strong>{words.matrix.placesOf(places.length)}</strong>
      <span>{words.counts(saying, full)}</span>
    </p>
  );
}

function Content({ found, slug }: { found: Found; slug: string }) {
  const words = t();
  if (found.places.length === 0) return <p class="status">{words.initiative.none}</p>;
  const spoken = new Set(found.places.map((place) => place.jurisdiction.code));
  const silent = found.held.places.filter((place) => !spoken.has(place.code)).length;
  return (
    <>
      <Counts {...found} />
      <Timeline {...found} />
      <Legend marks={["done", "pilot", "planned", "continued", "problem", "stopped", "required"]} />
      <PlaceTable {...found} slug={slug} />
      {silent > 0 && (
        <Check
          label={words.initiative.silent(silent)}
          on={found.shown.silent}
          onChange={(on) => tweak({ ...found.shown, silent: on })}
        />
      )}
    </>
  );
}

/** Who reports it, place by place and year by year, with denominators. */
export function Places({ shown }: { shown: Shown }) {
  const [first, setFirst] = useState(STEP);
  const filter = {
    natures: [...NATURES],
    stance: null,
    basis: null,
    level: shown.level,
    yearFrom: shown.from,
    yearTo: shown.to,
  };
  const answer = useQuery(InitiativePlacesDocument, { slug: shown.id, filter, first });
  const held = useHeld({ level: shown.level });
  return (
    <Answered answer={held}>
      {(holdings) => (
        <Answered answer={answer}>
          {({ initiative }) => {
            const places = initiative?.places.nodes ?? [];
            const years = holdings.years.filter((year) => year >= (shown.from ?? 0) && year <= (shown.to ?? 9999));
            return (
              <>
                <Content found={{ places, held: holdings, years, shown }} slug={shown.id} />
                {initiative?.places.pageInfo.hasNextPage && (
                  <button type="button" class="button" onClick={() => setFirst(first + STEP)}>
                    {t().status.more}
                  </button>
                )}
              </>
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}
