/** A run of characters on a page, in points from the page's lower left corner. */
export interface Glyphs {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page: its text with left and right edge, baseline and size of type. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Groups runs into lines from top to bottom; a gap of more than half a character becomes a blank. */
export function linesOf(glyphs: readonly Glyphs[]): PdfLine[] {
  const visible = glyphs.filter((g) => g.str.trim() !== "" && g.width > 0).sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Glyphs[][] = [];
  for (const g of visible) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row[0]!.y - g.y) < Math.max(row[0]!.height, g.height) * 0.5) row.push(g);
    else rows.push([g]);
  }
  return rows.map(lineOf);
}

function lineOf(row: readonly Glyphs[]): PdfLine {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const size = Math.max(...sorted.map((g) => g.height));
  let text = "";
  let right = sorted[0]!.x;
  for (const g of sorted) {
    if (text !== "" && g.x - right > size * 0.6) text += " ";
    text += g.str;
    right = Math.max(right, g.x + g.width);
  }
  return { text: text.trim(), left: sorted[0]!.x, right, y: sorted[0]!.y, size };
}
