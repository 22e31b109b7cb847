import type { Residue } from "@practice-atlas/model";
import { clauseStart, skipBlanks, skipBlanksBack } from "./clause.ts";
import { type Draft, draftOf, type Numeral, unitAt } from "./draft.ts";
import { isHanNumeral, readArabic } from "./numerals/numeral.ts";
import { readDigits, readHan } from "./numerals/read.ts";
import { readBare } from "./sense/bare.ts";
import { readRank } from "./sense/rank.ts";
import type { Tables } from "./tables.ts";

/** Kinds of characters that may begin a numeral. */
const CLASS = new Uint8Array(65536);
for (const c of "0123456789") CLASS[c.charCodeAt(0)] = 1;
for (const c of "零〇一二两三四五六七八九十百千万亿") CLASS[c.charCodeAt(0)] = 2;

/** Characters beside digits that make them part of a code, a formula, a date or a version. */
const STICKY_BEFORE = /[A-Za-z+×*·•#&_=/.〔[]/;
const STICKY_AFTER = /[A-Za-z+×*·#&_=/\]]/;
const HAN = /\p{Script=Han}/u;
/** No number is written with more characters. */
const LONGEST_HAN = 24;
/** Identity, account and index numbers. */
const LONG = /^\d{14}/;
const ZERO_UNITS = new Set(["起", "件", "例", "宗", "人", "户", "家", "名", "次"]);

interface Found {
  readonly drafts: Draft[];
  readonly residue: Residue[];
}

/** Scans a folded text from left to right: every numeral outside the mask, with its unit if one follows. */
export function compileScan(tables: Tables): (text: string, mask: Uint8Array) => Found {
  return (text, mask) => {
    const found: Found = { drafts: [], residue: [] };
    for (let at = 0; at < text.length; ) {
      const kind = CLASS[text.charCodeAt(at)]!;
      if (kind === 0) at += 1;
      else if (mask[at] === 1) at = runEnd(text, at);
      else at = kind === 1 ? takeDigits(text, at, tables, found) : takeHan(text, at, tables, found);
    }
    return found;
  };
}

function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (CLASS[text.charCodeAt(end)] === CLASS[text.charCodeAt(at)]) end += 1;
  return end;
}

function takeDigits(text: string, at: number, tables: Tables, found: Found): number {
  const marker = listMarkerEnd(text, at);
  if (marker !== -1) return marker;
  const ratio = readRatio(text, at);
  if (ratio !== null) {
    found.drafts.push(ratio);
    return ratio.numberEnd;
  }
  const plain = readArabic(text, at);
  const numeral = plain === null ? null : readDigits(text, at, tables);
  if (numeral === null) return runEnd(text, at);
  const literal = text.slice(at, plain!.end);
  if (isSticky(text, at, numeral)) return numeral.end;
  if (text[skipBlanksBack(text, at) - 1] === "第" || text[at - 1] === "前") {
    const rank = readRank(text, numeral, tables);
    if (rank !== null) found.drafts.push(rank);
    if (rank !== null || text[skipBlanksBack(text, at) - 1] === "第") return numeral.end;
  }
  found.drafts.push(...digitsDraft(text, numeral, literal, tables, found));
  return numeral.end;
}

function digitsDraft(text: string, numeral: Numeral, literal: string, tables: Tables, found: Found): Draft[] {
  const behind = skipBlanks(text, numeral.end);
  const unit = unitAt(text, behind, tables);
  if (unit !== null) return [draftOf(numeral, unit.unit, unit.unit.unit, unit.end)];
  const bare = readBare(text, numeral, literal, tables);
  if (bare !== null) return [bare];
  const next = text[behind] ?? "";
  if (
    HAN.test(next) &&
    !/[年第]/.test(next) &&
    literal.length <= 6 &&
    !tables.hotlines.has(literal) &&
    HAN.test(text[numeral.start - 1] ?? "")
  ) {
    if (!/[至到和与及]/.test(next))
      found.residue.push({
        kind: "UNIT",
        start: numeral.start,
        end: behind + 2,
        surface: "",
        why: "数字后的量词不在表中",
      });
  }
  return [draftOf(numeral, null, null, numeral.end)];
}

/** The end of `3.` or `12、` where a line or sentence begins; -1 when the digits are no list marker. */
function listMarkerEnd(text: string, at: number): number {
  const before = text[skipBlanksBack(text, at) - 1];
  if (before !== undefined && before !== "\n" && before !== "。" && before !== ";") return -1;
  const marker = /^\d{1,2} ?[.、)](?!\d+(?:\.\d+)?%)/.exec(text.slice(at, at + 6));
  return marker === null ? -1 : at + marker[0].length;
}

/** 1:5 where the clause speaks of a ratio: value 0.2 without unit. Null for clock times. */
function readRatio(text: string, at: number): Draft | null {
  const parts = /^(\d{1,4}) ?: ?(\d{1,4}(?:\.\d+)?)(?![\d:])/.exec(text.slice(at, at + 14));
  if (parts === null || /[\d:]/.test(text[at - 1] ?? "") || Number(parts[2]) === 0) return null;
  const clause = text.slice(Math.max(0, at - 16), at);
  if (!/比|配备|师生/.test(clause.slice(clause.search(/[^。;,\n]*$/)))) return null;
  const value = Number(parts[1]) / Number(parts[2]);
  const numeral: Numeral = {
    start: at,
    end: at + parts[0].length,
    value,
    max: null,
    fuzzy: null,
    han: false,
    lone: false,
    unit: null,
    rule: "ratio",
  };
  const draft = draftOf(numeral, null, null, numeral.end);
  draft.kind = "OTHER";
  return draft;
}

function isSticky(text: string, at: number, numeral: Numeral): boolean {
  const before = text[at - 1] ?? "";
  const after = text[numeral.end] ?? "";
  if (STICKY_BEFORE.test(before) || STICKY_AFTER.test(after)) return true;
  if (before === ":" && /\d/.test(text[at - 2] ?? "")) return true;
  if (after === ":" && /\d/.test(text[numeral.end + 1] ?? "")) return true;
  return (before === "-" && /[A-Za-z]/.test(text[at - 2] ?? "")) || LONG.test(text.slice(at, numeral.end));
}

function takeHan(text: string, at: number, tables: Tables, found: Found): number {
  let end = at;
  while (isHanNumeral(text[end])) end += 1;
  if (end - at > LONGEST_HAN) return end;
  const zero = readZero(text, at, tables);
  if (zero !== null) found.drafts.push(zero);
  if (zero !== null) return zero.end;
  const numeral = readHan(text, at, tables);
  if (numeral === null) return end;
  if (text[at - 1] === "第" || text[at - 1] === "前") {
    const rank = readRank(text, numeral, tables);
    if (rank !== null) found.drafts.push(rank);
    return Math.max(end, numeral.end);
  }
  const unit =
    numeral.unit === null
      ? unitAt(text, skipBlanks(text, numeral.end), tables)
      : { unit: tables.units.get(numeral.unit)!, end: numeral.end };
  if (unit !== null) found.drafts.push(draftOf(numeral, unit.unit, unit.unit.unit, unit.end));
  return Math.max(end, numeral.end);
}

/** 无一起, 未发生一起: zero of that unit. */
function readZero(text: string, at: number, tables: Tables): Draft | null {
  if (text[at] !== "一") return null;
  const start = Math.max(clauseStart(text, at), at - 6);
  const head = text.slice(start, at + 1);
  if (tables.zero.before(head, head.length) === null) return null;
  const unit = unitAt(text, at + 1, tables);
  if (unit === null || !ZERO_UNITS.has(unit.unit.unit)) return null;
  const numeral: Numeral = {
    start: at,
    end: at + 1,
    value: 0,
    max: null,
    fuzzy: null,
    han: true,
    lone: false,
    unit: null,
    rule: "zero-in-words",
  };
  return draftOf(numeral, unit.unit, unit.unit.unit, unit.end);
}
