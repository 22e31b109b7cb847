import type { Layout, TitleHit } from "../../stages.ts";
import type { Tables } from "./tables.ts";

/** 1 opens a quote, 2 closes one or turns it, 3 ends the line or sentence. */
const SIGN = new Uint8Array(65536);
for (const c of "“『「‘") SIGN[c.charCodeAt(0)] = 1;
for (const c of '”』」’"＂') SIGN[c.charCodeAt(0)] = 2;
for (const c of "\n。") SIGN[c.charCodeAt(0)] = 3;
const LONGEST_QUOTE = 45;

/**
 * Marks (1) every code unit where a numeral states no fact of the report's own prose: titles in 《》, quoted names,
 * fixed names (三项制度, 24小时自助), the frame, headings proper and page furniture.
 */
export function compileMask(tables: Tables): (layout: Layout, titles: readonly TitleHit[]) => Uint8Array {
  return (layout, titles) => {
    const mask = new Uint8Array(layout.text.length);
    for (const span of [...titles, layout.title, layout.addressees, layout.signature, layout.dateLine]) {
      if (span !== null) mask.fill(1, span.start, span.end);
    }
    for (const s of layout.sentences) {
      if (s.kind === "OTHER" || (s.kind === "HEADING" && !isWholeSentence(layout.folded.slice(s.start, s.end))))
        mask.fill(1, s.start, s.end);
    }
    maskQuotes(layout.text, mask);
    for (const hit of tables.names.find(layout.folded)) mask.fill(1, hit.start, hit.end);
    return mask;
  };
}

/** 1.完善机制，召开会议6次。 is numbered like a heading but says it all: its figures count. */
function isWholeSentence(heading: string): boolean {
  return heading.includes(",") && /[。;]\s*$/.test(heading);
}

/** Quotes of at most 45 characters inside one line; a mark turned the wrong way opens or closes as well. */
function maskQuotes(text: string, mask: Uint8Array): void {
  let open = -1;
  for (let i = 0; i < text.length; i += 1) {
    const sign = SIGN[text.charCodeAt(i)];
    if (sign === 0) continue;
    if (sign === 2 && open !== -1 && i - open <= LONGEST_QUOTE) mask.fill(1, open, i + 1);
    open = sign === 1 || (sign === 2 && open === -1) ? i : -1;
  }
}
