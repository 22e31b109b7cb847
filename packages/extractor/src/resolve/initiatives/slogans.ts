import type { Span } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import type { Layout } from "../../stages.ts";

/** The goal that a place names after itself, and where it stands. */
export interface Slogan extends Span {
  readonly name: string;
}

const SUFFIX = /(?:特别行政区|地区|新区|街道|[省市县区州旗盟镇乡])$/;
/** Words after the name with which it is the place's rule of law and not part of another name. */
const FOLLOWED = /^(?:["']|建设|[,。;、:!\s\n]|$)/;

/** 法治陆良: 法治 and the bare name of the covered place or of one above it, as goal or slogan. */
export function findSlogans({ folded }: Layout, code: string | null, gazetteer: Gazetteer): Slogan[] {
  if (code === null) return [];
  const own = gazetteer.get(code);
  const stems = [own, ...gazetteer.ancestors(code)].flatMap((place) => {
    if (place === undefined || place.level === "NATION") return [];
    const stem = place.shortName.replace(SUFFIX, "");
    return stem.length < 2 ? [] : [stem];
  });
  return stems.flatMap((stem) => {
    const name = `法治${stem}`;
    const out: Slogan[] = [];
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
      if (FOLLOWED.test(folded.slice(at + name.length, at + name.length + 2)))
        out.push({ start: at, end: at + name.length, name });
    }
    return out;
  });
}
