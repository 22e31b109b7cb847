import type { Row } from "@practice-atlas/cypher";
import { groupBy } from "./group.ts";
import { type LinkRow, link, type Piece, type Ref } from "./rows.ts";

/** What an edition says of its work, as its node bears it. */
export interface EditionHead {
  readonly id: string;
  readonly props: Row;
}

/** What a counting edition says of one initiative with one stance, mode and actor, and how often. */
export interface PracticeMention {
  readonly initiative: string;
  readonly stance: string;
  readonly mode: string | null;
  readonly actor: string | null;
  readonly mentions: number;
}

/** The most telling mode of a report's mentions wins: how it is done says more than a rule that it shall be. */
const TELLING = ["PILOT", "CONTINUED", "REQUIRED"];

const ROLLED_BACK = "ROLLED_BACK";

const DERIVING = ["IMPLEMENTED", "PLANNED", "PROBLEM"];

/** The edition that counts: a report before other genres, the latest publishedAt, then the last id. */
export function countingEdition(editions: readonly EditionHead[]): EditionHead | null {
  const rank = ({ id, props }: EditionHead): string =>
    [props.genre === "REPORT" ? "1" : "0", props.publishedAt ?? "", id].join("\n");
  return editions.reduce<EditionHead | null>(
    (best, next) => (best === null || rank(next) > rank(best) ? next : best),
    null,
  );
}

/** The work's node, its links to place, agencies and editions, and what the place reports in it. */
export function projectWork(
  work: string,
  editions: readonly EditionHead[],
  practices: readonly PracticeMention[],
): Piece {
  const counting = countingEdition(editions);
  if (counting === null) return { nodes: [], links: [] };
  const { year, genre, title, provenance, extent, department } = counting.props as Record<
    string,
    string | number | null
  >;
  const props = { year: year ?? null, genre: genre ?? null, title: title ?? null, provenance: provenance ?? null };
  const report: Ref = ["Report", work];
  return {
    nodes: [
      {
        label: "Report",
        id: work,
        props: {
          ...props,
          extent: extent ?? null,
          department: department ?? null,
          edition: counting.id,
          editions: editions.length,
        },
      },
    ],
    links: [
      ...editions.map(({ id }) => link("HAS_EDITION", report, ["Edition", id])),
      ...headLinks(report, counting),
      ...reportsLinks(work, counting, practices),
    ],
  };
}

function headLinks(report: Ref, { props }: EditionHead): LinkRow[] {
  const place = props.place as string | null | undefined;
  const ids = (name: string): string[] => [...new Set((props[name] ?? []) as string[])];
  return [
    ...(place ? [link("COVERS", report, ["Jurisdiction", place])] : []),
    ...ids("issuers").map((id) => link("ISSUED_BY", report, ["Agency", id])),
    ...ids("addressees").map((id) => link("ADDRESSED_TO", report, ["Agency", id])),
  ];
}

/** One REPORTS a stance and initiative: only of genre REPORT, of a known place and year, and only of the place's own doing. */
function reportsLinks(work: string, { props }: EditionHead, practices: readonly PracticeMention[]): LinkRow[] {
  const { place, year, genre, extent, department } = props as Record<string, string | number | null>;
  if (genre !== "REPORT" || !place || !year) return [];
  const own = practices.filter(({ actor, stance }) => (actor === null || actor === place) && DERIVING.includes(stance));
  return [...groupBy(own, ({ initiative, stance }) => `${initiative}\n${stance}`).values()].map((group) => {
    const { initiative, stance } = group[0]!;
    const facts = {
      report: work,
      year,
      stance,
      mode: mostTelling(group),
      basis: department ? "DEPARTMENT" : "OWN",
      extent: extent ?? null,
      mentions: group.reduce((sum, { mentions }) => sum + mentions, 0),
    };
    return link("REPORTS", ["Jurisdiction", String(place)], ["Initiative", initiative], facts, `${work} ${stance}`);
  });
}

/** A practice is rolled back only when nothing else is said of it: what is taken back in part goes on. */
function mostTelling(group: readonly PracticeMention[]): string | null {
  if (group.every(({ mode }) => mode === ROLLED_BACK)) return ROLLED_BACK;
  return TELLING.find((mode) => group.some((mention) => mention.mode === mode)) ?? null;
}
