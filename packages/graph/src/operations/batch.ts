import { SHARED_LABELS, type SharedLabel } from "@practice-atlas/cypher";
import type { AtlasRecord } from "@practice-atlas/model";
import { projectEdition } from "../load/edition.ts";
import { groupBy } from "../load/group.ts";
import { practiceMentions } from "../load/practices.ts";
import type { LinkRow, NodeRow, Piece } from "../load/rows.ts";
import { countingEdition, type EditionHead, type PracticeMention, projectWork } from "../load/work.ts";
import type { Run } from "../store/engine.ts";
import { runIds, writePiece } from "./pieces.ts";
import { namedBy, SharedIds } from "./shared.ts";

/** A record with the piece of graph that its edition owns. */
export interface Projected {
  readonly record: AtlasRecord;
  readonly piece: Piece;
}

export const projected = (record: AtlasRecord): Projected => ({ record, piece: projectEdition(record) });

/** The statements that take an edition out of the graph, in order. */
const REMOVE_EDITION = [
  "removeRelations",
  "removeFindings",
  "removeFigureFindings",
  "removeObservations",
  "removeSentences",
  "removeSections",
  "removeEditions",
];

type WorkEdition = EditionHead & { readonly work: string };

/**
 * In one transaction: takes the editions `gone` and those of `batch` out, puts `batch` in, and makes the works concerned
 * what their editions now say. @returns the shared nodes that were named before or are named now, still to be settled.
 */
export async function replaceEditions(
  run: Run,
  batch: readonly Projected[],
  gone: readonly string[],
): Promise<SharedIds> {
  const ids = [...new Set([...gone, ...batch.map(({ record }) => record.report.id)])];
  const held = await runIds<{ id: string; work: string }>(run, "findEditions", ids);
  const works = new Set([...held.map(({ work }) => work), ...batch.map(({ record }) => record.report.work)]);
  const heads = (await runIds<WorkEdition>(run, "findWorkEditions", works)).filter(({ id }) => !ids.includes(id));
  const touched = await namedBy(
    run,
    held.map(({ id }) => id),
  );
  for (const statement of ["removePractices", "removeReportLinks"]) await runIds(run, statement, works);
  for (const statement of REMOVE_EDITION)
    await runIds(
      run,
      statement,
      held.map(({ id }) => id),
    );
  await writeEditions(run, batch, touched);
  await writeWorks(run, works, [...heads, ...batch.flatMap(headOf)], batch);
  return touched;
}

async function writeEditions(run: Run, batch: readonly Projected[], touched: SharedIds): Promise<void> {
  const named = new SharedIds();
  for (const { piece } of batch)
    for (const { type, to, end } of piece.links)
      if (type === "NAMES" || isShared(to)) named.add(to as SharedLabel, end);
  for (const [label, id] of named.all()) touched.add(label, id);
  await writePiece(run, {
    // Bare: their properties are settled over all editions, and what they have now must not be lost meanwhile.
    nodes: [
      ...[...named.all()].map(([label, id]): NodeRow => ({ label, id, props: {} })),
      ...batch.flatMap(({ piece }) => piece.nodes),
    ],
    links: batch.flatMap(({ piece }): readonly LinkRow[] => piece.links),
  });
}

const isShared = (label: string): boolean => (SHARED_LABELS as readonly string[]).includes(label);

function headOf({ record, piece }: Projected): WorkEdition[] {
  const node = piece.nodes.find(({ label }) => label === "Edition");
  return node === undefined ? [] : [{ work: record.report.work, id: node.id, props: node.props }];
}

async function writeWorks(
  run: Run,
  works: Set<string>,
  heads: readonly WorkEdition[],
  batch: readonly Projected[],
): Promise<void> {
  const byWork = groupBy(heads, ({ work }) => work);
  const counting = [...byWork.values()].flatMap((editions) => countingEdition(editions)?.id ?? []);
  const practices = await practicesOf(run, counting, batch);
  const pieces = [...byWork].map(([work, editions]) =>
    projectWork(work, editions, practices.get(countingEdition(editions)?.id ?? "") ?? []),
  );
  await writePiece(run, { nodes: pieces.flatMap(({ nodes }) => nodes), links: pieces.flatMap(({ links }) => links) });
  await runIds(
    run,
    "removeReports",
    [...works].filter((work) => !byWork.has(work)),
  );
}

/** What counting editions say of practices: from the records at hand, else from the graph. */
async function practicesOf(run: Run, editions: readonly string[], batch: readonly Projected[]) {
  const atHand = new Map(batch.map(({ record }) => [record.report.id, record]));
  const elsewhere = editions.filter((id) => !atHand.has(id));
  const rows = await runIds<PracticeMention & { edition: string }>(run, "findPracticeMentions", elsewhere);
  const practices = groupBy<PracticeMention & { edition?: string }>(rows, ({ edition }) => edition ?? "");
  for (const [id, record] of atHand) practices.set(id, practiceMentions(record));
  return practices;
}
