import type { Span } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";

/** A fact that a labelled line states (索引号：…, 发布日期：…); the span is that of its value. */
export interface LabelledFact extends Span {
  readonly fact: string;
  readonly value: string;
}

/** Reads the labelled facts of a stretch (text and folded view of equal length), in order. */
export type FindLabels = (text: string, folded: string) => LabelledFact[];

const EDGE = "(?<![\\u4e00-\\u9fa5])";
const LONGEST_VALUE = 80;

/** What a value must look like, so that the words after an empty field are not taken for it. */
const PLAUSIBLE: Readonly<Record<string, RegExp>> = {
  indexNumber: /^[\w\u4e00-\u9fa5/（）()[\]〔〕:.-]*\d[\w\u4e00-\u9fa5/（）()[\]〔〕:.-]*$/,
  publishedAt: /20\d\d/,
  signedAt: /20\d\d|二/,
  issuer: /^[^\d。，,；]{2,40}$/,
  number: /\d/,
};

/**
 * Compiles `page-labels.tsv`. A label is followed by a colon, bar or tab, or stands alone on its line (a table's cell)
 * with the value on the next.
 */
export function compileFindLabels(lexicon: Lexicon): FindLabels {
  const rows = lexicon.table("page-labels", ["label", "fact", "reason"]);
  const facts = new Map(rows.map((row) => [row["label"]!, row["fact"]!]));
  const names = [...facts.keys()].sort((a, b) => b.length - a.length).map((label) => [...label].join(" {0,2}"));
  const any = `(?:${names.join("|")})`;
  // A line may state several facts: a value ends where the next label begins.
  const end = `(?=\\s+\\[?(?:${any})\\]? ?[:\\t]|[\\n|]|$)`;
  const labelled = new RegExp(
    `${EDGE}\\[?(${any})\\]? ?(?:[:|\\t]+ ?\\n?[^\\S\\n]*|\\n[^\\S\\n]*)([^\\n|]*?)${end}`,
    "g",
  );
  return (text, folded) =>
    [...withTabs(text, folded).matchAll(labelled)].flatMap((found) => {
      const start = found.index + found[0].length - found[2]!.length;
      const value = text
        .slice(start, start + found[2]!.length)
        .split(/\s{3,}/)[0]!
        .trim();
      const fact = facts.get(found[1]!.replace(/ /g, ""))!;
      if (value === "" || value.length > LONGEST_VALUE || facts.has(value) || PLAUSIBLE[fact]?.test(value) === false)
        return [];
      return [{ fact, value, start, end: start + value.length }];
    });
}

/** The folded view with the tabs of the text: between the cells of a table's row a tab stands for the colon. */
function withTabs(text: string, folded: string): string {
  return text.includes("\t")
    ? folded.replace(/\s/g, (blank, at: number) => (text[at] === "\t" ? "\t" : blank))
    : folded;
}
