import type { Placed } from "./frame.ts";

/**
 * A kind of service body named again in short means the one named before: after 乡(镇)公共法律服务工作站 a bare
 * 法律服务工作站 is the same, when only one such was named. Returns the agency's id each short one stands for.
 */
export function sameKinds(placed: readonly Placed[], qualifiers: readonly string[]): ReadonlyMap<string, string> {
  const kinds = placed.filter(({ hit, kind }) => hit.placeWord === null && kind === "SERVICE_ORG");
  const names = new Map(kinds.map(({ ref }) => [ref.name, ref.id]));
  const full = [...names.keys()].filter((name) => qualifiers.some((word) => name.startsWith(word)));
  const same = new Map<string, string>();
  for (const [name, id] of names) {
    if (full.includes(name)) continue;
    const longer = full.filter((other) => other.endsWith(name));
    if (longer.length === 1) same.set(id, names.get(longer[0]!)!);
  }
  return same;
}

/** Kinds whose bare name is a kind of body until the text names one of the place. */
const KINDS: ReadonlySet<string> = new Set(["SERVICE_ORG", "TEAM", "COMMITTEE", "COURT"]);

/**
 * 县公证处 … 公证处: a bare body is the reporting place's own when the text names that one. Returns the agency's id
 * each bare one stands for.
 * @param own the code of the covered place
 */
export function ownOnes(placed: readonly Placed[], own: string | null): ReadonlyMap<string, string> {
  const named = new Map(
    placed
      .filter(({ hit, jurisdiction }) => hit.placeWord !== null && jurisdiction === own)
      .map(({ hit, ref }) => [hit.body, ref.id]),
  );
  const same = new Map<string, string>();
  for (const { hit, ref, kind } of placed) {
    const id = hit.placeWord === null && KINDS.has(kind) ? named.get(hit.body) : undefined;
    if (id !== undefined && id !== ref.id) same.set(ref.id, id);
  }
  return same;
}
