import type { Span } from "@practice-atlas/model";
import type { CatalogueInitiative } from "@practice-atlas/reference";
import type { CandidateHit, PracticeHit } from "../../stages.ts";
import { rememberPair } from "../../text/index.ts";
import { bare } from "./names.ts";

/** A quoted name that the catalogue knows as one of the local names of a practice. */
export interface LocalName extends CandidateHit {
  readonly practice: string;
}

/** Two names with less in common than this share of their character pairs are different names. */
const ALIKE = 0.3;
/** How many characters of a quotation the alias may leave: “普法直播间” holds 普法直播, “小王普法直播” too. */
const LEFT = 2;
const OPENS = '“「『‘"';
const CLOSES = '”」』’"';
const MARKS = /["“”「」]/;
const PAUSE = /[、,，;；。|]/;
/** Two characters (“不罚”“轻罚”) are what several names share. */
const SHORTEST = 3;
const NONE: readonly LocalName[] = [];
const ROW = /"\s*(?:、|和|及|与)?\s*"/;

/**
 * Compiles the telling of local names from aliases: “政企直通车” is listed under 企业诉求闭环办理 because it is one of the
 * many names under which places run it. Quoted and unlike the practice's own name, it stays a name of its own, a BRAND of
 * the practice, so that the record says what the report says and the practice still counts through its brands. All names
 * of a practice are the same practice where the report also calls it by its own. Names in a row (“甲”、“乙”) stay several.
 */
export function compileLocalNames(
  bySlug: ReadonlyMap<string, CatalogueInitiative>,
): (text: string, folded: string, hits: readonly PracticeHit[]) => Map<PracticeHit, readonly LocalName[]> {
  const owns = new Map(
    [...bySlug.values()].filter((row) => row.nature !== "THEME").map((row) => [row.slug, bare(row.name)]),
  );
  const isSame = rememberPair((slug, name) => {
    const words = bare(name);
    return words.length < SHORTEST || MARKS.test(name) || likeness(words, owns.get(slug)!) >= ALIKE;
  });
  const localNames = (text: string, folded: string, { start, end, slug }: PracticeHit): readonly LocalName[] => {
    const whole = quotedAround(text, start, end);
    if (whole === null || !owns.has(slug)) return NONE;
    const spans = inRow(folded, whole);
    if (spans.some((span) => isSame(slug, text.slice(span.start, span.end)))) return NONE;
    return spans.map((span) => ({
      ...span,
      name: text.slice(span.start, span.end),
      rule: "local-name",
      practice: slug,
    }));
  };
  const isOwn = (text: string, { start, end, slug }: PracticeHit): boolean =>
    likeness(bare(text.slice(start, end)), owns.get(slug) ?? "") >= ALIKE;
  return (text, folded, hits) => {
    const named = new Map<PracticeHit, readonly LocalName[]>();
    for (const hit of hits) {
      const names = hit.rule === "catalogue" ? localNames(text, folded, hit) : NONE;
      if (names.length > 0) named.set(hit, names);
    }
    if (named.size > 0) {
      const slugs = new Set([...named.keys()].map((hit) => hit.slug));
      const plain = new Set<string>();
      for (const hit of hits) if (slugs.has(hit.slug) && !named.has(hit) && isOwn(text, hit)) plain.add(hit.slug);
      for (const hit of [...named.keys()]) if (plain.has(hit.slug)) named.delete(hit);
    }
    return named;
  };
}

/** The names of a row whose marks all stand: 甲”、“乙 is two. */
function inRow(folded: string, whole: Span): Span[] {
  const words = folded.slice(whole.start, whole.end);
  if (!words.includes('"')) return [whole];
  const out: Span[] = [];
  let from = whole.start;
  for (const part of words.split(ROW)) {
    const at = folded.indexOf(part, from);
    out.push({ start: at, end: at + part.length });
    from = at + part.length;
  }
  return out;
}

/** The words between the quote marks that a hit fills but for a character or two. */
function quotedAround(text: string, start: number, end: number): Span | null {
  for (let before = 0; before <= LEFT; before += 1) {
    if (!isMark(text, start - before - 1, OPENS)) continue;
    for (let after = 0; before + after <= LEFT; after += 1)
      if (isMark(text, end + after, CLOSES))
        return PAUSE.test(text.slice(start - before, start) + text.slice(end, end + after))
          ? null
          : { start: start - before, end: end + after };
  }
  return null;
}

/** All marks stand before the first Han character in Unicode: asking that first spares most searches. */
const FIRST_HAN = 0x4e00;

function isMark(text: string, at: number, marks: string): boolean {
  return at >= 0 && at < text.length && text.charCodeAt(at) < FIRST_HAN && marks.includes(text[at]!);
}

/** Dice coefficient of character pairs, from 0 to 1. */
function likeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const used = new Uint8Array(b.length - 1);
  let common = 0;
  for (let i = 0; i + 1 < a.length; i += 1) {
    const at = pairIn(b, a.charCodeAt(i), a.charCodeAt(i + 1), used);
    if (at < 0) continue;
    used[at] = 1;
    common += 1;
  }
  return (2 * common) / (a.length - 1 + b.length - 1);
}

/** Where two characters stand side by side the first time unless that place is used, or -1. */
function pairIn(text: string, first: number, second: number, used: Uint8Array): number {
  for (let i = 0; i + 1 < text.length; i += 1)
    if (text.charCodeAt(i) === first && text.charCodeAt(i + 1) === second && used[i] === 0) return i;
  return -1;
}
