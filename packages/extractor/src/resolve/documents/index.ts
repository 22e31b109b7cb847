import type { CoveredPlace, DocumentKind, DocumentRole, DocumentTitle, Residue } from "@practice-atlas/model";
import { documentId } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { DocumentTarget, Layout, TitleHit } from "../../stages.ts";
import { fold, remember } from "../../text/index.ts";
import { compileIssuerCode } from "./issuer.ts";
import { compileIsDocument, compileKinds } from "./kinds.ts";
import { groupTitles, type TitleList } from "./lists.ts";
import { compileRoles, type RoleReading } from "./roles.ts";
import { normaliseTitle } from "./title.ts";

/** What the stage needs: the year is that of the report and may be unknown. */
export interface DocumentsInput {
  readonly layout: Layout;
  readonly titles: readonly TitleHit[];
  readonly place: CoveredPlace | null;
  readonly year: number | null;
}

export interface ResolvedDocuments {
  /** One a document, in order of first mention. */
  readonly documents: readonly DocumentTitle[];
  /** One a mention; the span takes in the brackets. */
  readonly targets: readonly DocumentTarget[];
  readonly residue: readonly Residue[];
}

interface Mention extends RoleReading {
  readonly hit: TitleHit;
  readonly read: ReadTitle;
}

/** A title in its one spelling, with what its words alone tell. */
interface ReadTitle {
  readonly title: string;
  readonly folded: string;
  readonly kind: DocumentKind;
}

/** Sentences that are no part of the report (links, metadata) hold no mentions. */
function inBody(layout: Layout, titles: readonly TitleHit[]): TitleHit[] {
  let at = 0;
  return titles.filter((hit) => {
    while (at + 1 < layout.sentences.length && layout.sentences[at + 1]!.start <= hit.start) at += 1;
    return layout.sentences[at]?.kind !== "OTHER";
  });
}

/** How far before a list its verb may stand. */
const WORDS_BEFORE = 160;

/** Where the words before a list begin: with its sentence or line, or as far back as a verb may stand. */
function startOfWords(folded: string, to: number): number {
  const floor = Math.max(0, to - WORDS_BEFORE + 1);
  for (let at = to; at > floor; at -= 1) if (folded[at - 1] === "。" || folded[at - 1] === "\n") return at;
  return floor;
}

/** The words around a list inside its sentence; earlier titles are masked so that their words are no verbs. */
function aroundOf(layout: Layout, titles: readonly TitleHit[], list: TitleList): { before: string; after: string } {
  const { folded } = layout;
  const from = startOfWords(folded, list.start);
  let before = folded.slice(from, list.start);
  for (let i = titles.indexOf(list.hits[0]!) - 1; i >= 0 && titles[i]!.end > from; i -= 1) {
    const hit = titles[i]!;
    const [a, b] = [Math.max(hit.start, from) - from, hit.end - from];
    before = before.slice(0, a) + "□".repeat(b - a) + before.slice(b);
  }
  return { before, after: folded.slice(list.end, list.end + 40).replace(/^ ?[(][^()]{0,40}[)]/, "") };
}

const DAMAGED = /^ ?[(]?[\u4e00-\u9fa5]{0,12}(?:\[ ?\]|\[?20\d{3,6}\]?) ?号?[)]/;

/** Titles never closed, and file numbers beside a title that cannot be read. */
function residueOf(layout: Layout, hits: readonly TitleHit[]): Residue[] {
  return hits.flatMap((hit): Residue[] => {
    const span = {
      start: hit.start,
      end: hit.end,
      surface: layout.text.slice(hit.start, hit.end),
      kind: "DOCUMENT" as const,
    };
    const out: Residue[] = [];
    if (!/[》>]/.test(layout.folded[hit.end - 1]!)) out.push({ ...span, why: "书名号没有闭合" });
    const number = hit.number === null ? DAMAGED.exec(layout.folded.slice(hit.end, hit.end + 40)) : null;
    if (number !== null) {
      const end = hit.end + number[0].length;
      out.push({
        kind: "DOCUMENT",
        start: hit.end,
        end,
        surface: layout.text.slice(hit.end, end),
        why: "文号残缺，无法辨认",
      });
    }
    return out;
  });
}

/**
 * Compiles the step from titles in 《》 to documents with ids, kinds, file numbers and roles. Books, films and
 * programmes are left out; so are titles in page furniture.
 */
export function compileResolveDocuments(reference: Reference): (input: DocumentsInput) => ResolvedDocuments {
  const { lexicon, gazetteer } = reference;
  const roleOf = compileRoles(lexicon);
  const kindOf = compileKinds(lexicon);
  const isDocument = compileIsDocument(lexicon);
  const issuerCode = compileIssuerCode(gazetteer);
  const read = remember((raw): ReadTitle => {
    const title = normaliseTitle(raw);
    const folded = fold(title);
    return { title, folded, kind: kindOf(folded) };
  });
  return ({ layout, titles, place }) => {
    const mentions = groupTitles(layout.folded, inBody(layout, titles)).flatMap((list): Mention[] => {
      const around = aroundOf(layout, titles, list);
      const role = roleOf(around, place);
      const named = list.hits.map((hit) => ({ hit, read: read(hit.title) }));
      return named.filter((m) => isDocument(m.read.folded, around)).map((m) => ({ ...m, ...role }));
    });
    const issued = new Set(
      mentions.filter((m) => m.role === ("ISSUED" satisfies DocumentRole)).map((m) => m.read.title),
    );
    const documents = new Map<string, DocumentTitle>();
    for (const {
      read: { title, kind },
      hit,
    } of mentions) {
      const known = documents.get(title);
      if (known !== undefined) {
        if (known.number === null) documents.set(title, { ...known, number: hit.number });
        continue;
      }
      const id = documentId(title, issuerCode(title, { issued: issued.has(title), kind, place }));
      documents.set(title, { id, title, kind, number: hit.number });
    }
    const targets = mentions.map(
      ({ hit, read: { title }, role, rule }): DocumentTarget => ({
        start: hit.start,
        end: hit.end,
        target: documents.get(title)!.id,
        role,
        rule,
      }),
    );
    return {
      documents: [...documents.values()],
      targets,
      residue: residueOf(
        layout,
        mentions.map((m) => m.hit),
      ),
    };
  };
}
