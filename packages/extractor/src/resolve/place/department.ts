import type { CoveredPlace } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";

/** What stands before the place in the full name of a nation's body (国家税务总局某县税务局, 中华人民共和国某海关). */
const NATION = /^(?:国家税务总局|中华人民共和国)(?=.)/;

/**
 * One name for a department however a report writes it: names of higher places before it are dropped, the covered
 * place's short name stands in front (北京市朝阳区司法局, 区司法局, 司法局 → 朝阳区司法局).
 */
export function canonicalDepartment(
  department: string | null,
  place: CoveredPlace | null,
  gazetteer: Gazetteer,
): string | null {
  if (department === null || place === null) return department;
  const own = gazetteer.get(place.id);
  if (own === undefined) return department;
  const names = [own, ...gazetteer.ancestors(own.code)].flatMap((p) => [p.name, p.shortName]);
  let body = department.trim().replace(NATION, "");
  const bare = !names.some((n) => body.startsWith(n));
  for (let before = ""; before !== body; ) {
    before = body;
    const name = names.find((n) => body.startsWith(n) && body.length > n.length);
    if (name !== undefined) body = body.slice(name.length);
  }
  return `${own.shortName}${bare ? body.replace(/^[省市州盟县旗区](?!场)/, "") : body}`;
}
