import type { CoveredPlace, DocumentKind } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import { remember } from "../../text/index.ts";

const LEAD = /^(?:中共|中国共产党|关于(?:印发|调整|公布|开展|成立|做好|加强|推进|进一步)*|20\d\d年(?:度)?|〈)*/;
const RELATIVE =
  /(?:^|年|度|于|〈)(?:我|本|全)?(省|市|县|区|州|旗|镇|乡|街道)(?:委|政府|人民政府|级|直|法治|依法|党|领导|行政|20)/;
const WHOLE = /全(省|市|县|区|州|旗|镇|乡|街道)/;
const LONGEST_NAME = 14;

/** The code that a document's id carries because its title alone does not say whose it is; null for the rest. */
export type IssuerCode = (
  title: string,
  facts: { issued: boolean; kind: DocumentKind; place: CoveredPlace | null },
) => string | null;

/** Titles that name a place need no code; 全县… takes the county's; what is issued here without a name takes the place's. */
export function compileIssuerCode(gazetteer: Gazetteer): IssuerCode {
  const opens = remember((title) => opensWithPlace(title, gazetteer));
  return (title, { issued, kind, place }) => {
    if (place === null || kind === "LAW" || kind === "PARTY_REGULATION") return null;
    if (opens(title)) return null;
    const chain = [place.id, ...gazetteer.ancestors(place.id).map((p) => p.code)];
    if (holdsPlace(title, chain, gazetteer)) return null;
    const relative = (WHOLE.exec(title) ?? RELATIVE.exec(title))?.[1];
    if (relative !== undefined) {
      const code = chain.find((c) => (c === place.id ? place.name : (gazetteer.get(c)?.name ?? "")).endsWith(relative));
      if (code !== undefined) return code;
    }
    return issued ? place.id : null;
  };
}

/** The title opens with the name of a place. */
function opensWithPlace(title: string, gazetteer: Gazetteer): boolean {
  const words = title.replace(LEAD, "");
  for (let n = 2; n <= Math.min(LONGEST_NAME, words.length); n += 1)
    if ("省市县区州旗盟镇乡道".includes(words[n - 1]!) && gazetteer.byName(words.slice(0, n)).length > 0) return true;
  return false;
}

/** The title holds the name of the covered place or of one above (法治福州建设规划). */
function holdsPlace(title: string, chain: readonly string[], gazetteer: Gazetteer): boolean {
  return chain.some((code) => {
    const place = gazetteer.get(code);
    if (place === undefined || place.level === "NATION") return false;
    const stem = place.shortName.replace(/(?:省|自治区|自治州|自治县|市|县|区|州|旗|盟|镇|乡|街道)$/, "");
    return title.includes(place.shortName) || (stem.length >= 2 && title.includes(stem));
  });
}
