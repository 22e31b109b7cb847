import { type AtlasRecord, editionId, FORMAT, type ReportHead, workId } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { Layout, Related, Resolved, Seen, Source } from "../stages.ts";
import { byId, mentionOrder, observationOrder, relationOrder, residueOrder, sorted } from "./order.ts";

/** The version written into `made.extractor`. */
const EXTRACTOR_VERSION = "0.1.0";

/** Everything found → the record, each list in its order. */
export function compileWrite({ gazetteer, lexicon }: Reference) {
  const made = { extractor: EXTRACTOR_VERSION, lexicon: lexicon.hash, gazetteer: gazetteer.hash };
  return (source: Source, layout: Layout, seen: Seen, resolved: Resolved, related: Related): AtlasRecord => {
    const report = reportHead(source, resolved);
    // Ordinals count the sections from 0.
    const sectionIds = layout.sections.map((s) => `${report.id}#${String(s.ordinal)}`);
    return {
      format: FORMAT,
      made,
      report,
      text: source.text,
      sections: layout.sections.map((s) => ({
        id: sectionIds[s.ordinal]!,
        parent: s.parent === null ? null : sectionIds[s.parent]!,
        heading: s.heading,
        level: s.level,
        kind: s.kind,
        start: s.start,
        end: s.end,
      })),
      sentences: layout.sentences.map((s) => ({
        id: `${report.id}@${String(s.start)}`,
        section: sectionIds[s.section]!,
        kind: s.kind,
        start: s.start,
        end: s.end,
      })),
      agencies: sorted(resolved.agencies, byId),
      initiatives: sorted([...resolved.initiatives, ...related.measured], byId),
      documents: sorted(resolved.documents, byId),
      mentions: sorted(related.mentions, mentionOrder),
      observations: sorted(related.observations, observationOrder),
      relations: sorted(related.relations, relationOrder),
      findings: sorted(related.findings, byId),
      residue: sorted([...seen.residue, ...resolved.residue, ...related.residue], residueOrder),
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
