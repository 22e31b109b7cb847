import type { AtlasRecord } from "@practice-atlas/model";
import { AtlasError } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import { compileShared } from "../load/shared/index.ts";
import { ask, type Engine, type Run, type Writing } from "../store/engine.ts";
import { type Projected, projected, replaceEditions } from "./batch.ts";
import { finishBuild, isOtherReference } from "./build.ts";
import { listEditions } from "./editions.ts";
import { namedBy, SharedIds, settleShared, sweepOrphans } from "./shared.ts";

/** Records in any order; two with one edition id are one, the last counts. */
export type Records = Iterable<AtlasRecord> | AsyncIterable<AtlasRecord>;

export interface LoadOptions {
  /** `replace-all`: the graph becomes these records'; `add`: they are added, or replace their older selves. */
  readonly mode: "replace-all" | "add";
  /** Called after each transaction with the number of records written so far. */
  readonly onProgress?: (done: number) => void;
  /** Nodes and relationships in one transaction, about; whole reports are added until there are so many. Default 20,000. */
  readonly batchRows?: number;
}

const BATCH_ROWS = 20_000;

/**
 * Loads records. After every transaction the graph is that of some set of whole editions, so a reader sees each report
 * old or new; names and references of shared nodes and the build are settled last.
 * @throws AtlasError STORE_BUSY, STORE_UNREACHABLE
 */
export async function load(
  engine: Engine,
  records: Records,
  reference: Reference,
  options: LoadOptions,
): Promise<void> {
  await engine.write({ anew: options.mode === "replace-all" }, async (writing) => {
    const loading = new Loading(writing, reference);
    const given = new Set<string>();
    let batch: Projected[] = [];
    for await (const record of records) {
      given.add(record.report.id);
      batch = [...batch.filter((other) => other.record.report.id !== record.report.id), projected(record)];
      if (rowsOf(batch) < (options.batchRows ?? BATCH_ROWS)) continue;
      await loading.replace(batch, []);
      batch = [];
      options.onProgress?.(given.size);
    }
    await loading.replace(batch, []);
    if (options.mode === "replace-all") await loading.removeAllBut(given);
    options.onProgress?.(given.size);
    await loading.finish();
  });
}

const rowsOf = (batch: readonly Projected[]): number =>
  batch.reduce((sum, { piece }) => sum + piece.nodes.length + piece.links.length, 0);

/** Take away what belongs to nothing held, whoever wrote it; what refers before what is referred to. */
const STRAYS = [
  "removeStrayReports",
  "removeStraySections",
  "removeStraySentences",
  "removeStrayObservations",
  "removeStrayFindings",
  "removeStrayPractices",
  "removeStrayAgencyRelations",
  "removeStrayPlaceRelations",
];

/** Takes reports out, by work or edition id. @throws AtlasError USAGE for one that is not held, STORE_BUSY */
export async function remove(engine: Engine, reports: readonly string[], reference: Reference): Promise<string[]> {
  return engine.write({ anew: false }, async (writing) => {
    const editions = await editionsOf(writing.read, reports);
    const loading = new Loading(writing, reference);
    await loading.replace([], editions);
    await loading.finish();
    return editions;
  });
}

/** The editions that work or edition ids stand for. @throws AtlasError USAGE for one that is not held */
export async function editionsOf(read: Run, reports: readonly string[]): Promise<string[]> {
  const direct = await ask(read, "findEditions", { ids: reports });
  const works = await ask(read, "findWorkEditions", { ids: reports });
  const found = new Set([...direct.map(({ id }) => id), ...works.map(({ work }) => work)]);
  const unknown = reports.filter((report) => !found.has(report));
  if (unknown.length > 0)
    throw new AtlasError("USAGE", `图谱里没有报告 ${unknown.join("、")}：用 atlas ask coverage 查看已收录的报告。`);
  return [...new Set([...direct, ...works].map(({ id }) => id))];
}

/** One writer's work on shared nodes: each is settled when first met and, when touched again, once more at the end. */
class Loading {
  readonly #writing: Writing;
  readonly #reference: Reference;
  readonly #project: ReturnType<typeof compileShared>;
  #settled = new SharedIds();
  readonly #again = new SharedIds();

  constructor(writing: Writing, reference: Reference) {
    this.#writing = writing;
    this.#reference = reference;
    this.#project = compileShared(reference);
  }

  async replace(batch: readonly Projected[], gone: readonly string[]): Promise<void> {
    if (batch.length + gone.length === 0) return;
    const [touched, settled] = await this.#writing.transaction(async (run) => {
      const names = await replaceEditions(run, batch, gone);
      const fresh = new SharedIds();
      for (const [label, id] of names.all()) if (!this.#settled.has(label, id)) fresh.add(label, id);
      return [names, await settleShared(run, fresh, this.#project)];
    });
    for (const [label, id] of touched.all()) if (this.#settled.has(label, id)) this.#again.add(label, id);
    for (const [label, id] of settled.all()) this.#settled.add(label, id);
  }

  async removeAllBut(given: ReadonlySet<string>): Promise<void> {
    const gone: string[] = [];
    for await (const { id } of listEditions(this.#writing.read)) if (!given.has(id)) gone.push(id);
    for (let at = 0; at < gone.length; at += 20) await this.replace([], gone.slice(at, at + 20));
    for (const statement of STRAYS) await this.#writing.transaction((run) => run(statement));
  }

  async finish(): Promise<void> {
    const { read, interrupted, transaction } = this.#writing;
    const all = interrupted || (await isOtherReference(read, this.#reference));
    if (all) await this.#askForAll();
    await transaction(async (run) => {
      await settleShared(run, this.#again, this.#project);
      await sweepOrphans(run);
    });
    await finishBuild(this.#writing, this.#reference);
  }

  async #askForAll(): Promise<void> {
    const editions: string[] = [];
    for await (const { id } of listEditions(this.#writing.read)) editions.push(id);
    for (const [label, id] of (await namedBy(this.#writing.read, editions)).all()) this.#again.add(label, id);
  }
}
