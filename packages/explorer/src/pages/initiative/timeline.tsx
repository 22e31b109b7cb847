import type { Held } from "../../data/held.ts";
import { t } from "../../i18n/index.ts";
import { linear } from "../../ui/scale.ts";
import type { PracticePlace } from "./types.ts";

const STANCES = ["IMPLEMENTED", "PLANNED", "PROBLEM"] as const;
type Counted = (typeof STANCES)[number];

/** px of the drawing; the width follows the number of years. */
const [HEIGHT, TOP, BOTTOM, STEP, BAR] = [150, 16, 22, 72, 14];

interface YearCount {
  year: number;
  /** Places with a full report of the year. */
  full: number;
  said: Record<Counted, number>;
}

/** For each year: places by stance, counted once each, and places with a full report. */
function countYears(places: readonly PracticePlace[], held: Held, years: readonly number[]): YearCount[] {
  return years.map((year) => {
    const count = (stance: Counted) =>
      places.filter((p) => p.stances.some((s) => s.year === year && s.stance === stance && s.basis === "OWN")).length;
    const full = held.places.filter((place) => held.at(place.code, year)?.extent === "FULL").length;
    return {
      year,
      full,
      said: { IMPLEMENTED: count("IMPLEMENTED"), PLANNED: count("PLANNED"), PROBLEM: count("PROBLEM") },
    };
  });
}

function YearBars({ count, x, y }: { count: YearCount; x: number; y(n: number): number }) {
  const left = x + (STEP - STANCES.length * (BAR + 2)) / 2;
  return (
    <g>
      {STANCES.map((stance, i) => {
        const n = count.said[stance];
        return (
          n > 0 && (
            <g key={stance} class={`bar-${stance.toLowerCase()}`}>
              <rect x={left + i * (BAR + 2)} y={y(n)} width={BAR} height={y(0) - y(n)} />
              <text x={left + i * (BAR + 2) + BAR / 2} y={y(n) - 4} text-anchor="middle">
                {n}
              </text>
            </g>
          )
        );
      })}
      {count.full > 0 && <path class="full-line" d={`M${x + 8} ${y(count.full)}h${STEP - 16}`} />}
      <text class="tick" x={x + STEP / 2} y={HEIGHT - 6} text-anchor="middle">
        {count.year}
      </text>
    </g>
  );
}

/** Places by year and stance as bars, against the places with a full report; the table below says the same. */
export function Timeline({
  places,
  held,
  years,
}: {
  places: readonly PracticePlace[];
  held: Held;
  years: readonly number[];
}) {
  const words = t();
  const counts = countYears(places, held, years);
  const most = Math.max(1, ...counts.flatMap((c) => [c.full, ...Object.values(c.said)]));
  const y = linear(most, HEIGHT - BOTTOM, TOP);
  const width = counts.length * STEP;
  return (
    <figure class="timeline">
      <figcaption>
        <strong>{words.initiative.byYear}</strong>
        <span class="timeline-key">
          {STANCES.map((stance) => (
            <span key={stance} class={`key bar-${stance.toLowerCase()}`}>
              {words.stance[stance]}
            </span>
          ))}
          <span class="key full">{words.initiative.byYearFull}</span>
        </span>
      </figcaption>
      <div class="timeline-scroll">
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
          <path class="axis" d={`M0 ${y(0)}h${width}`} />
          {counts.map((count, i) => (
            <YearBars key={count.year} count={count} x={i * STEP} y={y} />
          ))}
        </svg>
      </div>
      <ul class="vh">
        {counts.map((count) => (
          <li key={count.year}>
            {words.year(count.year)}：
            {STANCES.map((stance) => `${words.stance[stance]} ${count.said[stance]}`).join("，")}，
            {words.initiative.byYearFull} {count.full}
          </li>
        ))}
      </ul>
    </figure>
  );
}
