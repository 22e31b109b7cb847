import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Catalogue, Fit } from "./catalogue/match.ts";
import type { OpenNames } from "./naming/openName.ts";
import { LOOK_BACK } from "./naming/subject.ts";
import { type CountsOther, isOtherLine } from "./other.ts";
import type { Spot } from "./spots/index.ts";
import { isQualifier, type Words } from "./words.ts";

/** How many characters of a composed name a trigger may leave unexplained. */
const UNEXPLAINED = 2;
/** What a phrase may say of its own beside a trigger that leans on the sentence before. */
const OWN_WORDS = 4;
/** At the end of so many figures the open names of a few are made, so that a name asked for later leans on few unmade ones. */
const STRETCH = 256;

/** What fits are found with: the metrics of the catalogue by all their names, too. */
interface Fitting {
  /** The folded text. */
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly catalogue: Catalogue;
  readonly countsOther: CountsOther;
  readonly names: OpenNames;
  readonly byName: ReadonlyMap<string, CatalogueMetric>;
  readonly words: Words;
  /** Takes by place the practice of a metric that gave way to a figure's own noun: the figure measures it all the same. */
  readonly practices: (string | null)[];
}

/** Writes the catalogue's metric of each figure into `fits`, null where none fits; names are made of those that need one. */
export function fitAll(fitting: Fitting, fits: (Fit | null)[]): void {
  const { spots, names } = fitting;
  for (let at = 0; at < spots.length; at += 1) {
    fits.push(isChangeOfBefore(fitting, at) ? null : (fitOf(fitting, at, fits) ?? inherited(fitting, at, fits)));
    if (at % STRETCH >= STRETCH - LOOK_BACK) names.open(at);
  }
}

/** 同比下降5%, without words of its own. */
function isChangeOfBefore({ spots, names }: Fitting, at: number): boolean {
  return spots[at]!.quantity.kind === "CHANGE" && names.own(at) === "";
}

/** The catalogue's metric by the words around, else by an open name that is one of its names, else by subject and words. */
function fitOf(fitting: Fitting, at: number, fits: readonly (Fit | null)[]): Fit | null {
  const { catalogue, names, byName } = fitting;
  const spot = fitting.spots[at]!;
  const found = catalogue.ofSpot(at);
  if (found !== null && !(found.far && isAboutOther(fitting, at, found, fits))) {
    const isOther = isOtherLine(fitting.text, spot, found);
    if (!isOther && !countsOther(fitting, at, found)) return found;
    if (!isOther) fitting.practices[at] = found.metric.initiative;
  }
  const { name, leaning } = names.open(at);
  const named = byName.get(name);
  if (named !== undefined && named.kind === spot.quantity.kind)
    return { metric: named, score: 0, matched: name.length, far: false, place: null };
  const fit = leaning === "" ? null : catalogue.ofPhrase(leaning, spot.quantity);
  return fit !== null && fit.matched >= leaning.length - UNEXPLAINED ? fit : null;
}

/** Whether the words beside a figure say plainly that it counts something else than its metric. */
function countsOther({ text, spots, names, countsOther: isOther }: Fitting, at: number, fit: Fit): boolean {
  return isOther(text, spots[at]!, fit, () => names.open(at).name) && names.open(at).leaning === "";
}

/**
 * 推进复议规范化。平台受理群众诉求99件,办结率90%: words that say themselves what is counted, and those behind a figure
 * about something else, do not lean on the sentence before.
 */
function isAboutOther({ spots, names }: Fitting, at: number, fit: Fit, fits: readonly (Fit | null)[]): boolean {
  if (names.own(at).length - fit.matched > OWN_WORDS) return true;
  return (
    spots[at - 1]?.sentence === spots[at]!.sentence &&
    (fits[at - 1]?.metric.initiative ?? null) !== fit.metric.initiative
  );
}

/** 国家级示范村1个、省级7个: the second is the first's metric with a qualifier. */
function inherited({ spots, names, words }: Fitting, at: number, fits: readonly (Fit | null)[]): Fit | null {
  const [spot, before] = [spots[at]!, spots[at - 1]];
  const alike =
    before !== undefined && before.segment.start === spot.segment.start && before.quantity.unit === spot.quantity.unit;
  return alike && isQualifier(names.own(at), words) ? fits[at - 1]! : null;
}
