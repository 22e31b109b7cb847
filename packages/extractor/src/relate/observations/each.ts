import { discoveredMetricId } from "@practice-atlas/model";
import type { Catalogue } from "./catalogue/match.ts";
import type { Draft } from "./distinct.ts";
import { cleanPhrase } from "./naming/clean.ts";
import { withSuffix } from "./naming/suffix.ts";
import type { Spot } from "./spots/index.ts";
import type { Words } from "./words.ts";

const LEAST = 2;
const MOST = 4;
const LONGEST_ITEM = 14;

/**
 * 常委会、常务会各2次 states two facts: one observation for each thing named before 各, the first with the id of the
 * numeral, the others with `.2`, `.3`. A figure that is said of one thing, or of a counted group, stays one. To be
 * asked for quantities with 各 only.
 */
export function expandEach(
  text: string,
  spot: Spot,
  observation: Draft,
  catalogue: Catalogue,
  words: Words,
): readonly Draft[] {
  const items = itemsOf(text, spot, words);
  if (items.length < LEAST || items.length > MOST) return [observation];
  return items.map((item, i) => {
    const metric = catalogue.ofPhrase(item, spot.quantity)?.metric ?? null;
    const name = metric?.name ?? withSuffix(item, spot.quantity);
    return {
      ...observation,
      id: i === 0 ? observation.id : `${observation.id}.${String(i + 1)}`,
      metric: {
        id: metric?.slug ?? discoveredMetricId(name),
        name,
        unit: metric?.unit ?? spot.quantity.unit,
        kind: metric?.kind ?? spot.quantity.kind,
      },
      rule: `${metric === null ? "open-name" : "metric-catalogue"}+each`,
    };
  });
}

/** What stands before 各, item by item, each with the verb behind 各 or the figure. */
function itemsOf(text: string, spot: Spot, words: Words): string[] {
  const before = text.slice(spot.zone.start, spot.quantity.start).replace(/["\s]/g, "");
  const at = before.lastIndexOf("各");
  if (at === -1 || /\d/.test(before)) return [];
  const deed =
    cleanPhrase(before.slice(at + 1), words) + cleanPhrase(text.slice(spot.quantity.end, spot.zone.end), words);
  const items = before
    .slice(0, at)
    .split(/、|[和与及](?![解谐平时])/)
    .map((item) => cleanPhrase(item, words));
  return items.every((item) => item.length >= LEAST && item.length <= LONGEST_ITEM)
    ? items.map((item) => item + deed)
    : [];
}
