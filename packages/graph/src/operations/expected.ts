import type { SharedLabel } from "@practice-atlas/cypher";
import type { AtlasRecord } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import { buildNode, referenceHashes } from "../load/build.ts";
import { projectEdition, recordHash } from "../load/edition.ts";
import { groupBy } from "../load/group.ts";
import { practiceMentions } from "../load/practices.ts";
import type { LinkRow, NodeRow, Piece } from "../load/rows.ts";
import { chooseClaim, compileShared } from "../load/shared/index.ts";
import { countingEdition, type EditionHead, type PracticeMention, projectWork } from "../load/work.ts";
import type { Records } from "./load.ts";

/** What is kept of a record until all have been seen. */
interface Held {
  readonly work: string;
  readonly head: EditionHead;
  readonly practices: PracticeMention[];
}

type Claims = Map<string, { label: SharedLabel; id: string; counts: Map<string | null, number> }>;

/**
 * The graph of these records in pieces, made without a store: what a store that loaded them, in whatever order and steps,
 * must hold. Records of one edition must be given once.
 */
export async function* projectGraph(records: Records, reference: Reference): AsyncGenerator<Piece> {
  const counts = new Map<string, number>();
  const claims: Claims = new Map();
  const held: (Held & { recordHash: string })[] = [];
  const counted = (piece: Piece): Piece => {
    for (const { label } of piece.nodes) counts.set(label, (counts.get(label) ?? 0) + 1);
    return piece;
  };
  for await (const record of records) {
    const piece = projectEdition(record);
    collectClaims(piece.links, claims);
    held.push({ ...holdOn(record, piece.nodes), recordHash: recordHash(record) });
    yield counted(piece);
  }
  for (const piece of works(held)) yield counted(piece);
  for (const piece of sharedNodes(claims, reference)) yield counted(piece);
  const editions = held.map(({ head, recordHash: hash }) => ({ id: head.id, recordHash: hash }));
  if (held.length > 0)
    yield { nodes: [buildNode({ editions, reference: referenceHashes(reference) }, counts, null)], links: [] };
}

function holdOn(record: AtlasRecord, nodes: readonly NodeRow[]): Held {
  const node = nodes.find(({ label }) => label === "Edition")!;
  return { work: record.report.work, head: { id: node.id, props: node.props }, practices: practiceMentions(record) };
}

function* works(held: readonly Held[]): Generator<Piece> {
  for (const [work, editions] of groupBy(held, (one) => one.work)) {
    const heads = editions.map(({ head }) => head);
    const counting = countingEdition(heads)?.id;
    yield projectWork(work, heads, editions.find(({ head }) => head.id === counting)?.practices ?? []);
  }
}

function collectClaims(links: readonly LinkRow[], claims: Claims): void {
  for (const { type, to, end, props } of links) {
    if (type !== "NAMES") continue;
    const key = `${to}/${end}`;
    const known = claims.get(key) ?? { label: to as SharedLabel, id: end, counts: new Map<string | null, number>() };
    claims.set(key, known);
    const claim = props.claim as string | null;
    known.counts.set(claim, (known.counts.get(claim) ?? 0) + 1);
  }
}

function* sharedNodes(claims: Claims, reference: Reference): Generator<Piece> {
  const project = compileShared(reference);
  const done = new Set<string>();
  const open = [...claims.values()].map(({ label, id }): [SharedLabel, string] => [label, id]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [label, id] = next;
    const key = `${label}/${id}`;
    if (done.has(key)) continue;
    done.add(key);
    const counts = [...(claims.get(key)?.counts ?? [])].map(([claim, editions]) => ({ claim, editions }));
    const piece = project(label, id, chooseClaim(counts));
    for (const { to, end } of piece.links) open.push([to as SharedLabel, end]);
    yield piece;
  }
}
