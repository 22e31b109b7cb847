/** The quote mark of the folded view. */
const MARK = 34;

/** Where the quote mark stands that a stretch lacks: none is wanting, behind it, before it, or nowhere. */
export type Lack = "none" | "behind" | "before" | "nowhere";

/**
 * Which quote mark closes or opens what the matcher stepped into: “放管服”改革. `nowhere` when neither side has one: the
 * words straddle a quotation that says something else (负责人“出庭不出声”).
 */
export function lackOf(folded: string, start: number, end: number): Lack {
  let marks = 0;
  for (let at = start; at < end; at += 1) if (folded.charCodeAt(at) === MARK) marks += 1;
  if ((marks & 1) === 0) return "none";
  if (folded.charCodeAt(end) === MARK) return "behind";
  return start > 0 && folded.charCodeAt(start - 1) === MARK ? "before" : "nowhere";
}
