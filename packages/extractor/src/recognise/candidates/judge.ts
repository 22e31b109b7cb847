import type { SectionKind } from "@practice-atlas/model";
import type { After, Before } from "./frame.ts";
import type { Tables } from "./tables.ts";

/** What a quotation is worth as the name of a practice, and the reason that weighed most against it. */
export interface Verdict {
  readonly score: number;
  readonly why: string;
}

/** A quotation with this score or more is taken as a name. */
export const THRESHOLD = 2;
/** Quotations in problem sections mostly quote the fault; in the preamble, politics. */
const PROBLEM_WEIGHT = -2;
const PREAMBLE_WEIGHT = -1;
/** What a head behind 的 is worth at most. */
const LOOSE_WEIGHT = 1;
/** A tail that names what a vague word modifies: “线上+线下”学法平台, not “无缝对接”机制. */
const SHORTEST_TAIL = 3;
/** A weak head says itself what is done: “面对面”普法. */
const SHORTEST_DEED = 2;
const SHORT = 2;
/** Doing something is what brands and systems do; faults and slogans do not. */
const DEED_WEIGHT = 2;
/** Two characters are a name before a head like this: “守护”专项行动. */
const STRONG_HEAD = 3;
const NO_FRAME = "前无动词、后无通名";

/** What is known of a quotation. */
export interface Case {
  /** Its words, folded, without blanks and quotes. */
  readonly words: string;
  /** Whether they name something only together with what they modify. */
  readonly vague: boolean;
  readonly before: Before;
  readonly after: After;
  /** Whether the name opens its clause and does something there: “执法在线”归集数据3亿条. */
  readonly deed: boolean;
  /** The kind of its section, or `PREAMBLE`. */
  readonly place: SectionKind | "PREAMBLE";
}

/** Adds up verb, head, shape and section. */
export function judge({ words, vague, before, after, deed, place }: Case, tables: Tables): Verdict {
  const filter = tables.filters.get(words);
  if (filter !== undefined) return { score: -9, why: filter };
  const headWeight = after.head === null ? 0 : after.head.weight;
  let score =
    (before.verb === null ? 0 : before.verb.weight) + (after.loose ? Math.min(headWeight, LOOSE_WEIGHT) : headWeight);
  let worst = before.verb !== null && before.verb.weight < 0 ? `前有“${before.verb.text}”` : NO_FRAME;
  if (after.head !== null && after.head.weight < 0) worst = `后有“${after.head.text}”`;
  const fits = tables.fits(words);
  for (let i = 0; i < fits.length; i += 1) {
    if (fits[i] === 0) continue;
    const shape = tables.shapes[i]!;
    if (shape.stop) return { score: shape.weight, why: shape.reason };
    if (shape.weight <= -2) worst = shape.reason;
    score += shape.weight;
  }
  if (deed && place !== "PROBLEM" && headWeight >= 0) score += DEED_WEIGHT;
  if (place === "PROBLEM") score += PROBLEM_WEIGHT;
  if (place === "PREAMBLE") score += PREAMBLE_WEIGHT;
  if (isShort(words) && headWeight < STRONG_HEAD) return { score: -2, why: "两个字，后面没有通名" };
  const shortest = headWeight < STRONG_HEAD ? SHORTEST_DEED : SHORTEST_TAIL;
  if (vague && before.prefix === "" && after.tailEnd - after.tailStart < shortest) {
    return { score: -2, why: "单看不成名，前后又没有修饰" };
  }
  return { score, why: worst };
}

/** “十大行动”, “一号工程”: of what, the words before say. */
const COUNTED_PLAN =
  /^[一二三四五六七八九十百\d]+[大项个号]?(?:改革|重点|专项|攻坚|提升|攻坚提升)?(?:行动|工程|计划|举措|措施|任务|机制|清单|制度)$/;

/** Figures and signs only: 6+1, 1+N. */
const FORMULA = /^[\d+\-×*XNxn]+$/;
/** What a counted plan or a formula begins with. */
const COUNTS = "一二三四五六七八九十百0123456789+-×*XNxn";

/** Whether the words name something only together with what they modify. */
export function isVague(words: string, tables: Tables): boolean {
  const counted = words !== "" && COUNTS.includes(words[0]!) && (FORMULA.test(words) || COUNTED_PLAN.test(words));
  return counted || tables.generic.has(words);
}

/** Whether the words are too few to be a name without their head. */
export function isShort(words: string): boolean {
  return words.length <= SHORT;
}
