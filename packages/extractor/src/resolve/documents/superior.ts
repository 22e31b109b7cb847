import type { CoveredPlace } from "@practice-atlas/model";
import { LEVELS } from "@practice-atlas/model";

const NATIONAL =
  /^.{0,6}?(?:党中央|中共中央|国务院|全国人大|中央办公厅|中办|国办|国家[^,]{0,8}(?:局|委|部)|司法部|最高人民|中央(?:依法|全面))/;
const RELATIVE =
  /^(?:.{0,4}年|近日|日前|今年|随着|自)?(?:全)?(自治区|省|市|州|县|区|旗|镇|乡)(?:委|人民政府|政府|人大|司法[厅局]|依法治|政府办|直|级|[\u4e00-\u9fa5]{2,6}[局厅])/;
const LEVEL_OF: Readonly<Record<string, (typeof LEVELS)[number]>> = {
  自治区: "PROVINCE",
  省: "PROVINCE",
  市: "PREFECTURE",
  州: "PREFECTURE",
  县: "COUNTY",
  区: "COUNTY",
  旗: "COUNTY",
  镇: "TOWN",
  乡: "TOWN",
};

/** Whether the words that open a clause name a body above the covered place (省政府 in a county's report). */
export function isSuperior(subject: string, place: CoveredPlace | null): boolean {
  if (NATIONAL.test(subject)) return place?.level !== "NATION";
  const word = RELATIVE.exec(subject)?.[1];
  if (word === undefined || place === null || place.name.endsWith(word)) return false;
  return LEVELS.indexOf(LEVEL_OF[word]!) < LEVELS.indexOf(place.level);
}
