import { type AtlasRecord, compare, editionId, FORMAT, type ReportHead, workId } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { Layout, Related, Resolved, Seen, Source } from "../stages.ts";

/** The version written into `made.extractor`. */
const EXTRACTOR_VERSION = "0.1.0";

/** Everything found → the record, each list in its order. */
export function compileWrite({ gazetteer, lexicon }: Reference) {
  const made = { extractor: EXTRACTOR_VERSION, lexicon: lexicon.hash, gazetteer: gazetteer.hash };
  return (source: Source, layout: Layout, seen: Seen, resolved: Resolved, related: Related): AtlasRecord => {
    const report = reportHead(source, resolved);
    return {
      format: FORMAT,
      made,
      report,
      text: source.text,
      sections: layout.sections.map((s) => ({
        id: `${report.id}#${String(s.ordinal)}`,
        parent: s.parent === null ? null : `${report.id}#${String(s.parent)}`,
        heading: s.heading,
        level: s.level,
        kind: s.kind,
        start: s.start,
        end: s.end,
      })),
      sentences: layout.sentences.map((s) => ({
        id: `${report.id}@${String(s.start)}`,
        section: `${report.id}#${String(s.section)}`,
        kind: s.kind,
        start: s.start,
        end: s.end,
      })),
      agencies: sorted(resolved.agencies, (a) => [a.id]),
      initiatives: sorted([...resolved.initiatives, ...related.measured], (i) => [i.id]),
      documents: sorted(resolved.documents, (d) => [d.id]),
      mentions: sorted(related.mentions, (m) => [m.start, m.end, m.kind, m.target]),
      observations: sorted(related.observations, (o) => [o.numberStart, o.id]),
      relations: sorted(related.relations, (r) => [r.subject, r.predicate, r.object, r.sentence]),
      findings: sorted(related.findings, (f) => [f.id]),
      residue: sorted([...seen.residue, ...resolved.residue, ...related.residue], (r) => [
        r.start,
        r.end,
        r.kind,
        r.why,
      ]),
    };
  };
}

function reportHead(source: Source, { head, place, department, issuers, addressees }: Resolved): ReportHead {
  const id = editionId(source.sha256);
  return {
    id,
    work: place === null || head.year === null ? id : workId(place.id, head.year, department),
    sha256: source.sha256,
    source: source.file,
    sourceSha256: source.sourceSha256,
    alsoAt: source.alsoAt,
    provenance: head.provenance,
    extent: head.extent,
    title: head.title,
    genre: head.genre,
    year: head.year,
    jurisdiction: place,
    department,
    issuers,
    addressees,
    publishedAt: head.publishedAt,
    signedAt: head.signedAt,
    indexNumber: head.indexNumber,
    url: head.url,
  };
}

function sorted<T>(rows: readonly T[], key: (row: T) => (string | number)[]): T[] {
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);
}
