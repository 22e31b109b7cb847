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
