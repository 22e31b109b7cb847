import { type CoveredPlace, type Level, zoneId } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";

/** A development zone or other unit that reports but has no code of its own. */
export interface Zone {
  readonly name: string;
  readonly start: number;
}

const BELOW: Readonly<Record<Level, Level>> = {
  NATION: "PROVINCE",
  PROVINCE: "PREFECTURE",
  PREFECTURE: "COUNTY",
  COUNTY: "TOWN",
  TOWN: "TOWN",
};

/** Compiles the search for a zone's name in a title or signature; the zone words are the table `zones`. */
export function compileFindZone({ lexicon }: Reference): (stretch: string) => Zone | null {
  const words = lexicon.table("zones", ["word", "reason"]).map((row) => row["word"]!);
  const pattern = new RegExp(
    `([\\u4e00-\\u9fff]{2,10}?(?:${words.join("|")}))(?=管委会|管理委员会|党工委|工委|管理局|20\\d\\d|关于|法治|[^\\u4e00-\\u9fff]|$)`,
  );
  return (stretch) => {
    const found = pattern.exec(stretch);
    return found === null ? null : { name: found[1]!.replace(/^(?:中共|关于)/, ""), start: found.index };
  };
}

/** The covered place of a zone: an id from its parent's code and its name, one level below the parent. */
export function zonePlace(zone: Zone, parent: { readonly code: string; readonly level: Level }): CoveredPlace {
  return { id: zoneId(parent.code, zone.name), name: zone.name, level: BELOW[parent.level], rule: "zone" };
}
