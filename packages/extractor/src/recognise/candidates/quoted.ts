import type { Span } from "@practice-atlas/model";
import type { CandidateHit, Layout } from "../../stages.ts";
import { bareLength, bareOf, firstOf, LISTING, skipBlanks, skipBlanksBack } from "./characters.ts";
import { type After, type Before, readAfter, readBefore, readDeed } from "./frame.ts";
import { isShort, isVague, judge, THRESHOLD } from "./judge.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Quote } from "./quotes.ts";
import { bare, type Tables } from "./tables.ts";

/** A quotation that is no name, with its words (folded, without blanks and quotes) and why. */
export interface LeftOut extends Span {
  readonly words: string;
  readonly surface: string;
  readonly why: string;
}

/** What is known about a quotation before it is judged. */
export interface Setting {
  readonly layout: Layout;
  readonly tables: Tables;
  readonly neighbours: Neighbours;
  /** Where names and quotations left out are collected. */
  readonly hits: CandidateHit[];
  readonly left: LeftOut[];
}

/** Standing in a row with practices of the catalogue speaks for a name: with one a little, with several as much as a verb. */
const MOST_COMPANY = 2;
/** Holding a practice of the catalogue speaks for a name too: “律师进小区”, “法律援助在身边”. */
const HOLDS = 1;
/** How far the practice before or after a row of quotations may be, and what may stand between. */
const NEAR = 16;
const PARTED = /[";、]/;
const LONGEST_JOINED = 8;
const JOINED = /^[^,。;:"]{0,6}(?:、|和|及|与)$/;
const SHORTEST_PREFIX = 2;
/** A noun of this weight decides by itself; a practice in its place weighs less, a verb must speak for the name too. */
const [STRONG, PRACTICE_WEIGHT] = [2, 1.5];
/** No practice has a longer name that stands behind a quotation. */
const REACH_PRACTICE = 16;
/** What must follow a practice to make something else of it. */
const LEAST_SUBSTANCE = 2;
/** When practices of the catalogue make up this share of the words, the quotation is theirs. */
const COVERED = 0.75;
/** “执法规范化建设年”: a campaign named after a practice is one of its own. */
const CAMPAIGN = "年月季周";

/** “甲”“乙”等18个“一件事”: the run only lists what the quotation after it holds; 等载体开展“丙” does something else. */
const EXAMPLES =
  /等(?![^"]{0,6}(?:开展|举办|打造|推[进行出动]|实[施现行]|创[新建]|组织|形成|构建|建立|深化|落实))[^,。;、"]{0,6}"/y;

/**
 * Judges each quotation of a run; what is no name goes to the residue with its why. `words` is the stretch between the
 * words before it and those after it, which may lie beyond the run where several share a verb or a head; `row` all the
 * quotations that stand in a row with it.
 */
export function judgeRun(run: readonly Quote[], words: Span, row: Span, setting: Setting): void {
  const { layout, tables } = setting;
  const shared = readAfter(layout.folded, words.end, tables);
  const alone = run.length === 1 && words.end === run[0]!.end;
  const after = alone ? shared : { head: shared.head, loose: shared.loose, tailStart: 0, tailEnd: 0 };
  const unknown = run.filter((quote) => !isPractice(quote, after, setting));
  if (unknown.length === 0) return;
  const before = readBefore(layout.folded, words.start, tables);
  const frame: Frame = { before, after, alone, deed: readDeed(layout.folded, words, tables), first: run[0]! };
  const examples = areExamples(layout.folded, run.at(-1)!.end);
  const company = companyOf(row, unknown, setting);
  for (const quote of unknown)
    judgeQuote(quote, frame, examples, company + (holdsPractice(quote, setting) ? HOLDS : 0), setting);
}

/** “蓝马甲”帮办代办: a practice of the catalogue right behind a name stands for its head, unless a noun that decides does. */
function namedBy(after: After, at: number, { layout, neighbours }: Setting): After {
  if (after.head !== null && (after.head.weight <= 0 || after.head.weight >= STRONG)) return after;
  const hit = neighbours.practicesIn(at, at + REACH_PRACTICE).find(({ start, end }) => start === at && end > at + 1);
  if (hit === undefined) return after;
  const text = layout.folded.slice(at, hit.end);
  const head = { text, weight: PRACTICE_WEIGHT, open: "no", named: true } as const;
  return { head, loose: false, tailStart: at, tailEnd: hit.end };
}

function holdsPractice({ innerStart, innerEnd }: Quote, { neighbours }: Setting): boolean {
  for (const { start, end } of neighbours.practicesIn(innerStart, innerEnd))
    if (start >= innerStart && end <= innerEnd && end - start < innerEnd - innerStart) return true;
  return false;
}

/** How many practices of the catalogue stand in the row or are joined to it, outside the quotations to be judged; more than one is several. */
function companyOf(row: Span, unknown: readonly Quote[], { layout, neighbours }: Setting): number {
  let first: string | null = null;
  for (const { start, end, slug } of neighbours.practicesIn(row.start - NEAR, row.end + NEAR)) {
    if (slug === first || unknown.some((quote) => start < quote.end && end > quote.start)) continue;
    const inside = end > row.start && start < row.end;
    if (!inside && !isJoined(layout.folded, Math.min(end, row.end), Math.max(row.start, start))) continue;
    if (first !== null) return MOST_COMPANY;
    first = slug;
  }
  return first === null ? 0 : 1;
}

/** Whether the words between a practice and a row join them. */
function isJoined(folded: string, from: number, to: number): boolean {
  return to - from <= LONGEST_JOINED && JOINED.test(folded.slice(from, to));
}

function areExamples(folded: string, at: number): boolean {
  const next = skipBlanks(folded, at, folded.length);
  if (folded[next] !== "等") return false;
  EXAMPLES.lastIndex = next;
  return EXAMPLES.test(folded);
}

/** What the quotations of a run share. */
interface Frame {
  readonly before: Before;
  readonly after: After;
  /** Whether one quotation stands by itself. */
  readonly alone: boolean;
  readonly deed: boolean;
  readonly first: Quote;
}

/** `company` is what stands beside or within the name in its favour. */
function judgeQuote(quote: Quote, frame: Frame, examples: boolean, company: number, setting: Setting): void {
  const { layout, tables } = setting;
  const { innerStart: start, innerEnd: end } = quote;
  const inner = layout.text.slice(start, end);
  const words = bareOf(layout.folded, start, end);
  const vague = isVague(words, tables);
  const prefix = vague ? prefixOf(quote, quote === frame.first ? frame.before.prefix : "", setting) : "";
  const before = { verb: frame.before.verb, prefix };
  const asked = { words, vague, before, deed: frame.deed, place: setting.neighbours.kindAt(quote.start) };
  const least = THRESHOLD - company;
  let after = frame.after;
  let { score, why } = judge({ ...asked, after }, tables);
  if (score < least && frame.alone) {
    after = namedBy(after, quote.end, setting);
    if (after !== frame.after) ({ score, why } = judge({ ...asked, after }, tables));
  }
  if (examples) setting.left.push({ start, end, words, surface: inner, why: "只是后一个引号的举例" });
  else if (score < least) setting.left.push({ start, end, words, surface: inner, why });
  else {
    const name = nameOf(inner, words, prefix, after, layout.folded);
    setting.hits.push({ start, end, name, rule: ruleOf(before, after) });
  }
}

/** What a vague name modifies: the words between verb and quote, else the practice named last in the sentence, if no quotation or list parts them. */
function prefixOf(quote: Quote, between: string, { layout, neighbours }: Setting): string {
  if (between.length >= SHORTEST_PREFIX) return between;
  const last = neighbours.practicesIn(neighbours.sentenceStart(quote.start), quote.start).at(-1);
  const parted = last !== undefined && PARTED.test(layout.folded.slice(last.end, quote.start));
  return last === undefined || parted ? between : layout.text.slice(last.start, last.end).replace(/[“”"]|工作$/g, "");
}

/** The full name: the words with their tail; vague ones with what they modify, short ones at least with their head. */
function nameOf(inner: string, words: string, prefix: string, after: After, folded: string): string {
  const tail = folded.slice(after.tailStart, after.tailEnd);
  const end = tail === "" && isShort(words) && after.head !== null ? after.head.text : tail;
  const start = prefix !== "" && bare(tail).length <= SHORTEST_PREFIX ? prefix : "";
  return start === "" && end === "" ? inner : `${start}“${inner}”${end}`;
}

function ruleOf(before: Before, after: After): string {
  const verb = before.verb === null ? "" : "-verb";
  return after.head === null ? `quoted${verb}` : `quoted${verb}-head`;
}

/** Whether the catalogue has this name already: its practices cover the words, and nothing of substance follows. */
function isPractice({ innerStart, innerEnd, end }: Quote, after: After, setting: Setting): boolean {
  const { layout, tables, neighbours } = setting;
  const { folded } = layout;
  const hits = neighbours.practicesIn(innerStart, innerEnd);
  if (hits.length === 0) return false;
  let covered = 0;
  let beyond = false;
  let several = false;
  for (const hit of hits) {
    covered += bareLength(folded, Math.max(hit.start, innerStart), Math.min(hit.end, innerEnd));
    beyond ||= hit.end > end;
    several ||= hit.slug !== hits[0]!.slug;
  }
  if (several && listsWords(folded, innerStart, innerEnd)) return true;
  // “信用承诺+告知承诺” joins two practices to a third.
  if (several && folded.slice(innerStart, innerEnd).includes("+")) return false;
  const length = bareLength(folded, innerStart, innerEnd);
  if (covered < length * COVERED) return false;
  if (covered < length && isCampaign(folded, innerStart, innerEnd)) return false;
  return beyond || tables.substance.lengthLeft(folded, after.tailStart, after.tailEnd, true) < LEAST_SUBSTANCE;
}

function listsWords(folded: string, start: number, end: number): boolean {
  return firstOf(folded, start, end, LISTING) < end || folded.slice(start, end).includes(",");
}

function isCampaign(folded: string, start: number, end: number): boolean {
  const words = bareOf(folded, start, end);
  return words !== "" && CAMPAIGN.includes(words.at(-1)!);
}

const JOINTS = new Set(["", "、", "和", "与", "及", "以及", ","]);
const LONGEST_JOINT = 2;

/** Quotations that stand side by side share the verb before the first and the head after the last. */
export function runsOf(folded: string, quotes: readonly Quote[]): Quote[][] {
  const runs: Quote[][] = [];
  let run: Quote[] = [];
  for (const quote of quotes) {
    if (run.length > 0 && isJoint(folded, run.at(-1)!.end, quote.start)) run.push(quote);
    else {
      run = [quote];
      runs.push(run);
    }
  }
  return runs;
}

/** Whether nothing or a joint stands between two quotations. */
function isJoint(folded: string, from: number, to: number): boolean {
  const start = skipBlanks(folded, from, to);
  const end = skipBlanksBack(folded, start, to);
  return end - start <= LONGEST_JOINT && JOINTS.has(folded.slice(start, end));
}
