import { foldCode } from "../../text/index.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  "《": "〈",
  "》": "〉",
  "<": "〈",
  ">": "〉",
  ",": "，",
  ":": "：",
  ";": "；",
  "＂": '"',
  "－": "-",
  "–": "-",
  "―": "-",
  "～": "~",
};

const SIGN = /[()《》<>,:;＂－–―～]/g;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/** Traditional characters as the simplified ones. */
function simplified(title: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < title.length; at += 1) {
    const code = title.charCodeAt(at);
    if (code < HAN_FIRST || code > HAN_LAST || foldCode(code) === code) continue;
    out += title.slice(from, at) + String.fromCharCode(foldCode(code));
    from = at + 1;
  }
  return out + title.slice(from);
}

/** Pairs straight and doubled quotes as “”. */
function pairQuotes(title: string): string {
  let open = false;
  return title.replace(/[“”"„]+/g, () => {
    open = !open;
    return open ? "“" : "”";
  });
}

/** Closes inner brackets that were closed wrongly or not at all. */
function balance(title: string): string {
  const opened = (title.match(/〈/g) ?? []).length;
  const closed = (title.match(/〉/g) ?? []).length;
  if (opened > closed) return title + "〉".repeat(opened - closed);
  return closed > opened ? title.replace(/〉+$/, "〉".repeat(Math.max(0, opened))) : title;
}

/**
 * One spelling for one title: simplified characters, no blanks, full-width signs, 〈〉 inside, “” in pairs, one dash between years
 * (2021-2025, 2021~2025 and the damaged 20212025 become 2021—2025). The id of a document is made from it.
 */
export function normaliseTitle(title: string): string {
  const plain = title.normalize("NFC").replace(/\s+/g, "");
  const signs = simplified(plain).replace(SIGN, (sign) => SIGNS[sign]!);
  const years = signs
    .replace(/(20\d\d)年?[-~—至到]+(20\d\d)/g, "$1—$2")
    .replace(/([（(])(20\d\d)(20\d\d)(?=年)/g, "$1$2—$3");
  return balance(pairQuotes(years));
}
