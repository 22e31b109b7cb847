import type { Reads } from "../common/reads.ts";
import type { Context } from "../context.ts";
import { type NameIndex, readNames } from "../search/names.ts";

/** Builds whose names are kept: the one that counts, and the one before while its last requests run. */
const KEPT = 2;

/** Keeps the names of a build, so that a search reads them once and not with every key that is pressed. */
export function keepNames(): (reads: Reads) => Context["names"] {
  const kept = new Map<string, Promise<NameIndex>>();
  return (reads) => async () => {
    const build = (await reads.build()) ?? "";
    const known = kept.get(build);
    if (known !== undefined) return known;
    const reading = readNames(reads);
    kept.set(build, reading);
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
    reading.catch(() => kept.delete(build));
    return reading;
  };
}
