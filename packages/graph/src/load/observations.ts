import type { AtlasRecord, Observation } from "@practice-atlas/model";
import { type LinkRow, link, type NodeRow, type Piece, type Ref } from "./rows.ts";

/** The figures of a record with what they are values of and where they stand. */
export function observationRows(record: AtlasRecord): Piece {
  const place = record.report.jurisdiction?.id ?? null;
  return {
    nodes: record.observations.map(node),
    links: record.observations.flatMap((observation) => links(observation, place)),
  };
}

function node(observation: Observation): NodeRow {
  const {
    id,
    metric: _metric,
    initiative: _initiative,
    agency: _agency,
    partOf: _partOf,
    sentence: _sentence,
    ...props
  } = observation;
  return { label: "Observation", id, props: { ...props } };
}

function links(observation: Observation, place: string | null): LinkRow[] {
  const from: Ref = ["Observation", observation.id];
  const optional: [string, Ref["0"], string | null][] = [
    ["IN_JURISDICTION", "Jurisdiction", place],
    ["ABOUT", "Initiative", observation.initiative],
    ["BY", "Agency", observation.agency],
    ["PART_OF_TOTAL", "Observation", observation.partOf],
  ];
  return [
    link("OF_METRIC", from, ["Metric", observation.metric.id]),
    link("STATED_IN", from, ["Sentence", observation.sentence]),
    ...optional.flatMap(([type, label, id]) => (id === null ? [] : [link(type, from, [label, id])])),
  ];
}
