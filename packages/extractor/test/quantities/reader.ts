import { loadReference } from "@practice-atlas/reference";
import { compileFindQuantities } from "../../src/recognise/quantities/index.ts";
import { compileFindTitles } from "../../src/recognise/titles/index.ts";
import { compileSplit } from "../../src/split/index.ts";
import type { Quantity } from "../../src/stages.ts";

const { lexicon } = loadReference();
const split = compileSplit(lexicon);
const findTitles = compileFindTitles(lexicon);
const findQuantities = compileFindQuantities(lexicon);

/** The quantities of a text set as the body of a small report. */
export function quantitiesIn(body: string): readonly Quantity[] {
  const layout = split(`一、主要工作\n${body}\n`);
  const offset = layout.text.indexOf(body);
  const { quantities } = findQuantities(layout, findTitles(layout));
  const shift = (q: Quantity): Quantity => ({
    ...q,
    start: q.start - offset,
    end: q.end - offset,
    numberStart: q.numberStart - offset,
    numberEnd: q.numberEnd - offset,
  });
  return quantities.map(shift);
}

/** Value and unit of each quantity, as in `12件`. */
export function figuresIn(body: string): string[] {
  return quantitiesIn(body).map((q) => `${String(q.value)}${q.unit ?? ""}`);
}
