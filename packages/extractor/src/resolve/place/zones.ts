import { type CoveredPlace, type Level, zoneId } from "@practice-atlas/model";
import type { Place, Reference } from "@practice-atlas/reference";

/** A development zone or other unit that reports but has no code of its own. */
export interface Zone {
  readonly name: string;
  readonly start: number;
  /** Code of what it lies in when its name does not tell and it is known (贵安新区), else null. */
  readonly parent: string | null;
}

const BELOW: Readonly<Record<Level, Level>> = {
  NATION: "PROVINCE",
  PROVINCE: "PREFECTURE",
  PREFECTURE: "COUNTY",
  COUNTY: "TOWN",
  TOWN: "TOWN",
};

/** Compiles the search for a zone's name in a title or signature by the tables `zones` and `zone-parents`. */
export function compileFindZone({ lexicon }: Reference): (stretch: string) => Zone | null {
  const words = lexicon.table("zones", ["word", "reason"]).map((row) => row["word"]!);
  const pattern = new RegExp(
    `([\\u4e00-\\u9fff]{2,10}?(?:${words.join("|")}))(?=管委会|管理委员会|党工委|工委|管理局|20\\d\\d|关于|法治|[^\\u4e00-\\u9fff]|$)`,
  );
  const known = lexicon.table("zone-parents", ["zone", "parent", "reason"]);
  return (stretch) => {
    const found = pattern.exec(stretch);
    if (found === null) return null;
    const name = found[1]!.replace(/^(?:中共|关于)/, "");
    const parent = known.find((row) => name.includes(row["zone"]!))?.["parent"] ?? null;
    return { name, start: found.index, parent };
  };
}

/** The covered place of a zone: an id from its parent's code and its name, one level below the parent. */
export function zonePlace(zone: Zone, parent: Pick<Place, "code" | "name" | "level">): CoveredPlace {
  const name = ownName(zone.name, parent.name);
  return { id: zoneId(parent.code, name), name, level: BELOW[parent.level], rule: "zone" };
}

/** 深圳市大鹏新区 is 大鹏新区; 合肥市高新区 keeps its city, for the rest is no name. */
function ownName(name: string, parent: string): string {
  const rest = name.startsWith(parent) ? name.slice(parent.length) : "";
  return rest.length >= SHORTEST && !PLAIN.test(rest) ? rest : name;
}

const SHORTEST = 4;
const PLAIN =
  /^(?:国家|国家级|省级)?(?:高新|高新技术|经济|经济技术|工业|产业|旅游|综合|现代|农业|新|城市)*(?:产业|技术)*(?:开发区|园区|新区|示范区|度假区|保税区|试验区|实验区|合作区|管理区)$/;
