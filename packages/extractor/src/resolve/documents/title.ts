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

/** A traditional character as the simplified one. */
const simplified = (c: string): string =>
  c >= "\u4e00" && c <= "\u9fff" ? String.fromCharCode(foldCode(c.charCodeAt(0))) : c;

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
  const signs = [...plain].map((c) => SIGNS[c] ?? simplified(c)).join("");
  const years = signs
    .replace(/(20\d\d)年?[-~—至到]+(20\d\d)/g, "$1—$2")
    .replace(/([（(])(20\d\d)(20\d\d)(?=年)/g, "$1$2—$3");
  return balance(pairQuotes(years));
}
