import { ask } from "../../data/client.ts";
import type { ReportTextQuery } from "../../data/generated/documents.ts";
import { ReportTextDocument } from "../../data/generated/documents.ts";

type Page = NonNullable<NonNullable<ReportTextQuery["report"]>["edition"]>;
export type Sentence = Page["sentences"]["nodes"][number];
export type Mention = Page["mentions"]["nodes"][number];

export interface Text {
  sentences: Sentence[];
  mentions: Mention[];
}

/** What is asked for at once. */
const PAGE = { sentences: 400, mentions: 500 };

/** More pages than any report has: a guard against an API that never ends. */
const MOST_PAGES = 40;

/** The whole text of a report's edition that counts, page by page. */
export async function readText(id: string): Promise<Text> {
  const text: Text = { sentences: [], mentions: [] };
  let sentencesAfter: string | null = null;
  let mentionsAfter: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: ReportTextQuery = await ask(ReportTextDocument, { id, ...PAGE, sentencesAfter, mentionsAfter });
    const edition: Page | null | undefined = answer.report?.edition;
    if (edition === undefined || edition === null) return text;
    // A list that has ended gives its last page again while the other goes on.
    if (page === 0 || sentencesAfter !== null) text.sentences.push(...edition.sentences.nodes);
    if (page === 0 || mentionsAfter !== null) text.mentions.push(...edition.mentions.nodes);
    sentencesAfter = edition.sentences.pageInfo.hasNextPage ? (edition.sentences.pageInfo.endCursor ?? null) : null;
    mentionsAfter = edition.mentions.pageInfo.hasNextPage ? (edition.mentions.pageInfo.endCursor ?? null) : null;
    if (sentencesAfter === null && mentionsAfter === null) return text;
  }
  return text;
}

export interface Piece {
  text: string;
  mention: Mention | null;
}

/** Cuts a sentence at its mentions. Of mentions that overlap, the first and then the longest is marked. */
export function piecesOf(sentence: Pick<Sentence, "text" | "start" | "end">, mentions: readonly Mention[]): Piece[] {
  const inside = mentions
    .filter((m) => m.start >= sentence.start && m.end <= sentence.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const mention of inside) {
    const [start, end] = [mention.start - sentence.start, mention.end - sentence.start];
    if (start < at) continue;
    if (start > at) pieces.push({ text: sentence.text.slice(at, start), mention: null });
    pieces.push({ text: sentence.text.slice(start, end), mention });
    at = end;
  }
  if (at < sentence.text.length) pieces.push({ text: sentence.text.slice(at), mention: null });
  return pieces;
}
