import type { Span } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import type { Layout } from "../../stages.ts";

/** The goal that a place names after itself, and where it stands. */
export interface Slogan extends Span {
  readonly name: string;
}

const GOAL = "法治";
const SUFFIX = /(?:特别行政区|地区|新区|街道|[省市县区州旗盟镇乡])$/;
/** Words after the name with which it is the place's rule of law and not part of another name. */
const FOLLOWED = /^(?:["']|建设|[,。;、:!\s\n]|$)/;

/** 法治陆良: 法治 and the bare name of the covered place or of one above it, as goal or slogan. */
export function findSlogans({ folded }: Layout, code: string | null, gazetteer: Gazetteer): Slogan[] {
  if (code === null) return [];
  const stems = stemsOf(code, gazetteer);
  const found = stems.map((): Slogan[] => []);
  for (let at = folded.indexOf(GOAL); at >= 0; at = folded.indexOf(GOAL, at + GOAL.length)) {
    const from = at + GOAL.length;
    for (let i = 0; i < stems.length; i += 1) {
      const stem = stems[i]!;
      const end = from + stem.length;
      if (folded.startsWith(stem, from) && FOLLOWED.test(folded.slice(end, end + 2)))
        found[i]!.push({ start: at, end, name: GOAL + stem });
    }
  }
  return found.flat();
}

/** The bare names of a place and those above it. */
function stemsOf(code: string, gazetteer: Gazetteer): string[] {
  return [gazetteer.get(code), ...gazetteer.ancestors(code)].flatMap((place) => {
    if (place === undefined || place.level === "NATION") return [];
    const stem = place.shortName.replace(SUFFIX, "");
    return stem.length < 2 ? [] : [stem];
  });
}
