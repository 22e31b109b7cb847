import type { Gazetteer } from "@practice-atlas/reference";

/** Narrows codes to those in force in a year; all stay when none is. */
export function inForce(codes: readonly string[], year: number | null, gazetteer: Gazetteer): readonly string[] {
  if (codes.length < 2 || year === null) return codes;
  const valid = codes.filter((code) => {
    const place = gazetteer.get(code);
    return (
      place !== undefined && (place.validFrom ?? 0) <= year && year <= (place.validUntil ?? Number.POSITIVE_INFINITY)
    );
  });
  return valid.length > 0 ? valid : codes;
}

/**
 * Of several codes the one whose parents the text names: the nearest parent counts first (a county named in the
 * text over a province). A county may also lean on a neighbour of the same prefecture; a town may not, for nearly
 * every prefecture has a 城关镇. Null when the context leaves more than one.
 * @param named codes that the text names outright
 */
export function byContext(codes: readonly string[], named: ReadonlySet<string>, gazetteer: Gazetteer): string | null {
  if (codes.length === 1) return codes[0]!;
  return (
    sole(codes, (code) => nearest(code, named, gazetteer)) ?? sole(codes, (code) => neighbour(code, named, gazetteer))
  );
}

/** Of several codes the one that the hints name or that lies nearest beneath one of them. */
export function byHints(codes: readonly string[], hints: ReadonlySet<string>, gazetteer: Gazetteer): string | null {
  if (hints.size === 0) return null;
  return sole(codes, (code) => (hints.has(code) ? -1 : nearest(code, hints, gazetteer)));
}

function sole(codes: readonly string[], distance: (code: string) => number): string | null {
  const supported = codes.map((code) => ({ code, depth: distance(code) }));
  const best = Math.min(...supported.map(({ depth }) => depth));
  const left = supported.filter(({ depth }) => depth === best);
  return best < Number.POSITIVE_INFINITY && left.length === 1 ? left[0]!.code : null;
}

function nearest(code: string, named: ReadonlySet<string>, gazetteer: Gazetteer): number {
  const at = gazetteer.ancestors(code).findIndex((place) => place.level !== "NATION" && named.has(place.code));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function neighbour(code: string, named: ReadonlySet<string>, gazetteer: Gazetteer): number {
  const place = gazetteer.get(code);
  const above = place === undefined || place.level === "TOWN" ? null : place.parent;
  return above !== null && [...named].some((other) => gazetteer.get(other)?.parent === above)
    ? 0
    : Number.POSITIVE_INFINITY;
}
