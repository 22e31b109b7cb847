import { LABELS, NODE_STATEMENTS, RELATIONSHIPS, relationship } from "@practice-atlas/cypher";
import { groupBy } from "../load/group.ts";
import type { LinkRow, NodeRow, Piece } from "../load/rows.ts";
import type { Run } from "../store/engine.ts";

/** Rows or ids that one statement is given at a time. */
const ROWS = 5_000;

/** Writes nodes by label, then relationships by kind: any order of rows gives the same graph. */
export async function writePiece(run: Run, { nodes, links }: Piece): Promise<void> {
  const byLabel = groupBy(nodes, ({ label }) => label);
  for (const label of LABELS) await writeRows(run, NODE_STATEMENTS[label], (byLabel.get(label) ?? []).map(nodeRow));
  const byKind = groupBy(links, ({ type, from, to }) => relationship(type, from, to).load);
  for (const { load } of RELATIONSHIPS) await writeRows(run, load, (byKind.get(load) ?? []).map(linkRow));
}

/** Runs a statement that takes `rows` over all of them. */
async function writeRows(run: Run, name: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  for (const some of chunks(rows)) await run(name, { rows: some as never });
}

/** Runs a statement that takes `ids` over all of them and joins the answers. */
export async function runIds<R>(run: Run, name: string, ids: Iterable<string>): Promise<R[]> {
  const answers: R[] = [];
  for (const some of chunks([...ids])) for (const row of await run(name, { ids: some })) answers.push(row as never);
  return answers;
}

function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += ROWS) yield all.slice(at, at + ROWS);
}

const nodeRow = ({ id, props }: NodeRow) => ({ id, props });

const linkRow = ({ start, end, key, props }: LinkRow) => ({
  origin: start,
  target: end,
  ...(key === null ? {} : { key }),
  props,
});
