import type { Lexicon } from "@practice-atlas/reference";
import type { Layout, TitleHit } from "../../stages.ts";
import { closingOf, compileBrackets } from "./brackets.ts";
import { numberAfter, numberBefore } from "./numbers.ts";

const OPENER = /《|<{1,2}(?=[^<>\n]{4,60}>)/g;

/** The words between the brackets, line breaks and edge blanks taken out. */
function titleOf(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[ \t\u3000]*[\r\n]+[ \t\u3000]*/g, "")
    .replace(/^[《〈<\s]+|[\s]+$/g, "");
}

/**
 * Compiles the finder of titles in 《》: nested, unclosed and wrongly closed brackets, <> in their place, and the file
 * number beside. Titles of books and films are found too; what is a document is decided later. Sorted by start.
 */
export function compileFindTitles(lexicon: Lexicon): (layout: Layout) => TitleHit[] {
  const brackets = compileBrackets(lexicon);
  return ({ text, folded }) => {
    const hits: TitleHit[] = [];
    OPENER.lastIndex = 0;
    for (let found = OPENER.exec(folded); found !== null; found = OPENER.exec(folded)) {
      const open = { start: found.index, inner: found.index + found[0].length, angle: found[0] !== "《" };
      const close = closingOf(folded, open, brackets);
      if (close === null) continue;
      const title = titleOf(text, open.inner, close.inner);
      if (title.length < 2) continue;
      const after = numberAfter(folded, close.end);
      hits.push({ start: open.start, end: close.end, title, number: after ?? numberBefore(folded, open.start) });
      OPENER.lastIndex = close.end;
    }
    return hits;
  };
}
