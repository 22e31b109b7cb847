/** What a spreadsheet takes for a formula; plain numbers stay numbers. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * A line of CSV (RFC 4180) without its line end. Texts come from pages of the web, so what a spreadsheet would run as a
 * formula is marked as text by an apostrophe.
 */
export function csvLine(cells: readonly string[]): string {
  return cells.map(cell).join(",");
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
