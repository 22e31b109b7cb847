const CLOSER: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "<": ">",
  "《": "》",
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "{": "}",
};
const FULL: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "〔": "[",
  "〕": "]",
  "【": "[",
  "】": "]",
  "［": "[",
  "］": "]",
  "〈": "<",
  "〉": ">",
};
const INTEREST = /[()（）[\]〔〕【】［］〈〉<>《》“”‘’「」『』"{}]/g;

/** A bracket that is never closed must not swallow the rest of a paragraph. */
const LONGEST = 300;

/**
 * Marks the code units of `text` from `from` to `to` that stand inside a closed pair of brackets or quotes (edges
 * included) by 1 in `inside`. Openers without a closer within 300 units, and closers without an opener, count as text.
 */
export function markInside(text: string, from: number, to: number, inside: Uint8Array): void {
  const open: { closer: string; at: number }[] = [];
  INTEREST.lastIndex = from;
  for (let found = INTEREST.exec(text); found !== null && found.index < to; found = INTEREST.exec(text)) {
    const sign = FULL[found[0]] ?? found[0];
    const at = found.index;
    const match = open.findLastIndex((o) => o.closer === sign && at - o.at <= LONGEST);
    if (match >= 0) {
      inside.fill(1, open[match]!.at, at + 1);
      open.length = match;
    } else if (sign === '"') open.push({ closer: '"', at });
    else if (CLOSER[sign] !== undefined) open.push({ closer: CLOSER[sign], at });
  }
}
