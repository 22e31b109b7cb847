/** A word with what it stands for. */
export interface Cue<T> {
  readonly word: string;
  readonly value: T;
}

/** Words looked up where they begin or end: by their first or last character, so that a list of hundreds costs a few comparisons. */
export interface Edges<T> {
  /** The longest word that begins exactly at `start`, or null. */
  at(text: string, start: number): Cue<T> | null;
  /** The longest word that ends exactly at `end`, or null. */
  before(text: string, end: number): Cue<T> | null;
}

/** Compiles words for look-up at their edges; of equal words the first wins, an empty word is none. */
export function compileEdges<T>(cues: readonly Cue<T>[]): Edges<T> {
  const byFirst = new Map<number, Cue<T>[]>();
  const byLast = new Map<number, Cue<T>[]>();
  const sorted = cues.filter((cue) => cue.word !== "").sort((a, b) => b.word.length - a.word.length);
  const add = (map: Map<number, Cue<T>[]>, code: number, cue: Cue<T>): void => {
    const list = map.get(code);
    if (list === undefined) map.set(code, [cue]);
    else list.push(cue);
  };
  for (const cue of sorted) {
    add(byFirst, cue.word.charCodeAt(0), cue);
    add(byLast, cue.word.charCodeAt(cue.word.length - 1), cue);
  }
  return {
    at: (text, start) => {
      const list = byFirst.get(text.charCodeAt(start));
      if (list !== undefined) for (const cue of list) if (text.startsWith(cue.word, start)) return cue;
      return null;
    },
    before: (text, end) => {
      const list = end > 0 ? byLast.get(text.charCodeAt(end - 1)) : undefined;
      if (list !== undefined) for (const cue of list) if (text.endsWith(cue.word, end)) return cue;
      return null;
    },
  };
}
