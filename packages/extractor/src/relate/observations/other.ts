import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Quantity } from "../../stages.ts";
import type { Fit } from "./catalogue/match.ts";
import { parseTrigger } from "./catalogue/triggers.ts";
import { compact } from "./marks.ts";
import type { Spot } from "./spots/index.ts";
import type { Words } from "./words.ts";

/**
 * Tells whether the noun beside a figure is another than its metric counts. `open` gives the name composed of the
 * figure's own words: one that says the same as the metric's (调解物业纠纷数, 矛盾纠纷调解数) gives way to it.
 */
export type CountsOther = (text: string, spot: Spot, fit: Fit, open: () => string) => boolean;

/** How long a word that narrows a noun may be: what is longer is a clause of its own. */
const LONGEST = 8;
/** A word; what holds 的 or 等 is more (具有本地特色的, 夜校等). */
const WORD = /^(?:(?![的等])\p{Script=Han}){2,}$/u;
/** Units whose metrics are named by deeds: 62名干部参加学法考试 are the 学法考试人数. */
const BY_DEED = new Set(["person", "personTime", "time", "session"]);
/** What metrics call 单位, whoever they are. */
const BODY = /(?:单位|部门|机关|机构|站所|科室|学校|街道|镇|乡|村|社区|企业|[县市区旗乡镇村]\([^()]*\))$/;
const OF_BODIES = /单位|部门|机关|机构|所|学校|街道|镇|乡|村|社区|企业|主体|对象/;

/**
 * Compiles three signs that a trigger won by words that stand elsewhere in the clause:
 * a word that narrows the noun (查处食品案件 are not all 案件), a noun between the trigger and the figure (顾问列席常务会议21次),
 * and a noun behind the figure that does what the trigger says (28个部门开展案卷评查).
 */
export function compileCountsOther(words: Words): CountsOther {
  const known = new Map<CatalogueMetric, string>();
  const wordsOf = (metric: CatalogueMetric): string => {
    const found = known.get(metric) ?? explained(metric, words);
    known.set(metric, found);
    return found;
  };
  const strange = (raw: string, metric: CatalogueMetric): boolean =>
    WORD.test(raw) && raw.length <= LONGEST && !wordsOf(metric).includes(raw.slice(-2)) && !isNeutral(raw, words);
  return (text, { quantity }, { metric, place }, open) => {
    if (place === null) return false;
    if (place.start >= quantity.end) {
      if (DENIED.test(text.slice(quantity.end, place.end)) && !DENIED.test(wordsOf(metric))) return true;
      const noun = nounBefore(compact(text, quantity.end, place.start), words);
      if (BY_DEED.has(metric.unitClass ?? "")) return noun === "" && isTreated(text, quantity, place.end, words);
      return BODY.test(noun) ? !OF_BODIES.test(metric.name) : strange(noun, metric);
    }
    if (place.end > quantity.start) return false;
    const after = withoutTail(compact(text, place.end, quantity.start), words);
    // 调处中心入驻单位21家 counts no centres
    if (BODY.test(after) && !OF_BODIES.test(metric.name)) return true;
    const other = after === "" ? compact(text, place.gapStart, place.gapEnd) : after;
    return strange(other, metric) && !isAlike(open(), metric);
  };
}

/** All words that a metric goes by. */
function explained({ name, synonyms, triggers }: CatalogueMetric, words: Words): string {
  const parts = [...triggers, ...synonyms].flatMap((source) => {
    const { near, context } = parseTrigger(source, words);
    return [...near, ...context].flat();
  });
  return [name, ...parts].join("|");
}

/** Whether a phrase says nothing that would set a part of a thing apart (各类, 群众, 行政). */
function isNeutral(phrase: string, { neutral, hits }: Words): boolean {
  hits.clear();
  neutral.scan(phrase, 0, phrase.length, hits);
  let rest = phrase.length;
  for (let i = 0; i < hits.count; i += 1) rest -= hits.end[i]! - hits.start[i]!;
  return rest <= 1;
}

/** 9个部门未开展现场述法 counts those who have not. */
const DENIED = /未(?!成年|来|检)|没有/;
/** The number of a hotline. */
const LINE = /(?<!\d)(?:1[02]\d{3}|96\d{3})(?!\d)/g;

const FIRST = /^\d/;

/** 12328热线…办结率 is no rate of 12345: whether the hotline named last is another than the metric's. */
export function isOtherLine(text: string, { group, quantity }: Spot, { metric: { name } }: Fit): boolean {
  const own = FIRST.test(name) ? name.match(LINE)?.[0] : undefined;
  if (own === undefined) return false;
  const last = text.slice(group.start, quantity.start).match(LINE)?.at(-1);
  return last !== undefined && last !== own;
}

const UPON = /[对向为给] *$/;

/** 对53名矫正对象开展心理辅导 counts those who were helped, not all of them. */
function isTreated(text: string, { start }: Quantity, nounEnd: number, { does }: Words): boolean {
  return UPON.test(text.slice(Math.max(0, start - 3), start)) && does.at(text, nounEnd) !== null;
}

/** The noun that a stretch begins with, up to its predicate. */
function nounBefore(phrase: string, { predicate, counted, does, hits }: Words): string {
  const body = counted.at(phrase, 0)?.word ?? null;
  // 32个社区人民调解委员会 counts committees
  if (body !== null && (body.length === phrase.length || does.at(phrase, body.length) !== null)) return body;
  hits.clear();
  predicate.scan(phrase, 0, phrase.length, hits);
  for (let i = 0; i < hits.count; i += 1) if (hits.start[i] !== 1) return phrase.slice(0, hits.start[i]!);
  return phrase;
}

function withoutTail(given: string, { tail }: Words): string {
  let phrase = given;
  for (;;) {
    const edge = tail.before(phrase, phrase.length);
    if (edge === null) return phrase;
    phrase = phrase.slice(0, -edge.word.length);
  }
}

/** Two names that share so much say the same thing, one of them more closely. */
const ALIKE = 0.65;

/** Whether an open name says the same as a metric's. */
function isAlike(open: string, { name }: CatalogueMetric): boolean {
  return shared(open, name) >= ALIKE;
}

/** The share of their characters that two phrases have in common, wherever they stand. */
function shared(a: string, b: string): number {
  let rest = b;
  for (const char of a) rest = rest.replace(char, "");
  return (2 * (b.length - rest.length)) / (a.length + b.length);
}
