import type { Layout, TitleHit } from "../../stages.ts";
import type { Pass } from "../../text/index.ts";
import type { Tables } from "./tables.ts";

const OPENING = "“『「‘";
const CLOSING = '”』」’"＂';
/** On the folded view quote marks and line ends are no more than the ASCII quote; the full stop ends a sentence. */
const [LAST_MARK, LINE, FULL_STOP] = [39, 10, "。".charCodeAt(0)];
const LONGEST_QUOTE = 45;

/**
 * Marks (1) every code unit where a numeral states no fact of the report's own prose: titles in 《》, quoted names,
 * fixed names (三项制度, 24小时自助), the frame, headings proper and page furniture.
 */
export function compileMask(tables: Tables, pass: Pass): (layout: Layout, titles: readonly TitleHit[]) => Uint8Array {
  const namesIn = pass.add(tables.names);
  return (layout, titles) => {
    const mask = new Uint8Array(layout.text.length);
    for (const title of titles) cover(mask, title.start, title.end);
    for (const span of [layout.title, layout.addressees, layout.signature, layout.dateLine])
      if (span !== null) cover(mask, span.start, span.end);
    for (const { kind, start, end } of layout.sentences)
      if (kind === "OTHER" || (kind === "HEADING" && !isWholeSentence(layout.folded, start, end)))
        cover(mask, start, end);
    maskQuotes(layout, mask);
    const names = namesIn(layout.folded);
    for (let i = 0; i < names.count; i += 1) cover(mask, names.start[i]!, names.end[i]!);
    return mask;
  };
}

/** Marks a stretch; most are a few characters long, where a call of `fill` costs more than it saves. */
function cover(mask: Uint8Array, start: number, end: number): void {
  for (let i = start; i < end; i += 1) mask[i] = 1;
}

const COMMA = 44;

/** 1.完善机制，召开会议6次。 is numbered like a heading but says it all: its figures count. */
function isWholeSentence(folded: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && isSpace(folded.charCodeAt(last))) last -= 1;
  if (folded[last] !== "。" && folded[last] !== ";") return false;
  for (let i = start; i < last; i += 1) if (folded.charCodeAt(i) === COMMA) return true;
  return false;
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xfeff || code === 0x2028 || code === 0x2029;

/** Quotes of at most 45 characters inside one line; a mark turned the wrong way opens or closes as well. */
function maskQuotes({ text, folded }: Layout, mask: Uint8Array): void {
  let open = -1;
  for (let i = 0; i < folded.length; i += 1) {
    const code = folded.charCodeAt(i);
    if (code > LAST_MARK && code !== FULL_STOP) continue;
    const closes = CLOSING.includes(text[i]!);
    const opens = OPENING.includes(text[i]!);
    if (!closes && !opens && code !== LINE && code !== FULL_STOP) continue;
    if (closes && open !== -1 && i - open <= LONGEST_QUOTE) cover(mask, open, i + 1);
    open = opens || (closes && open === -1) ? i : -1;
  }
}
