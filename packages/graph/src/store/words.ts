/** The words of a reader's text that can be searched: NFKC-folded, each with a letter, digit or Han character. */
function words(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A Lucene query that can neither fail nor inject, matching any pair of characters; null when nothing is left. */
export function luceneQuery(text: string): string | null {
  return words(text).map(escapeWord).join(" ") || null;
}

/** The same words for the embedded store, which has no operators. */
export function plainQuery(text: string): string | null {
  return words(text).join(" ") || null;
}

/** A single Han character stands in no pair: such a search must compare texts. */
export function isSingleHan(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text.normalize("NFKC").trim());
}

/** Lucene's signs are escaped and its operators lowered to plain words. */
function escapeWord(word: string): string {
  return word
    .replace(/[+\-!(){}[\]^"~*?:\\/&|]/g, "\\$&")
    .replace(/^(AND|OR|NOT)$/, (operator) => operator.toLowerCase());
}
