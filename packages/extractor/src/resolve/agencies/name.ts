import { isZone, levelWord, type Seat, stemOf } from "./scope.ts";
import type { BodyRow } from "./tables.ts";

const COURTS: Readonly<Record<string, string>> = { PROVINCE: "高级人民法院", PREFECTURE: "中级人民法院" };

/**
 * The one name of a body of a place, from which its id is made: 中共金平县委, 金平县人民政府, 陆良县委常委会,
 * 红河州中级人民法院, 插甸司法所. Provinces stand with their full name, other autonomous units with the short one.
 */
export function nameOf(seat: Seat, body: string, { shape }: BodyRow): string {
  const place = seat.level === "PROVINCE" ? seat.name : seat.shortName;
  const words = officeOf(seat, body.replace("{L}", levelWord(seat)));
  if (shape.includes("party")) return partyName(seat, place);
  if (shape.includes("government")) return governmentName(seat, place);
  if (shape.includes("street")) return seat.name.endsWith("街道") ? `${place}办事处` : `${place}街道办事处`;
  if (shape.includes("court")) return `${place}${COURTS[seat.level] ?? "人民法院"}`;
  if (shape.includes("league")) return `共青团${place}${isZone(seat) ? "工委" : "委"}`;
  if (shape.includes("branch")) return `${stemOf(seat)}${words}`;
  if (words.startsWith("委") && place.endsWith("地区")) return `${place.slice(0, -1)}${words}`;
  if (words.startsWith("委")) return `${place}${committeePrefix(seat)}${words.slice(1)}`;
  return `${place}${words}`;
}

/** A province's general office is a 办公厅. */
function officeOf({ level }: Seat, words: string): string {
  return level === "PROVINCE" ? words.replace(/^(人民政府|委)办公室$/, "$1办公厅") : words;
}

function partyName(seat: Seat, place: string): string {
  if (isStreet(seat)) return `中共${place}工作委员会`;
  if (isZone(seat)) return `中共${place}工作委员会`;
  if (place.endsWith("地区")) return `中共${place.slice(0, -1)}委`;
  return seat.level === "TOWN" || place.endsWith("自治区") ? `中共${place}委员会` : `中共${place}委`;
}

function governmentName(seat: Seat, place: string): string {
  if (isStreet(seat)) return `${place}办事处`;
  if (isZone(seat)) return `${place}管理委员会`;
  return /(?:地区|盟)$/.test(seat.name) ? `${place}行政公署` : `${place}人民政府`;
}

/** 县委常委会, but 镇党委理论学习中心组 and 街道党工委…. */
function committeePrefix(seat: Seat): string {
  if (isStreet(seat) || isZone(seat)) return "党工委";
  return seat.level === "TOWN" || seat.name.endsWith("自治区") ? "党委" : "委";
}

function isStreet({ level, name }: Seat): boolean {
  return level === "TOWN" && name.endsWith("街道");
}
