import type { Gazetteer } from "@practice-atlas/reference";

/** Narrows codes to those in force in a year; all stay when none is. */
export function inForce(codes: readonly string[], year: number | null, gazetteer: Gazetteer): readonly string[] {
  if (codes.length < 2 || year === null) return codes;
  const valid = codes.filter((code) => {
    const place = gazetteer.get(code);
    return place !== undefined && (place.validFrom ?? 0) <= year && year <= (place.validUntil ?? Number.POSITIVE_INFINITY);
  });
  return valid.length > 0 ? valid : codes;
}

/**
 * Of several codes the one whose parents the context names: the nearest parent counts first (a county named in the
 * text over a province). Null when the context leaves more than one.
 */
export function byContext(codes: readonly string[], named: ReadonlySet<string>, gazetteer: Gazetteer): string | null {
  if (codes.length === 1) return codes[0]!;
  const supported = codes.map((code) => ({ code, depth: nearest(code, named, gazetteer) }));
  const best = Math.min(...supported.map(({ depth }) => depth));
  const left = supported.filter(({ depth }) => depth === best);
  return best < Number.POSITIVE_INFINITY && left.length === 1 ? left[0]!.code : null;
}

function nearest(code: string, named: ReadonlySet<string>, gazetteer: Gazetteer): number {
  const at = gazetteer.ancestors(code).findIndex((place) => place.level !== "NATION" && named.has(place.code));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
