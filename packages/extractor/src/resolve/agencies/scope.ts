import type { CoveredPlace, Level } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";

/** A place as far as agencies need it. */
export interface Seat {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: Level;
}

/** The covered place and what stands above it, the place itself first, the nation left out. */
export type Scope = readonly Seat[];

/** The seats that relative words can mean in a report on `place`; a zone without a code takes its parent's. */
export function scopeOf(place: CoveredPlace | null, gazetteer: Gazetteer): Scope {
  if (place === null) return [];
  const known = gazetteer.get(place.id);
  const parent = /^z-(\d+)-/.exec(place.id)?.[1];
  const above =
    parent === undefined ? gazetteer.ancestors(place.id) : [gazetteer.get(parent), ...gazetteer.ancestors(parent)];
  const own: Seat = known ?? { code: place.id, name: place.name, shortName: place.name, level: place.level };
  return [own, ...above.filter((p) => p !== undefined && p.level !== "NATION")] as Seat[];
}

const HIGHEST: Readonly<Record<string, readonly Level[]>> = {
  省: ["PROVINCE"],
  自治区: ["PROVINCE"],
  自治州: ["PREFECTURE"],
  地区: ["PREFECTURE"],
  行署: ["PREFECTURE"],
  地: ["PREFECTURE"],
  自治县: ["COUNTY"],
  州: ["PREFECTURE"],
  盟: ["PREFECTURE"],
  市: ["COUNTY", "PREFECTURE", "PROVINCE"],
  县: ["COUNTY"],
  旗: ["COUNTY"],
  区: ["COUNTY", "PREFECTURE", "PROVINCE"],
  城区: ["COUNTY"],
  镇: ["TOWN"],
  乡: ["TOWN"],
  街道: ["TOWN"],
  街: ["TOWN"],
};

/** What a name ends with when the word that stands for it is another. */
const ENDING: Readonly<Record<string, string>> = { 街: "街道", 城区: "区", 行署: "地区", 地: "地区" };

/**
 * The seat a level word means: the nearest from the covered place upwards whose name ends with it (市 in a county's
 * report is the prefecture, in a 县级市's its own, in a 直辖市's district the municipality). Null when none does:
 * the word then speaks of several below, or of a level that the chain lacks.
 */
export function seatOf(word: string, scope: Scope): Seat | null {
  const own = scope[0];
  const found = scope.find(
    (seat) => (HIGHEST[word] ?? []).includes(seat.level) && seat.name.endsWith(ENDING[word] ?? word),
  );
  if (found !== undefined && !(word === "区" && found.name.endsWith("自治区") && found !== own)) return found;
  if (word === "区" && own !== undefined && isZone(own)) return own;
  return null;
}

const ZONE = /(?:开发区|高新区|经开区|园区|示范区|试验区|实验区|合作区|度假区|保税区|管理区|名胜区|管委会)$/;

/** A development zone: run by a 管委会 and a 党工委, with a code of the statistics or none. */
export function isZone({ code, name }: Seat): boolean {
  return code.startsWith("z-") || ZONE.test(name);
}

/** Whether a word of the text (高新区, 园区, 开发区) can mean this zone: its characters stand in the name in order. */
export function zoneMeans({ name }: Seat, word: string): boolean {
  let at = -1;
  for (const c of word.replace("经开区", "经济开发区")) {
    at = name.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The level word of a seat as it stands in 依法治{L}委员会: 县, 市, 州, 地, 区, 镇, 街. */
export function levelWord({ name }: Seat): string {
  if (name.endsWith("地区")) return "地";
  return name.endsWith("街道") ? "街" : name.slice(-1);
}

/** The name without its level word (插甸镇 → 插甸); the whole name when less than two characters would stay. */
export function stemOf({ shortName }: Seat): string {
  const stem = shortName.replace(/(?:街道|自治区|地区|镇|乡|县|市|区|旗|州|盟|省|苏木)$/, "");
  return stem.length >= 2 ? stem : shortName;
}
