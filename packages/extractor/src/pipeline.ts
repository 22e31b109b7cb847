import type { AtlasRecord } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import { compileFindPlaces, compileRecognise } from "./recognise/index.ts";
import { compileRelate } from "./relate/index.ts";
import { compileResolve } from "./resolve/index.ts";
import { compileSplit } from "./split/index.ts";
import type { Source } from "./stages.ts";
import { fold, Pass } from "./text/index.ts";
import { compileWrite } from "./write/index.ts";

/** The table of contents: read has given the source; split, recognise, resolve, relate, write make its record. */
export function compileExtract(reference: Reference): (source: Source) => AtlasRecord {
  const split = compileSplit(reference.lexicon);
  const pass = new Pass();
  const findPlaces = compileFindPlaces(reference, pass);
  const recognise = compileRecognise(reference, findPlaces, pass);
  const resolve = compileResolve(reference, (stretch) => findPlaces({ text: stretch, folded: fold(stretch) }));
  const relate = compileRelate(reference);
  const write = compileWrite(reference);
  return (source) => {
    const layout = split(source.text);
    const seen = recognise(layout);
    const resolved = resolve(source, layout, seen);
    const related = relate(source, layout, seen, resolved);
    return write(source, layout, seen, resolved, related);
  };
}
