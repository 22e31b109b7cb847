/** How one part of the address is read and written. `write` gives null for the default, so equal views have equal addresses. */
export interface Param<T> {
  read(raw: string | null): T;
  write(value: T): string | null;
}

/** One of a closed list of words; anything else reads as the default. */
export function choice<T extends string>(values: readonly T[], fallback: T): Param<T> {
  return {
    read: (raw) => values.find((value) => value === raw) ?? fallback,
    write: (value) => (value === fallback ? null : value),
  };
}

/** One of a closed list of words, or null when none is chosen. */
export function optional<T extends string>(values: readonly T[]): Param<T | null> {
  return { read: (raw) => values.find((value) => value === raw) ?? null, write: (value) => value };
}

/** Several of a closed list, written in the list's order, so that the order of clicks never shows. */
export function several<T extends string>(values: readonly T[], fallback: readonly T[]): Param<readonly T[]> {
  const ordered = (chosen: readonly string[]) => values.filter((value) => chosen.includes(value));
  const plain = ordered(fallback).join(",");
  return {
    read: (raw) => (raw === null ? ordered(fallback) : ordered(raw.split(","))),
    write: (value) => (ordered(value).join(",") === plain ? null : ordered(value).join(",")),
  };
}

/** A whole number between two bounds; outside of them, or no number, reads as the default. */
export function integer<T extends number | null>(least: number, most: number, fallback: T): Param<number | T> {
  return {
    read: (raw) => {
      const value = raw !== null && /^\d{1,6}$/.test(raw) ? Number(raw) : Number.NaN;
      return value >= least && value <= most ? value : fallback;
    },
    write: (value) => (value === fallback || value === null ? null : String(value)),
  };
}

/** A word of a given shape (a code, an id), or null. */
export function word(shape: RegExp): Param<string | null> {
  return { read: (raw) => (raw !== null && shape.test(raw) ? raw : null), write: (value) => value };
}

/** Words in the order in which they were added; each once, at most `most`. */
export function words(shape: RegExp, most: number): Param<readonly string[]> {
  return {
    read: (raw) => [...new Set((raw ?? "").split(",").filter((part) => shape.test(part)))].slice(0, most),
    write: (value) => (value.length === 0 ? null : value.join(",")),
  };
}

/** A switch that is off unless the address says 1. */
export const flag: Param<boolean> = { read: (raw) => raw === "1", write: (value) => (value ? "1" : null) };
