import { foldCode } from "../fold.ts";

/** What every code unit that a match may step over is seen as: blanks and quote marks inside a name. */
export const SKIPPED = 0;

const CODES = 65536;
const SKIP = " \"'\u200b\ufeff";
/** Rows and cells of the characters of GB 2312, the 3,755 common ones first. */
const [FIRST_ROW, LAST_ROW, FIRST_CELL, LAST_CELL] = [0xb0, 0xf7, 0xa1, 0xfe];

/** ASCII, then the characters of GB 2312 in its order: what texts are made of stands close together. */
function commonSigns(): string {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join("");
  const bytes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1)
    for (let cell = FIRST_CELL; cell <= LAST_CELL; cell += 1) bytes.push(row, cell);
  return ascii + new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
}

/** Code unit → letter: common signs first, all others behind them, so that tables by letter are small where they are read. */
function numberAll(): Uint16Array {
  const letters = new Uint16Array(CODES);
  let next = SKIPPED + 1;
  const number = (code: number): void => {
    if (letters[code] !== SKIPPED || SKIP.includes(String.fromCharCode(code))) return;
    letters[code] = next;
    next += 1;
  };
  const common = commonSigns();
  for (let i = 0; i < common.length; i += 1) number(foldCode(common.charCodeAt(i)));
  for (let code = 0; code < CODES; code += 1) number(foldCode(code));
  for (let code = 0; code < CODES; code += 1) letters[code] = letters[foldCode(code)]!;
  return letters;
}

const LETTERS = numberAll();

/** Letters that may be read behind the end of a text, whatever they are. */
const BEHIND = 2;

/** A text as the matcher sees it: `letters[i]` stands for its i-th code unit, SKIPPED for one that a match steps over. */
class Lettered {
  letters = new Uint16Array(256);
  private text = "";

  /** Reads a text; the one read last costs nothing. */
  read(text: string): Uint16Array {
    if (text.length === this.text.length && text === this.text) return this.letters;
    if (text.length + BEHIND > this.letters.length) this.letters = new Uint16Array(text.length * 2 + BEHIND);
    const { letters } = this;
    for (let i = 0; i < text.length; i += 1) letters[i] = LETTERS[text.charCodeAt(i)]!;
    this.text = text;
    return letters;
  }
}

/** Texts up to this length are taken for phrases cut out of a text. */
const PHRASE = 200;
const [whole, phrase] = [new Lettered(), new Lettered()];

/**
 * The letters of a text, one a code unit; the array may be longer, and is lent until the next call. The rooms ask for one
 * text again and again, and for phrases in between: the last of each is kept.
 */
export function lettersOf(text: string): Uint16Array {
  return (text.length > PHRASE ? whole : phrase).read(text);
}
