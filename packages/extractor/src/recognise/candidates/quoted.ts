import type { Residue, SectionKind, Span } from "@practice-atlas/model";
import type { CandidateHit, Layout, PracticeHit } from "../../stages.ts";
import { type After, readAfter, readBefore, readDeed } from "./frame.ts";
import { isShort, isVague, judge, THRESHOLD } from "./judge.ts";
import type { Quote } from "./quotes.ts";
import { bare, type Tables } from "./tables.ts";

/** What is known about a quotation before it is judged. */
export interface Setting {
  readonly layout: Layout;
  readonly tables: Tables;
  readonly kindAt: (at: number) => SectionKind | "PREAMBLE";
  readonly practicesIn: (start: number, end: number) => readonly PracticeHit[];
  readonly sentenceStart: (at: number) => number;
}

/** Standing in a row with practices of the catalogue speaks for a name. */
const COMPANY = 1;
const SHORTEST_PREFIX = 2;
const BETWEEN = /^\s*(?:、|和|与|及|以及|,)?\s*$/;
/** When practices of the catalogue make up this share of the words, the quotation is theirs. */
const COVERED = 0.7;
/** “执法规范化建设年”: a campaign named after a practice is one of its own. */
const CAMPAIGN = /[年月季周]$/;

/** Quotations that stand side by side share the verb before the first and the head after the last. */
export function runsOf(folded: string, quotes: readonly Quote[]): Quote[][] {
  const runs: Quote[][] = [];
  for (const quote of quotes) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && BETWEEN.test(folded.slice(last.end, quote.start))) runs.at(-1)!.push(quote);
    else runs.push([quote]);
  }
  return runs;
}

/** “甲”“乙”等18个“一件事”: the run only lists what the quotation after it holds; 等载体开展“丙” does something else. */
const EXAMPLES =
  /\s*等(?![^"]{0,6}(?:开展|举办|打造|推[进行出动]|实[施现行]|创[新建]|组织|形成|构建|建立|深化|落实))[^,。;、"]{0,6}"/y;

/**
 * Judges each quotation of a run; what is no name goes to the residue with its why. `words` is the stretch between the
 * words before it and those after it, which may lie beyond the run where several share a verb or a head.
 */
export function judgeRun(
  run: readonly Quote[],
  words: Span,
  setting: Setting,
): { hits: CandidateHit[]; residue: Residue[] } {
  const { layout, tables } = setting;
  const before = readBefore(layout.folded, words.start, tables);
  const shared = readAfter(layout.folded, words.end, tables);
  const alone = run.length === 1 && words.end === run[0]!.end;
  const after = { ...shared, tail: alone ? shared.tail : "", deed: readDeed(layout.folded, words, tables) };
  const known = new Set(run.filter((quote) => isPractice(quote, after.tail, setting)));
  EXAMPLES.lastIndex = run.at(-1)!.end;
  const examples = EXAMPLES.test(layout.folded);
  const hits: CandidateHit[] = [];
  const residue: Residue[] = [];
  for (const quote of run.filter((q) => !known.has(q))) {
    const inner = layout.text.slice(quote.innerStart, quote.innerEnd);
    const own = { ...before, prefix: prefixOf(quote, quote === run[0] ? before.prefix : "", setting) };
    const { score, why } = judge(inner, own, after, setting.kindAt(quote.start), tables);
    const span = { start: quote.innerStart, end: quote.innerEnd };
    if (examples) residue.push({ kind: "NAME", ...span, surface: inner, why: "只是后一个引号的举例" });
    else if (score + (known.size > 0 ? COMPANY : 0) < THRESHOLD)
      residue.push({ kind: "NAME", ...span, surface: inner, why });
    else hits.push({ ...span, name: nameOf(inner, own.prefix, after, tables), rule: ruleOf(own, after) });
  }
  return { hits, residue };
}

/** What a vague name modifies: the words between verb and quote, else the practice named last in the sentence. */
function prefixOf(quote: Quote, between: string, { layout, tables, practicesIn, sentenceStart }: Setting): string {
  if (!isVague(bare(layout.text.slice(quote.innerStart, quote.innerEnd)), tables)) return "";
  if (between.length >= SHORTEST_PREFIX) return between;
  const last = practicesIn(sentenceStart(quote.start), quote.start).at(-1);
  return last === undefined ? between : layout.text.slice(last.start, last.end).replace(/[“”"]|工作$/g, "");
}

/** The full name: the words with their tail; vague ones with what they modify, short ones at least with their head. */
function nameOf(inner: string, prefix: string, { head, tail }: After, tables: Tables): string {
  const words = bare(inner);
  const end = tail === "" && isShort(words) ? (head?.text ?? "") : tail;
  const start = isVague(words, tables) && bare(tail).length <= SHORTEST_PREFIX ? prefix : "";
  return start === "" && end === "" ? inner : `${start}“${inner}”${end}`;
}

function ruleOf(before: { verb: unknown }, after: { head: unknown }): string {
  return ["quoted", before.verb === null ? "" : "verb", after.head === null ? "" : "head"]
    .filter((x) => x !== "")
    .join("-");
}

/** Whether the catalogue has this name already: its practices cover the words, and nothing of substance follows. */
function isPractice(quote: Quote, tail: string, { layout, tables, practicesIn }: Setting): boolean {
  const inner = bare(layout.folded.slice(quote.innerStart, quote.innerEnd));
  const hits = practicesIn(quote.innerStart, quote.innerEnd);
  const covered = hits.reduce((sum, hit) => {
    return (
      sum + bare(layout.folded.slice(Math.max(hit.start, quote.innerStart), Math.min(hit.end, quote.innerEnd))).length
    );
  }, 0);
  const several = new Set(hits.map((hit) => hit.slug)).size > 1;
  if (several && /[、,]/.test(inner)) return true;
  // “信用承诺+告知承诺” joins two practices to a third.
  if (several && inner.includes("+")) return false;
  if (covered < inner.length * COVERED) return false;
  if (covered < inner.length && CAMPAIGN.test(inner)) return false;
  if (hits.some((hit) => hit.end > quote.end)) return true;
  return bare(tables.substance(tail)).length < 2;
}
