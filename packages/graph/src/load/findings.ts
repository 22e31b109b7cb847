import type { AtlasRecord, Finding, Sentence, Span } from "@practice-atlas/model";
import { type LinkRow, link, type Piece, type Ref } from "./rows.ts";

/** The findings of a record with the figures and words that they concern. */
export function findingRows(record: AtlasRecord): Piece {
  return {
    nodes: record.findings.map(({ id, kind, severity, explanation }) => ({
      label: "Finding",
      id,
      props: { kind, severity, explanation },
    })),
    links: record.findings.flatMap((finding) => links(finding, record)),
  };
}

function links(finding: Finding, record: AtlasRecord): LinkRow[] {
  const from: Ref = ["Finding", finding.id];
  const figures = finding.observations.flatMap((id) => {
    const observation = record.observations.find((known) => known.id === id);
    if (observation === undefined) return [];
    return [link("CONCERNS", from, ["Observation", id], { end: observation.end }, observation.start)];
  });
  const words = finding.spans.flatMap((span) => {
    const sentence = sentenceAt(record.sentences, span);
    return sentence === null ? [] : [link("CONCERNS", from, ["Sentence", sentence.id], { end: span.end }, span.start)];
  });
  return [...figures, ...words];
}

/** The sentence in which a span begins. */
function sentenceAt(sentences: readonly Sentence[], span: Span): Sentence | null {
  return sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? null;
}
