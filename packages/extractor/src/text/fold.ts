import { SIMPLIFIED, TRADITIONAL } from "./traditional.ts";

/**
 * The folded view: one character for one, so that offsets stay. Traditional characters become simplified, full-width ASCII forms become ASCII, Chinese
 * punctuation that has an ASCII twin becomes it, exotic blanks become a blank. Quote marks become `"`.
 */
const TWINS: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "？": "?",
  "！": "!",
  "（": "(",
  "）": ")",
  "“": '"',
  "”": '"',
  "„": '"',
  "＂": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "‘": "'",
  "’": "'",
  "［": "[",
  "］": "]",
  "〔": "[",
  "〕": "]",
  "【": "[",
  "】": "]",
  "〈": "<",
  "〉": ">",
  "％": "%",
  "．": ".",
  "－": "-",
  "—": "-",
  "–": "-",
  "―": "-",
  "−": "-",
  "~": "~",
  "～": "~",
  "＋": "+",
  "\u3000": " ",
  "\u00a0": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u2009": " ",
  "\t": " ",
  "•": "·",
  "‧": "·",
  "・": "·",
};

const codes = new Uint16Array(65536);
for (let code = 0; code < 65536; code += 1) codes[code] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
for (let i = 0; i < TRADITIONAL.length; i += 1) codes[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
for (const [from, to] of Object.entries(TWINS)) codes[from.charCodeAt(0)] = to.charCodeAt(0);

/** The code unit that a code unit is matched as. */
export function foldCode(code: number): number {
  return codes[code]!;
}

/** The folded view of a text: equal length, for matching only. */
export function fold(text: string): string {
  let plain = 0;
  while (plain < text.length && codes[text.charCodeAt(plain)] === text.charCodeAt(plain)) plain += 1;
  if (plain === text.length) return text;
  const bytes = Buffer.from(text, "utf16le");
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
  for (let i = plain; i < units.length; i += 1) units[i] = codes[units[i]!]!;
  return bytes.toString("utf16le");
}
