import type { ClaimRow, Label, SharedLabel } from "@practice-atlas/cypher";
import { groupBy } from "../load/group.ts";
import type { LinkRow, NodeRow } from "../load/rows.ts";
import { chooseClaim, type ProjectShared } from "../load/shared/index.ts";
import type { Run } from "../store/engine.ts";
import { runIds, writePiece } from "./pieces.ts";

/** Statements about one shared label. */
interface SharedStatements {
  readonly claims: string;
  readonly named: string;
  readonly unnamed: string;
  readonly unlink: string | null;
  readonly remove: string;
}

/** In the order in which orphans must go: what refers before what is referred to. */
const SHARED: readonly (readonly [SharedLabel, SharedStatements])[] = [
  ["Agency", statements("Agency", "Agencies", "Agencies", "removeAgencyLinks")],
  ["Initiative", statements("Initiative", "Initiatives", "Initiatives", "removeInitiativeLinks")],
  ["Metric", statements("Metric", "Metrics", "Metrics", null)],
  ["Document", statements("Document", "Documents", "Documents", null)],
  ["Jurisdiction", statements("Place", "Places", "Jurisdictions", "removePlaceLinks")],
];

function statements(one: string, many: string, label: string, unlink: string | null): SharedStatements {
  return {
    claims: `find${one}Claims`,
    named: `find${many}OfEditions`,
    unnamed: `findUnnamed${many}`,
    unlink,
    remove: `remove${label}`,
  };
}

/** Ids of shared nodes by label. */
export class SharedIds {
  readonly #ids = new Map<SharedLabel, Set<string>>();

  add(label: SharedLabel, id: string): void {
    this.of(label).add(id);
  }

  has(label: SharedLabel, id: string): boolean {
    return this.of(label).has(id);
  }

  of(label: SharedLabel): Set<string> {
    const known = this.#ids.get(label) ?? new Set<string>();
    this.#ids.set(label, known);
    return known;
  }

  *all(): Generator<[SharedLabel, string]> {
    for (const [label, ids] of this.#ids) for (const id of ids) yield [label, id];
  }

  get size(): number {
    return [...this.#ids.values()].reduce((sum, ids) => sum + ids.size, 0);
  }
}

/** The shared nodes that these editions name. */
export async function namedBy(run: Run, editions: readonly string[]): Promise<SharedIds> {
  const ids = new SharedIds();
  if (editions.length === 0) return ids;
  for (const [label, { named }] of SHARED)
    for (const { id } of await runIds<{ id: string }>(run, named, editions)) ids.add(label, id);
  return ids;
}

/**
 * Gives shared nodes the properties and reference links that they have in a fresh build, by the claims of all editions
 * held; what they refer to is settled with them. @returns all ids settled.
 */
export async function settleShared(run: Run, ids: SharedIds, project: ProjectShared): Promise<SharedIds> {
  const settled = new SharedIds();
  const links: LinkRow[] = [];
  for (let open = ids; open.size > 0; ) {
    const next = new SharedIds();
    for (const [label, { claims, unlink }] of SHARED) {
      const wanted = open.of(label);
      if (wanted.size === 0) continue;
      for (const id of wanted) settled.add(label, id);
      if (unlink !== null) await runIds(run, unlink, wanted);
      const piece = await projectAll(run, label, wanted, claims, project);
      await writePiece(run, { nodes: piece.nodes, links: [] });
      links.push(...piece.links);
      for (const { to, end } of piece.links) next.add(to as SharedLabel, end);
    }
    open = without(next, settled);
  }
  await writePiece(run, { nodes: [], links });
  return settled;
}

async function projectAll(run: Run, label: SharedLabel, ids: Set<string>, statement: string, project: ProjectShared) {
  const claims = groupBy(await runIds<ClaimRow>(run, statement, ids), ({ id }) => id);
  const nodes: NodeRow[] = [];
  const links: LinkRow[] = [];
  for (const id of ids) {
    const piece = project(label, id, chooseClaim(claims.get(id) ?? []));
    nodes.push(...piece.nodes);
    links.push(...piece.links);
  }
  return { nodes, links };
}

function without(ids: SharedIds, others: SharedIds): SharedIds {
  const left = new SharedIds();
  for (const [label, id] of ids.all()) if (!others.has(label, id)) left.add(label, id);
  return left;
}

/** Removes the shared nodes that no edition names and nothing held refers to. */
export async function sweepOrphans(run: Run): Promise<void> {
  for (const [label, { unnamed, remove }] of SHARED) {
    const rows = (await run(unnamed)) as unknown as { id: string; label: Label | null; user: string | null }[];
    await runIds(run, remove, orphansAmong(label, rows));
  }
}

/** Of nodes that no edition names, those that nothing outside them refers to, however they refer to each other. */
export function orphansAmong(
  label: Label,
  rows: readonly { id: string; label: Label | null; user: string | null }[],
): string[] {
  const unnamed = new Set(rows.map(({ id }) => id));
  const uses = groupBy(rows, (row) => (row.label === label ? (row.user ?? "") : ""));
  const needed = rows
    .filter((row) => row.user !== null && (row.label !== label || !unnamed.has(row.user)))
    .map(({ id }) => id);
  const live = new Set<string>();
  for (let id = needed.pop(); id !== undefined; id = needed.pop()) {
    if (live.has(id)) continue;
    live.add(id);
    needed.push(...(uses.get(id) ?? []).map((row) => row.id));
  }
  return [...unnamed].filter((id) => !live.has(id));
}
