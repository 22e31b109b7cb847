import type { Words } from "../words.ts";

/** A part of a trigger: any of these words. */
export type Part = readonly string[];

/** One way to recognise a metric: `near` in order beside the figure, `context` one after another before it. */
export interface Trigger {
  readonly near: readonly Part[];
  readonly context: readonly Part[];
}

/**
 * Parses `A…B` (both beside the figure, in order), `C>B` (C earlier: in the sentence, the sentence before or the
 * heading) and `{group}` (any of its synonyms in `metric-words.tsv`).
 */
export function parseTrigger(source: string, words: Words): Trigger {
  const steps = source.split(">");
  const near = steps
    .at(-1)!
    .split("…")
    .filter((part) => part !== "");
  return {
    near: near.map((part) => expand(part, words)),
    context: steps.slice(0, -1).map((part) => expand(part, words)),
  };
}

/** `{纠纷}…` and mixed parts (`{出庭}率`) as all words they stand for. */
function expand(part: string, words: Words): Part {
  const group = /\{([^}]+)\}/.exec(part);
  if (group === null) return [part];
  const synonyms = words.groups.get(group[1]!) ?? [group[1]!];
  return synonyms.flatMap((word) => expand(part.replace(group[0], word), words));
}
