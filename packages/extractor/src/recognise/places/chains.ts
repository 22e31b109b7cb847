import type { Gazetteer } from "@practice-atlas/reference";
import type { PlaceHit } from "../../stages.ts";

/** Narrows the codes of names that follow one another without a gap: the lower must lie in the upper. */
export function linkChains(hits: readonly PlaceHit[], gazetteer: Gazetteer): PlaceHit[] {
  const out = [...hits];
  for (let i = 1; i < out.length; i += 1) {
    const [upper, lower] = [out[i - 1]!, out[i]!];
    if (upper.end !== lower.start) continue;
    const pairs = upper.codes.flatMap((u) =>
      lower.codes.filter((l) => gazetteer.contains(u, l)).map((l) => [u, l] as const),
    );
    if (pairs.length === 0) continue;
    out[i - 1] = narrowed(upper, new Set(pairs.map(([u]) => u)));
    out[i] = narrowed(lower, new Set(pairs.map(([, l]) => l)));
  }
  return out;
}

function narrowed(hit: PlaceHit, codes: ReadonlySet<string>): PlaceHit {
  return codes.size === hit.codes.length
    ? hit
    : { ...hit, codes: hit.codes.filter((code) => codes.has(code)), rule: "place-chain" };
}
