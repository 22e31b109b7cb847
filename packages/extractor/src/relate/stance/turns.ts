import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import { CUE, type Cues } from "./cues.ts";

/** What a text without headings turns to inside a section, at a sentence's start: plans, the faults of a paragraph, or neither. */
export type TurnOf = (at: number, section: number) => "PLANNED" | "PROBLEM" | null;

/** How far from the start of its sentence a turn (下一步, 今后) may stand. */
const TURN_REACH = 8;
/** 存在问题：一是…, 但仍存在一些不足。一是…: the rest of the paragraph owns up to faults. */
const FAULTS =
  /(?:存在|面临)[^。;:,\n]{0,20}(?:问题|不足|困难|短板|差距|薄弱环节|弱项)[^。;:\n]{0,14}(?::|。(?=(?:一是|1[.、]|\(1\)|首先|第一|主要(?:表现|是))))/g;
/** What may stand between them and the start of their sentence. */
const LEAD = /(?:^|[。;\n])([^。;:\n]{0,40})$/;
const REACH_LEAD = 41;
/** Words that make the faults those of others, or what was done about them. */
const MENDED = /针对|对照|围绕|聚焦|整改|解决|梳理|排查|查摆|发现|反馈|指出|化解|通报|将|把|就|对/;
/** 2023年，我镇将重点做好以下工作: a year to come at the head of a paragraph. */
const TO_COME = /(?:^|\n)\s*(20\d\d)年(?:度)?,?[^。;:\n]{0,40}?将/g;

/** Reads the turns of a text; `year` is the one that it reports on. */
export function readTurns(layout: Layout, cues: Cues, year: number | null): TurnOf {
  const plans = plansOf(layout, cues, year);
  const faults = faultsOf(layout.folded);
  const faultFrom = startsOf(faults);
  return (at, section) => {
    if (at >= (plans.get(section) ?? Number.POSITIVE_INFINITY)) return "PLANNED";
    const fault = faults[faultFrom(at + 1) - 1];
    return fault !== undefined && at < fault.end ? "PROBLEM" : null;
  };
}

/** Per section the start of the first sentence that turns to what is to come. */
function plansOf({ sentences, folded }: Layout, cues: Cues, year: number | null): Map<number, number> {
  const out = new Map<number, number>();
  const sentenceFrom = startsOf(sentences);
  const note = (at: number, reach: number): void => {
    const sentence = sentences[Math.max(0, sentenceFrom(at + 1) - 1)];
    if (sentence === undefined || sentence.kind === "HEADING") return;
    const before = folded.slice(sentence.start, at).trim();
    if (before.length > reach || /为|是/.test(before)) return;
    out.set(sentence.section, Math.min(sentence.start, out.get(sentence.section) ?? sentence.start));
  };
  for (let i = 0; i < cues.starts.length; i += 1)
    if ((cues.kinds[i]! & CUE.turn) !== 0) note(cues.starts[i]!, TURN_REACH);
  if (year !== null)
    for (const match of folded.matchAll(TO_COME))
      if (Number(match[1]) > year) note(match.index + match[0].indexOf(match[1]!), 0);
  return out;
}

/** The stretches that own up to faults, each to the end of its paragraph, sorted by start. */
function faultsOf(folded: string): Span[] {
  const out: Span[] = [];
  for (const { index, 0: words } of folded.matchAll(FAULTS)) {
    const lead = LEAD.exec(folded.slice(Math.max(0, index - REACH_LEAD), index));
    if (lead === null || MENDED.test(lead[1]!) || index < (out.at(-1)?.end ?? 0)) continue;
    const end = folded.indexOf("\n", index + words.length);
    out.push({ start: index - lead[1]!.trimStart().length, end: end === -1 ? folded.length : end });
  }
  return out;
}
