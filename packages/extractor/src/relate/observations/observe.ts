import type { Observation } from "@practice-atlas/model";
import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Layout, Resolved, StanceReading } from "../../stages.ts";
import { basisOf, periodOf, qualifierOf } from "./context.ts";
import { observationSpan } from "./span.ts";
import type { Spot } from "./spots/index.ts";
import type { Words } from "./words.ts";

/** What other figures and practices say of a figure. */
export interface Tied {
  readonly id: string;
  readonly initiative: string | null;
  /** Id of the total that the figure is a part of. */
  readonly partOf: string | null;
}

export interface Setting {
  /** The id of an open name. */
  readonly idOf: (name: string) => string;
  readonly editionId: string;
  readonly layout: Layout;
  readonly resolved: Resolved;
  readonly stanceOf: (span: { readonly start: number; readonly end: number }) => StanceReading;
  /** Index of the first agency named at or after an offset. */
  readonly agencyFrom: (at: number) => number;
}

/** How far from its clause's beginning a subject may stand. */
const SUBJECT_AT = 2;

/** A figure as the record states it: `metric` of the catalogue, or null with an open name. */
export function observe(
  setting: Setting,
  spot: Spot,
  metric: CatalogueMetric | null,
  openName: string,
  tied: Tied,
  words: Words,
): Observation {
  const { layout, editionId } = setting;
  const { quantity } = spot;
  const span = observationSpan(layout.text, spot);
  const stance = setting.stanceOf(span);
  const name = metric?.name ?? openName;
  return {
    id: tied.id,
    start: span.start,
    end: span.end,
    numberStart: quantity.numberStart,
    numberEnd: quantity.numberEnd,
    quote: layout.text.slice(span.start, span.end),
    value: quantity.value,
    max: quantity.max,
    from: quantity.from,
    unit: quantity.unit,
    approx: quantity.approx,
    direction: quantity.direction,
    comparedWith: quantity.comparedWith,
    qualifier: metric === null ? null : qualifierOf(layout.folded, spot, name, words),
    basis: basisOf(layout.folded, spot, stance, words),
    kind: quantity.kind,
    stance: stance.stance,
    period: periodOf(layout, spot, stance, setting.resolved.head.year),
    metric: {
      id: metric?.slug ?? setting.idOf(name),
      name,
      unit: metric === null ? quantity.unit : metric.unit,
      kind: metric?.kind ?? quantity.kind,
    },
    initiative: tied.initiative,
    agency: agencyOf(setting, spot),
    partOf: tied.partOf,
    rule: metric === null ? `open-name+${quantity.rule}` : `metric-catalogue+${quantity.rule}`,
    sentence: `${editionId}@${String(layout.sentences[spot.sentence]!.start)}`,
  };
}

/** The agency that the figure's clause begins with: its subject. */
function agencyOf({ resolved, agencyFrom }: Setting, { segment, quantity }: Spot): string | null {
  const first = resolved.agencyTargets[agencyFrom(segment.start)];
  const leads = first !== undefined && first.start <= segment.start + SUBJECT_AT && first.end <= quantity.numberStart;
  return leads && resolved.agencies.some((agency) => agency.id === first.target) ? first.target : null;
}
