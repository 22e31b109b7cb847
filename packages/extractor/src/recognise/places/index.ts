import type { Reference } from "@practice-atlas/reference";
import type { Layout, PlaceHit } from "../../stages.ts";
import { Pass } from "../../text/index.ts";
import { linkChains } from "./chains.ts";
import { compileGuards } from "./guards.ts";

/**
 * Finds every place name of the gazetteer, leftmost and longest, with all codes it may mean. Names that stand
 * directly behind one another narrow each other (鼓楼区 after 南京市). Names of two characters (和县, 理县) count only
 * at a boundary, because they stand inside ordinary words (司法局和县人大); names that are ordinary words themselves
 * (城区, 街道) only behind the place they lie in, or never.
 */
export function compileFindPlaces(
  { gazetteer, lexicon }: Reference,
  pass = new Pass(),
): (layout: Pick<Layout, "text" | "folded">) => PlaceHit[] {
  const guards = compileGuards(lexicon);
  const names = [...gazetteer.names()].filter(([name]) => name.length >= 2 && !guards.never(name));
  const matches = pass.add(names.map(([name]) => name));
  return ({ text, folded }) => {
    const hits: PlaceHit[] = [];
    const found = matches(folded);
    for (let i = 0; i < found.count; i += 1) {
      const [name, codes] = names[found.pattern[i]!]!;
      const start = found.start[i]!;
      const end = found.end[i]!;
      const chained = hits.at(-1)?.end === start;
      if (!chained && !guards.stands(folded, start, end)) continue;
      if (guards.needsChain(name) && !(chained && lies(codes, hits.at(-1)!.codes))) continue;
      const rule = guards.weak(name) ? "place-weak" : codes.length === 1 ? "place" : "place-ambiguous";
      hits.push({ start, end, surface: text.slice(start, end), codes, rule });
    }
    return linkChains(hits, gazetteer);
  };

  function lies(lower: readonly string[], upper: readonly string[]): boolean {
    return lower.some((l) => upper.some((u) => gazetteer.contains(u, l)));
  }
}
