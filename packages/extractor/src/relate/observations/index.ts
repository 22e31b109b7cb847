import { discoveredMetricId, type Observation, type Residue } from "@practice-atlas/model";
import { type Reference, readMetrics } from "@practice-atlas/reference";
import type { Layout, Resolved, Seen, StanceReading } from "../../stages.ts";
import { remember, startsOf } from "../../text/index.ts";
import { compileCatalogue, type Fit } from "./catalogue/match.ts";
import { type Draft, makeDistinct } from "./distinct.ts";
import { expandEach } from "./each.ts";
import { fitAll } from "./fits.ts";
import { compileInitiativeOf, practicesOf } from "./initiative.ts";
import { OpenNames } from "./naming/openName.ts";
import { compilePhrases } from "./naming/phrases.ts";
import { compileSubject } from "./naming/subject.ts";
import { type Figures, observe } from "./observe.ts";
import { compileCountsOther } from "./other.ts";
import { partsOf } from "./parts.ts";
import { type Spot, spotsOf } from "./spots/index.ts";
import { compileWords } from "./words.ts";

export interface ObservationsInput {
  readonly editionId: string;
  readonly layout: Layout;
  readonly seen: Seen;
  readonly resolved: Resolved;
  readonly stanceOf: (span: { readonly start: number; readonly end: number }) => StanceReading;
}

export interface RelatedObservations {
  readonly observations: Observation[];
  readonly residue: Residue[];
}

/**
 * Compiles the reading of figures as observations: each quantity gets its clause, indicator (catalogue metric, else an
 * open name composed the same way everywhere), basis, period, stance, total and practice. Offsets are UTF-16 code units.
 */
export function compileRelateObservations(
  reference: Pick<Reference, "lexicon">,
): (input: ObservationsInput) => RelatedObservations {
  const words = compileWords(reference.lexicon);
  const phrases = compilePhrases(words);
  const idOf = remember(discoveredMetricId);
  const metrics = readMetrics(reference.lexicon);
  const inText = compileCatalogue(metrics, words);
  const countsOther = compileCountsOther(words);
  const initiativeIn = compileInitiativeOf(reference.lexicon);
  const byName = new Map(
    metrics.flatMap((metric) => [metric.name, ...metric.synonyms].map((name) => [name, metric] as const)),
  );
  return (input) => {
    const { editionId, layout, seen, resolved, stanceOf } = input;
    const text = layout.folded;
    const spots = spotsOf(layout, seen.quantities);
    const fits: (Fit | null)[] = [];
    const placeFrom = startsOf(seen.places);
    const namedFrom = startsOf(seen.agencies);
    const names = new OpenNames({
      text,
      spots,
      phrases,
      words,
      placeFrom: (at) => seen.places[placeFrom(at)],
      agencyFrom: (at) => seen.agencies[namedFrom(at)],
      subjectOf: compileSubject(layout, spots, resolved.initiativeTargets, words),
      metricName: (at) => fits[at]?.metric.name ?? null,
    });
    const catalogue = inText(layout, spots);
    const own: (string | null)[] = [];
    fitAll({ text, spots, catalogue, countsOther, names, byName, words, practices: own }, fits);
    const totals = partsOf(layout, spots);
    const practices = practicesOf(fits, own, totals, initiativeIn(layout, spots, resolved));
    const agencyFrom = startsOf(resolved.agencyTargets);
    // written out: spreading an object costs as much as reading ten figures
    const stated: Figures = {
      editionId,
      layout,
      resolved,
      stanceOf,
      agencyFrom,
      spots,
      fits,
      names,
      idOf,
      practices,
      totals,
      words,
    };
    const observations: Draft[] = [];
    const figures: number[] = [];
    for (let at = 0; at < spots.length; at += 1) {
      const observation = observe(stated, at);
      if (spots[at]!.quantity.each) observations.push(...expandEach(text, spots[at]!, observation, catalogue, words));
      else observations.push(observation);
      while (figures.length < observations.length) figures.push(at);
    }
    makeDistinct({ drafts: observations, figures, openNameOf: (figure) => names.open(figure).name });
    return { observations, residue: residueOf(layout, spots, fits, names) };
  };
}

/** Figures whose indicator is neither in the catalogue nor sayable in two characters. */
function residueOf(
  { text }: Layout,
  spots: readonly Spot[],
  fits: readonly (Fit | null)[],
  names: OpenNames,
): Residue[] {
  const out: Residue[] = [];
  for (let at = 0; at < spots.length; at += 1) {
    if (fits[at] !== null || names.open(at).name.length > 2) continue;
    const { start, end } = spots[at]!.quantity;
    out.push({ kind: "NUMBER", start, end, surface: text.slice(start, end), why: "看不出数的是什么" });
  }
  return out;
}
