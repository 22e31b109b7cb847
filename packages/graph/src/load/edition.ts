import { type AtlasRecord, sha256 } from "@practice-atlas/model";
import { claimLinks } from "./claims.ts";
import { findingRows } from "./findings.ts";
import { observationRows } from "./observations.ts";
import { refOf } from "./refs.ts";
import { type LinkRow, link, type NodeRow, type Piece, type Ref } from "./rows.ts";

/** The hash by which a store tells whether it holds this very record: sha256 of its line without the line end. */
export function recordHash(record: AtlasRecord): string {
  return sha256(JSON.stringify(record));
}

/**
 * Everything that one record says, as the piece of graph that its edition owns, and the names it gives to shared nodes.
 * A pure function: the work, what derives from it and the shared nodes' properties are settled over all editions.
 */
export function projectEdition(record: AtlasRecord): Piece {
  const edition: Ref = ["Edition", record.report.id];
  return {
    nodes: [
      editionNode(record),
      ...sectionNodes(record),
      ...sentenceNodes(record),
      ...observationRows(record).nodes,
      ...findingRows(record).nodes,
    ],
    links: [
      ...claimLinks(record),
      ...layoutLinks(record, edition),
      ...mentionLinks(record),
      ...observationRows(record).links,
      ...findingRows(record).links,
      ...relationLinks(record),
    ],
  };
}

function editionNode(record: AtlasRecord): NodeRow {
  const { report } = record;
  const props = {
    title: report.title,
    publishedAt: report.publishedAt,
    signedAt: report.signedAt,
    indexNumber: report.indexNumber,
    url: report.url,
    sha256: report.sha256,
    source: report.source,
    alsoAt: report.alsoAt,
    chars: record.text.length,
    // What the edition says of the work; it is the work's when the edition counts.
    work: report.work,
    genre: report.genre,
    year: report.year,
    provenance: report.provenance,
    extent: report.extent,
    place: report.jurisdiction?.id ?? null,
    department: report.department,
    issuers: report.issuers.map(({ id }) => id),
    addressees: report.addressees.map(({ id }) => id),
    recordHash: recordHash(record),
  };
  return { label: "Edition", id: report.id, props };
}

const sectionNodes = (record: AtlasRecord): NodeRow[] =>
  record.sections.map(({ id, heading, level, kind, start, end }) => ({
    label: "Section",
    id,
    props: { heading, level, kind, start, end },
  }));

const sentenceNodes = (record: AtlasRecord): NodeRow[] =>
  record.sentences.map(({ id, kind, start, end }) => ({
    label: "Sentence",
    id,
    props: { text: record.text.slice(start, end), kind, start, end },
  }));

function layoutLinks(record: AtlasRecord, edition: Ref): LinkRow[] {
  const nested = record.sections.flatMap(({ id, parent }) =>
    parent === null ? [] : [link("IN_SECTION", ["Section", id], ["Section", parent])],
  );
  return [
    ...record.sections.map(({ id }) => link("HAS_SECTION", edition, ["Section", id])),
    ...nested,
    ...record.sentences.map(({ id, section }) => link("HAS_SENTENCE", ["Section", section], ["Sentence", id])),
  ];
}

const MENTIONED = {
  INITIATIVE: "Initiative",
  AGENCY: "Agency",
  DOCUMENT: "Document",
  JURISDICTION: "Jurisdiction",
} as const;

const mentionLinks = (record: AtlasRecord): LinkRow[] =>
  record.mentions.map((mention) => {
    const { end, surface, stance, mode, actor, role, rule } = mention;
    const props = { end, surface, stance, mode, actor, role, rule };
    return link(
      "MENTIONS",
      ["Sentence", mention.sentence],
      [MENTIONED[mention.kind], mention.target],
      props,
      mention.start,
    );
  });

const relationLinks = (record: AtlasRecord): LinkRow[] =>
  record.relations.map(({ subject, predicate, object, sentence, rule }) => {
    const props = { report: record.report.work, edition: record.report.id, rule };
    return link(predicate, refOf(subject), refOf(object), props, sentence);
  });
