import { discoveredMetricId, type Observation, type Residue } from "@practice-atlas/model";
import { type CatalogueMetric, type Reference, readMetrics } from "@practice-atlas/reference";
import type { Layout, Resolved, Seen, StanceReading } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import { type Catalogue, compileCatalogue, type Fit } from "./catalogue/match.ts";
import { type Distinguishable, makeDistinct } from "./distinct.ts";
import { expandEach } from "./each.ts";
import { compileInitiativeOf, type InitiativeOf, type Measured } from "./initiative.ts";
import { remember } from "./memo.ts";
import { compileOpenName, type Opened, type OpenName } from "./naming/openName.ts";
import { compilePhrases } from "./naming/phrases.ts";
import { compileSubject, type Named } from "./naming/subject.ts";
import { type Naming, observe } from "./observe.ts";
import { partsOf } from "./parts.ts";
import { type Spot, sharing, spotsOf } from "./spots/index.ts";
import { compileWords, isQualifier, type Words } from "./words.ts";

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

/** How many figures back a weak indicator or a change may lean. */
const LOOK_BACK = 12;
/** How many characters of a composed name a trigger may leave unexplained. */
const UNEXPLAINED = 2;

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
  const catalogue = compileCatalogue(metrics, words);
  const byName = new Map(
    metrics.flatMap((metric) => [metric.name, ...metric.synonyms].map((name) => [name, metric] as const)),
  );
  return (input) => {
    const { layout, seen, resolved } = input;
    const spots = spotsOf(layout, seen.quantities);
    const openName = compileOpenName(
      layout,
      seen.places,
      compileSubject(layout, seen.practices, words),
      phrases,
      words,
    );
    const found = catalogue(layout);
    const names = nameAll(spots, openName, fitter(found, byName), words);
    const initiativeOf = compileInitiativeOf(layout, resolved.initiativeTargets, resolved.initiatives);
    const ids = spots.map(({ quantity }) => `${input.editionId}:${String(quantity.numberStart)}`);
    const totals = partsOf(layout, spots, ids);
    const practices = practicesOf(spots, names, totals, ids, initiativeOf);
    const setting = { ...input, idOf, agencyFrom: startsOf(resolved.agencyTargets) };
    const linked: Distinguishable[] = [];
    spots.forEach((spot, i) => {
      const tied = { id: ids[i]!, initiative: practices[i]!, partOf: totals[i]! };
      const observation = observe(setting, spot, names[i]!, tied, words);
      const openName = names[i]!.name;
      for (const each of expandEach(layout.folded, spot, observation, found, words))
        linked.push({ observation: each, openName });
    });
    return { observations: makeDistinct(linked), residue: residueOf(layout, spots, names) };
  };
}

type FitOf = (spot: Spot, opened: Opened, before: Naming | null) => Fit | null;

/** The catalogue's metric by the words around, else by an open name that is one of its names, else by subject and words. */
function fitter({ ofSpot, ofPhrase }: Catalogue, byName: ReadonlyMap<string, CatalogueMetric>): FitOf {
  return (spot, { name, own, leaning }, before) => {
    const found = ofSpot(spot);
    if (found !== null && !(found.far && isAboutOther(found, own, before))) return found;
    const named = byName.get(name);
    if (named !== undefined && named.kind === spot.quantity.kind)
      return { metric: named, score: 0, matched: name.length, far: false };
    const fit = leaning === "" ? null : ofPhrase(leaning, spot);
    return fit !== null && fit.matched >= leaning.length - UNEXPLAINED ? fit : null;
  };
}

function nameAll(spots: readonly Spot[], openName: OpenName, fitOf: FitOf, words: Words): Naming[] {
  const named: Named[] = [];
  const out: Naming[] = [];
  spots.forEach((spot, i) => {
    const opened = openName(spot, sharing(spots, i), named.slice(-LOOK_BACK));
    const { name, topic, own } = opened;
    const naming =
      own === "" && spot.quantity.kind === "CHANGE"
        ? { fit: null, name, own }
        : inherit(
            spots,
            out,
            i,
            { fit: fitOf(spot, opened, sameSentence(spots, i) ? out[i - 1]! : null), name, own },
            words,
          );
    out.push(naming);
    named.push({ spot, name: naming.fit?.metric.name ?? name, topic });
  });
  return out;
}

const sameSentence = (spots: readonly Spot[], at: number): boolean => spots[at - 1]?.sentence === spots[at]!.sentence;

/** What a phrase may say of its own beside a trigger that leans on the sentence before. */
const OWN_WORDS = 4;

/**
 * 推进复议规范化。平台受理群众诉求99件,办结率90%: words that say themselves what is counted, and those behind a figure
 * about something else, do not lean on the sentence before.
 */
function isAboutOther({ metric, matched }: Fit, own: string, before: Naming | null): boolean {
  if (own.length - matched > OWN_WORDS) return true;
  return before !== null && (before.fit?.metric.initiative ?? null) !== metric.initiative;
}

/** 国家级示范村1个、省级7个: the second is the first's metric with a qualifier. */
function inherit(spots: readonly Spot[], done: readonly Naming[], at: number, naming: Naming, words: Words): Naming {
  const [spot, before] = [spots[at]!, spots[at - 1]];
  const alike =
    before !== undefined && before.segment.start === spot.segment.start && before.quantity.unit === spot.quantity.unit;
  return naming.fit === null && alike && isQualifier(naming.own, words)
    ? { ...naming, fit: done[at - 1]!.fit }
    : naming;
}

/** The practice of each figure; a part without one has that of its total. */
function practicesOf(
  spots: readonly Spot[],
  names: readonly Naming[],
  totals: readonly (string | null)[],
  ids: readonly string[],
  initiativeOf: InitiativeOf,
): (string | null)[] {
  const earlier: Measured[] = [];
  const byId = new Map<string, string | null>();
  spots.forEach((spot, i) => {
    const own = initiativeOf(spot, names[i]!.fit?.metric.initiative ?? null, earlier.slice(-LOOK_BACK));
    const total = totals[i]!;
    const initiative = own ?? (total === null ? null : (byId.get(total) ?? null));
    earlier.push({ spot, initiative });
    byId.set(ids[i]!, initiative);
  });
  return earlier.map(({ initiative }) => initiative);
}

/** Figures whose indicator is neither in the catalogue nor sayable in two characters. */
function residueOf(layout: Layout, spots: readonly Spot[], names: readonly Naming[]): Residue[] {
  return spots.flatMap((spot, i) => {
    if (names[i]!.fit !== null || names[i]!.name.length > 2) return [];
    const { start, end } = spot.quantity;
    return [{ kind: "NUMBER" as const, start, end, surface: layout.text.slice(start, end), why: "看不出数的是什么" }];
  });
}
