import { isAt, kindsAt, STOP } from "./characters.ts";

const BLANK = 32;

/** Whether the character at `at` ends a clause; the text's end does. */
export function isStop(text: string, at: number): boolean {
  return at >= text.length || isAt(text, at, STOP);
}

/** No clause is looked at farther than this, so that a text without stops costs no more than another. */
const REACH = 200;

/** Where the clause around `at` begins: after the nearest stop before it (、 is none), at most 200 characters away. */
export function clauseStart(text: string, at: number): number {
  const limit = Math.max(0, at - REACH);
  let start = at;
  while (start > limit && (kindsAt(text, start - 1) & STOP) === 0) start -= 1;
  return start;
}

/** Where the clause around `at` ends: before the nearest stop after it, at most 200 characters away. */
export function clauseEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + REACH);
  let end = at;
  while (end < limit && (kindsAt(text, end) & STOP) === 0) end += 1;
  return end;
}

/** The first position after the blanks at `at`. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === BLANK) end += 1;
  return end;
}

/** The position after the last character before `at` that is no blank. */
export function skipBlanksBack(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) === BLANK) start -= 1;
  return start;
}
