import { fileURLToPath } from "node:url";
import { AtlasError } from "@practice-atlas/model";
import type Tinypool from "tinypool";
import { type InputFile, listInputs } from "../read/index.ts";
import { openSpool } from "./spool.ts";
import { compileFileTask, type Fault, type Outcome } from "./task.ts";
import type { Work } from "./worker.ts";

/** An input that gave no record, with a sentence for the user. */
export interface Failure {
  readonly file: string;
  readonly message: string;
}

export interface BatchOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** The file of record lines; it appears whole or not at all. */
  readonly out: string;
  /** How many files are read at once; 1 works in this process. */
  readonly jobs: number;
  /** Gazetteer overlays (TSV texts). */
  readonly overlays: readonly string[];
  readonly onProgress: (done: number, total: number) => void;
}

export interface BatchResult {
  /** Editions written. */
  readonly count: number;
  /** Files whose text another file had already given. */
  readonly same: number;
  readonly failures: readonly Failure[];
}

/** Messages in flight per worker: enough to keep each busy, few enough that memory stays flat. */
const IN_FLIGHT = 2;
/** Files a message at most, so that messages cost little beside the work; fewer where each worker would get but a few. */
const FILES_A_MESSAGE = 8;
const MESSAGES_A_WORKER = 4;

/**
 * Extracts all inputs into a file of record lines, sorted by edition id: the same bytes for any order of inputs and
 * any number of jobs. A bad file becomes a failure and stops nothing.
 */
export async function extractBatch({ paths, out, jobs, overlays, onProgress }: BatchOptions): Promise<BatchResult> {
  const { files, failures: unread } = listInputs(paths);
  const failures: Failure[] = unread.map(({ file, why }) => ({ file, message: why }));
  const spool = openSpool(out);
  const workers = Math.min(jobs, files.length);
  const pool = workers > 1 ? await openPool(workers) : null;
  const run = pool === null ? inThisProcess(overlays) : inWorkers(pool, overlays);
  const size = pool === null ? 1 : chunkSize(files.length, workers);
  const keep = (outcome: Outcome, input: number): void => {
    const { file } = files[input]!;
    if (outcome.kind === "record") spool.add(outcome.line, outcome.id, input, file);
    else failures.push({ file, message: outcome.why });
  };
  let done = 0;
  const work = async (first: number): Promise<void> => {
    const outcomes = await run(files.slice(first, first + size));
    for (const [i, outcome] of outcomes.entries()) keep(outcome, first + i);
    done += outcomes.length;
    onProgress(done, files.length);
  };
  try {
    await inTurns(files.length, size, workers * IN_FLIGHT, work);
    const read = spool.count();
    const count = spool.writeTo(out);
    return { count, same: read - count, failures: failures.sort((a, b) => (a.file < b.file ? -1 : 1)) };
  } catch (error) {
    spool.discard();
    throw error;
  } finally {
    await pool?.destroy();
  }
}

async function openPool(workers: number): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  const filename = fileURLToPath(new URL("./worker.js", import.meta.url));
  return new Tinypool({ filename, minThreads: workers, maxThreads: workers, concurrentTasksPerWorker: 1 });
}

/** What some files gave, in their order. */
type Run = (inputs: readonly InputFile[]) => Promise<readonly Outcome[]>;

function inThisProcess(overlays: readonly string[]): Run {
  let task: ReturnType<typeof compileFileTask> | undefined;
  return (inputs) => {
    task ??= compileFileTask(overlays);
    return Promise.all(inputs.map(task));
  };
}

function inWorkers(pool: Tinypool, overlays: readonly string[]): Run {
  return async (inputs) => {
    const given = (await pool.run({ inputs, overlays } satisfies Work)) as readonly Outcome[] | Fault;
    if ("kind" in given) throw new AtlasError(given.code, given.message);
    return given;
  };
}

function chunkSize(files: number, workers: number): number {
  return Math.min(FILES_A_MESSAGE, Math.max(1, Math.floor(files / (workers * MESSAGES_A_WORKER))));
}

/** Works through the indices 0, `step`, 2 × `step` … below `count` with at most `width` under way. */
async function inTurns(
  count: number,
  step: number,
  width: number,
  work: (first: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const first = next;
      next += step;
      await work(first);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane));
}
