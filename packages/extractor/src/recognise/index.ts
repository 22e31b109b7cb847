import type { Reference } from "@practice-atlas/reference";
import type { Layout, Seen } from "../stages.ts";
import { Pass } from "../text/index.ts";
import { compileFindAgencies } from "./agencies/index.ts";
import { compileFindCandidates } from "./candidates/index.ts";
import { compileFindPlaces } from "./places/index.ts";
import { compileFindPractices } from "./practices/index.ts";
import { compileFindQuantities } from "./quantities/index.ts";
import { compileFindTitles } from "./titles/index.ts";

export { compileFindPlaces };

/** Text with its layout → everything seen in it, nothing decided. */
export function compileRecognise(
  reference: Reference,
  findPlaces: ReturnType<typeof compileFindPlaces>,
  pass = new Pass(),
): (layout: Layout) => Seen {
  const findTitles = compileFindTitles(reference.lexicon);
  const findQuantities = compileFindQuantities(reference.lexicon, pass);
  const findAgencies = compileFindAgencies(reference, pass);
  const findPractices = compileFindPractices(reference.lexicon, pass);
  const findCandidates = compileFindCandidates(reference, pass);
  return (layout) => {
    const titles = findTitles(layout);
    const places = findPlaces(layout);
    const agencies = findAgencies(layout, places);
    const practices = findPractices(layout, titles);
    const numbers = findQuantities(layout, titles);
    const names = findCandidates(layout, { practices, titles, agencies, places });
    return {
      quantities: numbers.quantities,
      titles,
      places,
      agencies,
      practices,
      candidates: names.candidates,
      residue: [...numbers.residue, ...names.residue],
    };
  };
}
