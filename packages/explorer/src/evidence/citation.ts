import type { EvidenceQuery } from "../data/generated/documents.ts";
import { absolute, view } from "../data/url.ts";
import type { Messages } from "../i18n/index.ts";

export type Item = EvidenceQuery["evidence"]["nodes"][number];

/** The id of a sentence as the address holds it: without its type, which a global id carries. */
export function sentenceId(item: Pick<Item, "sentence">): string {
  return item.sentence.replace(/^Sentence:/, "");
}

/** The address of one piece of evidence, on the page that shows it. */
export function addressOf(item: Item): string {
  const evidence = `${item.jurisdiction.code}.${item.initiative.slug}`;
  return absolute({ ...view.value, evidence, sentence: sentenceId(item) });
}

/** A citation: the words, whose they are, where they stand, where to read them; a digest says that it is one. */
export function citation(item: Item, words: Messages): string {
  return words.evidence.citation({
    quote: item.text.trim(),
    title: item.title ?? words.evidence.untitled,
    place: item.jurisdiction.name,
    year: item.year,
    section: item.section ?? words.evidence.preamble,
    note: item.provenance === "ORIGINAL" ? "" : `${words.provenance[item.provenance]}。`,
    url: item.url ?? words.evidence.noSource,
    link: addressOf(item),
  });
}
