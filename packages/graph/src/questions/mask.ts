/** Mobile numbers, land lines with area code and 18-digit identity numbers; figures with separators are not touched. */
const PERSONAL = /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-－—]\d{7,8}|\d{17}[\dXx])(?![\d.])/g;

/** Hides phone and identity numbers in a sentence that is shown or exported; its length stays, so offsets hold. */
export function maskPersonal(text: string): string {
  return text.replace(PERSONAL, (number) => "＊".repeat(number.length));
}
