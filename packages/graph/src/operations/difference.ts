import { recordHash } from "../load/edition.ts";
import { ask, type Engine } from "../store/engine.ts";
import { listEditions } from "./editions.ts";
import type { LoadOptions, Records } from "./load.ts";

/** One report that a load or removal would touch. */
export interface Change {
  readonly edition: string;
  readonly work: string;
  readonly source: string;
  /** Sections, sentences and figures that the edition would have (removed: has). */
  readonly parts: number;
}

/** What a load or removal would do; nothing is written. */
export interface Changes {
  readonly added: readonly Change[];
  readonly replaced: readonly Change[];
  readonly removed: readonly Change[];
  /** Editions that are held just so. */
  readonly unchanged: number;
}

/** What loading these records would change. */
export async function difference(
  engine: Engine,
  records: Records,
  { mode }: Pick<LoadOptions, "mode">,
): Promise<Changes> {
  const held = new Map<string, { work: string; source: string; recordHash: string }>();
  for await (const edition of listEditions(engine.read)) held.set(edition.id, edition);
  const [added, replaced]: [Change[], Change[]] = [[], []];
  const given = new Set<string>();
  let unchanged = 0;
  for await (const record of records) {
    const { id, work, source } = record.report;
    if (given.has(id)) continue;
    given.add(id);
    const parts = record.sections.length + record.sentences.length + record.observations.length;
    const known = held.get(id);
    if (known === undefined) added.push({ edition: id, work, source, parts });
    else if (known.recordHash === recordHash(record)) unchanged++;
    else replaced.push({ edition: id, work, source, parts });
  }
  const gone = mode === "replace-all" ? [...held.keys()].filter((id) => !given.has(id)) : [];
  return { added, replaced, removed: await removals(engine, gone), unchanged };
}

/** What taking out these editions would remove. */
export async function removals(engine: Engine, editions: readonly string[]): Promise<Change[]> {
  const counts = await ask(engine.read, "countEditionParts", { ids: editions });
  const parts = new Map(counts.map((row) => [row.id, row.sections + row.sentences + row.observations]));
  const changes: Change[] = [];
  for await (const { id, work, source } of listEditions(engine.read))
    if (editions.includes(id)) changes.push({ edition: id, work, source, parts: parts.get(id) ?? 0 });
  return changes;
}
