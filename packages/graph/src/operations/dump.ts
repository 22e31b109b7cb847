import { DUMP_STATEMENTS, type DumpRow, LABELS, type Label, type Row } from "@practice-atlas/cypher";
import { groupBy } from "../load/group.ts";
import type { Engine } from "../store/engine.ts";
import { linkLine, nodeLine } from "./lines.ts";

/**
 * The whole graph as JSON lines in ascending order: each node, then what goes out from it. The same graph gives the same
 * bytes from both stores; the time of the build is left out.
 */
export async function* dump(engine: Engine): AsyncGenerator<string> {
  for (const label of [...LABELS].sort()) yield* dumpLabel(engine, label);
}

/** Nodes from which so much goes out that a page must hold few of them. */
const HEAVY: Partial<Record<Label, number>> = { Edition: 100, Jurisdiction: 500, Agency: 5_000, Initiative: 5_000 };

async function* dumpLabel({ read, pageSize: most }: Engine, label: Label): AsyncGenerator<string> {
  const pageSize = Math.min(most, HEAVY[label] ?? most);
  for (let after = ""; ; ) {
    const rows = (await read(DUMP_STATEMENTS[label], { after, size: pageSize })) as unknown as DumpRow[];
    const nodes = groupBy(rows, ({ id }) => id);
    for (const [id, group] of nodes) yield* nodeLines(label, id, group);
    if (nodes.size < pageSize) return;
    after = rows.at(-1)!.id;
  }
}

function* nodeLines(label: Label, id: string, rows: readonly DumpRow[]): Generator<string> {
  yield nodeLine(label, id, rows[0]!.props);
  const links = rows.flatMap(({ type, label: end, target, link }) =>
    type === null ? [] : [linkLine(`${label}/${id}`, type, `${String(end)}/${String(target)}`, link as Row)],
  );
  yield* links.sort();
}
