import { fileURLToPath } from "node:url";
import Tinypool from "tinypool";
import { type InputFile, listInputs } from "../read/index.ts";
import { openSpool, type Spool } from "./spool.ts";
import { compileFileTask, type Outcome } from "./task.ts";
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
  readonly failures: readonly Failure[];
}

/** Files in flight per worker: enough to keep each busy, few enough that memory stays flat. */
const IN_FLIGHT = 2;

/**
 * Extracts all inputs into a file of record lines, sorted by edition id: the same bytes for any order of inputs and
 * any number of jobs. A bad file becomes a failure and stops nothing.
 */
export async function extractBatch({ paths, out, jobs, overlays, onProgress }: BatchOptions): Promise<BatchResult> {
  const { files, failures: unread } = listInputs(paths);
  const failures: Failure[] = unread.map(({ file, why }) => ({ file, message: why }));
  const spool = openSpool(out);
  const workers = Math.min(jobs, files.length);
  const pool = workers > 1 ? openPool(workers) : null;
  const run = pool === null ? compileFileTask(overlays) : (input: InputFile) => pool.run({ input, overlays } satisfies Work) as Promise<Outcome>;
  try {
    await inTurns(files, workers * IN_FLIGHT, async (input, i) => keep(await run(input), input, i, spool, failures), onProgress);
    return { count: spool.writeTo(out), failures: failures.sort((a, b) => (a.file < b.file ? -1 : 1)) };
  } catch (error) {
    spool.discard();
    throw error;
  } finally {
    await pool?.destroy();
  }
}

function openPool(workers: number): Tinypool {
  const filename = fileURLToPath(new URL("./worker.js", import.meta.url));
  return new Tinypool({ filename, minThreads: workers, maxThreads: workers, concurrentTasksPerWorker: 1 });
}

function keep(outcome: Outcome, input: InputFile, i: number, spool: Spool, failures: Failure[]): void {
  if (outcome.kind === "record") spool.add(outcome.line, outcome.id, i, input.file);
  else failures.push({ file: input.file, message: outcome.why });
}

/** Works through a list with at most `width` under way. */
async function inTurns<T>(
  all: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<void>,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  let [next, done] = [0, 0];
  const lane = async (): Promise<void> => {
    while (next < all.length) {
      const index = next;
      next += 1;
      await work(all[index]!, index);
      done += 1;
      onProgress(done, all.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane));
}
