import type { Reference } from "@practice-atlas/reference";
import type { Layout, PlaceHit } from "../../stages.ts";
import { compileMatcher } from "../../text/index.ts";
import { linkChains } from "./chains.ts";

/** Han characters before which a two-character county name is still a word of its own. */
const OPENERS = /[\s,.;:!?()<>[\]"'、。《》省市州区县]/;

/**
 * Finds every place name of the gazetteer, leftmost and longest, with all codes it may mean. Names that stand
 * directly behind one another narrow each other (鼓楼区 after 南京市). Names of two characters (和县, 理县) count only
 * at a boundary, because they stand inside ordinary words (司法局和县人大).
 */
export function compileFindPlaces({ gazetteer }: Reference): (layout: Pick<Layout, "text" | "folded">) => PlaceHit[] {
  const names = [...gazetteer.names()].filter(([name]) => name.length >= 2);
  const matcher = compileMatcher(names.map(([name]) => name));
  return ({ text, folded }) => {
    const hits = matcher.find(text).flatMap(({ pattern, start, end }): PlaceHit[] => {
      const [name, codes] = names[pattern]!;
      if (name.length === 2 && !standsAlone(folded, start)) return [];
      return [{ start, end, surface: text.slice(start, end), codes, rule: codes.length === 1 ? "place" : "place-ambiguous" }];
    });
    return linkChains(hits, gazetteer);
  };
}

function standsAlone(folded: string, start: number): boolean {
  return start === 0 || OPENERS.test(folded[start - 1]!);
}
