import { pinyin } from "pinyin-pro";

/** How a name is typed without an input method: `jinpingxian` and `jpx`. */
export interface Reading {
  readonly pinyin: string;
  readonly initials: string;
}

/** The reading of a Chinese name: lower case, no tones, `v` for ü, no spaces; other characters stay, folded. */
export function readingOf(name: string): Reading {
  const plain = name.normalize("NFKC").toLowerCase();
  const syllables = pinyin(plain, { toneType: "none", type: "array", v: true, nonZh: "consecutive" });
  const words = syllables.map((syllable) => syllable.replaceAll(/[^\p{L}\p{N}]/gu, "")).filter((word) => word !== "");
  return { pinyin: words.join(""), initials: words.map((word) => Array.from(word)[0]).join("") };
}
