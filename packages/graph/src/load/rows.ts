import { type Label, RELATIONSHIPS, type Row, relationship, type Value } from "@practice-atlas/cypher";
import { AtlasError } from "@practice-atlas/model";

/** A node to be written; a null in `props` means that the node has no such property. */
export interface NodeRow {
  readonly label: Label;
  readonly id: string;
  readonly props: Row;
}

/** A relationship to be written; `key` tells several of one type between two nodes apart. */
export interface LinkRow {
  readonly type: string;
  readonly from: Label;
  readonly to: Label;
  readonly start: string;
  readonly end: string;
  readonly key: string | number | null;
  readonly props: Row;
}

/** A piece of the graph. */
export interface Piece {
  readonly nodes: readonly NodeRow[];
  readonly links: readonly LinkRow[];
}

/** A node and the relationship's other end, by label and id. */
export type Ref = readonly [label: Label, id: string];

/**
 * A link between two nodes, checked against the model.
 * @throws AtlasError RECORD for a kind that the model does not have
 */
export function link(type: string, from: Ref, to: Ref, props: Row = {}, key: string | number | null = null): LinkRow {
  const kind = RELATIONSHIPS.find((known) => known.type === type && known.from === from[0] && known.to === to[0]);
  if (kind === undefined || (kind.key === null) !== (key === null))
    throw new AtlasError(
      "RECORD",
      `记录里有图谱模型没有的关系：${from.join(" ")} —${type}→ ${to.join(" ")}。请用 atlas validate 检查记录。`,
    );
  return { type, from: from[0], to: to[0], start: from[1], end: to[1], key, props };
}

/** The properties that a store keeps: those that are not null, with the key among them. */
export function keptProps(row: NodeRow | LinkRow): Record<string, Value> {
  const kept = Object.entries(row.props).filter(([, value]) => value !== null);
  if ("label" in row) kept.push(["id", row.id]);
  else if (row.key !== null) kept.push([relationship(row.type, row.from, row.to).key ?? "key", row.key]);
  return Object.fromEntries(kept);
}
