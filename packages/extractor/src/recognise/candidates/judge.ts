import type { SectionKind } from "@practice-atlas/model";
import type { After, Before } from "./frame.ts";
import { bare, type Tables } from "./tables.ts";

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

/** Adds up verb, head, shape and section. `place` is the kind of the section, or `PREAMBLE`. */
export function judge(
  inner: string,
  before: Before,
  after: After,
  place: SectionKind | "PREAMBLE",
  tables: Tables,
): Verdict {
  const words = bare(inner);
  const filter = tables.filters.get(words);
  if (filter !== undefined) return { score: -9, why: filter };
  const headWeight = after.head?.weight ?? 0;
  let score = (before.verb?.weight ?? 0) + (after.loose ? Math.min(headWeight, LOOSE_WEIGHT) : headWeight);
  let worst = before.verb !== null && before.verb.weight < 0 ? `前有“${before.verb.text}”` : NO_FRAME;
  if (after.head !== null && after.head.weight < 0) worst = `后有“${after.head.text}”`;
  for (const shape of tables.shapes) {
    if (!shape.pattern.test(words)) continue;
    if (shape.stop) return { score: shape.weight, why: shape.reason };
    if (shape.weight <= -2) worst = shape.reason;
    score += shape.weight;
  }
  if (after.deed && place !== "PROBLEM" && headWeight >= 0) score += DEED_WEIGHT;
  if (place === "PROBLEM") score += PROBLEM_WEIGHT;
  if (place === "PREAMBLE") score += PREAMBLE_WEIGHT;
  if (isShort(words) && headWeight < STRONG_HEAD) return { score: -2, why: "两个字，后面没有通名" };
  const shortest = headWeight < STRONG_HEAD ? SHORTEST_DEED : SHORTEST_TAIL;
  if (isVague(words, tables) && before.prefix === "" && after.tail.length < shortest) {
    return { score: -2, why: "单看不成名，前后又没有修饰" };
  }
  return { score, why: worst };
}

/** “十大行动”, “一号工程”: of what, the words before say. */
const COUNTED_PLAN =
  /^[一二三四五六七八九十百\d]+[大项个号]?(?:改革|重点|专项|攻坚|提升|攻坚提升)?(?:行动|工程|计划|举措|措施|任务|机制|清单|制度)$/;

/** Whether the words name something only together with what they modify. */
export function isVague(words: string, tables: Tables): boolean {
  return tables.generic.has(words) || /^[\d+\-×*XNxn]+$/.test(words) || COUNTED_PLAN.test(words);
}

/** Whether the words are too few to be a name without their head. */
export function isShort(words: string): boolean {
  return words.length <= SHORT;
}
