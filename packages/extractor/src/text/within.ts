import type { Cue } from "./edges.ts";

/** Words looked for inside a stretch of a text, without cutting the stretch out. */
export interface Within<T> {
  /** The longest word at the first place where one stands whole in `start`–`end`, or null. */
  first(text: string, start: number, end: number): Cue<T> | null;
  /** The longest word that begins exactly at `start` and ends by `end`, or null. */
  at(text: string, start: number, end: number): Cue<T> | null;
}

/** A small sieve before the look-up by first character: few false alarms, and it stays in the processor's cache. */
const SLOTS = 512;

/** Compiles words for look-up inside a stretch; of equal words the first wins, an empty word is none. */
export function compileWithin<T>(cues: readonly Cue<T>[]): Within<T> {
  const byFirst = new Map<number, Cue<T>[]>();
  const sieve = new Uint8Array(SLOTS);
  for (const cue of cues.filter(({ word }) => word !== "").sort((a, b) => b.word.length - a.word.length)) {
    const code = cue.word.charCodeAt(0);
    const list = byFirst.get(code);
    if (list === undefined) byFirst.set(code, [cue]);
    else list.push(cue);
    sieve[code % SLOTS] = 1;
  }
  const at: Within<T>["at"] = (text, start, end) => {
    if (start >= end || sieve[text.charCodeAt(start) % SLOTS] === 0) return null;
    const list = byFirst.get(text.charCodeAt(start));
    if (list !== undefined)
      for (const cue of list) if (start + cue.word.length <= end && text.startsWith(cue.word, start)) return cue;
    return null;
  };
  return {
    at,
    first: (text, start, end) => {
      for (let i = start; i < end; i += 1) {
        const cue = sieve[text.charCodeAt(i) % SLOTS] === 1 ? at(text, i, end) : null;
        if (cue !== null) return cue;
      }
      return null;
    },
  };
}
