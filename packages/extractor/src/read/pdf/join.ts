import type { PdfLine } from "./lines.ts";

const PAGE_NUMBER = /^[-—–\s·]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–\s·]*$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[，,章节部])/;
const ENDED = /[。！？；：!?;:]$/;

/** Lines that stand at the same place on most pages: running heads and feet. */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const line of [page[0], page.at(-1)])
      if (line !== undefined) seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
  return new Set(
    [...seen]
      .filter(([text, count]) => count >= 3 && count >= pages.length * 0.5 && text.length < 40)
      .map(([text]) => text),
  );
}

function bodyLines(page: readonly PdfLine[], running: ReadonlySet<string>): PdfLine[] {
  return page.filter(
    (line, i) => !((i === 0 || i === page.length - 1) && (PAGE_NUMBER.test(line.text) || running.has(line.text))),
  );
}

/** The value that most lines share, to the nearest point. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * Joins the lines of pages into paragraphs. A line goes on in the next one when it reaches the right edge of the text
 * and the next one is neither indented nor numbered; page numbers and running heads are left out.
 */
export function joinPages(pages: readonly (readonly PdfLine[])[]): string {
  const running = pages.length >= 3 ? runningLines(pages) : new Set<string>();
  const lines = pages.flatMap((page) => bodyLines(page, running));
  const long = lines.filter((line) => line.text.length >= 12);
  const left = commonest((long.length > 0 ? long : lines).map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right), 0);
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const goesOn =
      before !== undefined &&
      before.right > right - before.size * 2.2 &&
      line.left < left + line.size * 1.2 &&
      !NUMBERED.test(line.text) &&
      !(ENDED.test(before.text) && before.right < right - before.size);
    if (goesOn) paragraphs[paragraphs.length - 1] = glue(paragraphs.at(-1)!, line.text);
    else paragraphs.push(line.text);
  });
  return paragraphs.join("\n");
}

/** A blank stands between two lines only where both meet in Latin letters. */
const glue = (a: string, b: string): string => (/[A-Za-z]$/.test(a) && /^[A-Za-z]/.test(b) ? `${a} ${b}` : a + b);
