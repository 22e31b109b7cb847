import type { Level } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import type { Layout, PlaceHit } from "../../stages.ts";
import { byContext } from "./context.ts";

/** Words with which a report speaks of its own territory: 全县, 我市, 本镇. */
const OWN = /[全我本]([省市州盟县旗区镇乡]|自治区|街道)(?![外级直局])/g;

const LEVELS: Readonly<Record<string, readonly Level[]>> = {
  省: ["PROVINCE"],
  自治区: ["PROVINCE"],
  市: ["PREFECTURE", "COUNTY", "PROVINCE"],
  州: ["PREFECTURE"],
  盟: ["PREFECTURE"],
  县: ["COUNTY"],
  旗: ["COUNTY"],
  区: ["COUNTY", "PROVINCE", "PREFECTURE"],
  镇: ["TOWN"],
  乡: ["TOWN"],
  街道: ["TOWN"],
};

/** The word the text most often uses of its own territory (县, 市, 区, 镇 …), or null when it never does. */
export function ownWord(folded: string): string | null {
  const counts = new Map<string, number>();
  for (const [, word] of folded.matchAll(OWN)) counts.set(word!, (counts.get(word!) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return best === undefined ? null : best[0];
}

/** How telling a mention is: the report's own doing, its slogan or its own paper says more than a name in passing. */
const WEIGHTS: readonly { readonly weight: number; readonly before?: RegExp; readonly after?: RegExp }[] = [
  { weight: 4, before: /(^|[\n。])$/ },
  { weight: 3, before: /《[^《》]{0,6}$/ },
  { weight: 3, before: /法治$/ },
  {
    weight: 3,
    before: /[,。\n]$/,
    after:
      /^(?:[县市区州旗镇乡]?(?:委|党委|人民政府|政府)[、,县市区州旗镇乡政府委]*)?(?:坚持|始终|持续|扎实|深入|全面|全力|认真|积极|严格|紧紧|紧扣|围绕|聚焦|立足|牢牢|切实|高度重视|不断|以|按照|根据|统筹|大力|着力|深化|把|将|牢固|坚定|主动|加快|强化)/,
  },
  { weight: 2, after: /^(委|人民政府|政府|县委|党委|全[县市区]|共|持续|坚持|始终)/ },
];

/** Whoever leads stands above: 在保定市委、市政府的坚强领导下. */
const LEADS = /^[^,;。\n]{0,30}领导下/;

function weightOf(folded: string, hit: PlaceHit): number {
  const before = folded.slice(Math.max(0, hit.start - 10), hit.start);
  const after = folded.slice(hit.end, hit.end + 12);
  if (LEADS.test(folded.slice(hit.end, hit.end + 34))) return 0;
  const found = WEIGHTS.filter((w) => (w.before?.test(before) ?? true) && (w.after?.test(after) ?? true));
  return Math.max(1, ...found.map((w) => w.weight));
}

/**
 * The place a text without title and signature speaks of as its own: of the right level for its own word (全县 → a
 * county), and named most tellingly. Null when two stand equal or it is named only once in passing.
 */
export function placeOfBody(
  layout: Layout,
  hits: readonly PlaceHit[],
  named: ReadonlySet<string>,
  gazetteer: Gazetteer,
): string | null {
  const word = ownWord(layout.folded);
  const scores = new Map<string, number>();
  for (const hit of hits) {
    const code = byContext(hit.codes, named, gazetteer);
    if (code === null || !fits(code, word, gazetteer)) continue;
    scores.set(code, (scores.get(code) ?? 0) + weightOf(layout.folded, hit));
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || first[1] < 3 || (second !== undefined && second[1] * 1.5 > first[1])) return null;
  return first[0];
}

function fits(code: string, word: string | null, gazetteer: Gazetteer): boolean {
  const place = gazetteer.get(code);
  if (place === undefined) return false;
  if (word === null) return place.level !== "NATION";
  return (LEVELS[word]?.includes(place.level) ?? false) && endsFittingly(place.shortName, word);
}

/** 全市 is said of a 市, not of a 县; 自治区 and 区 go together. */
function endsFittingly(name: string, word: string): boolean {
  return word === "自治区" ? name.endsWith("自治区") : name.endsWith(word);
}
