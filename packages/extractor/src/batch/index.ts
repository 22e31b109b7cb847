import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { type InputFile, listInputs } from "../read/index.ts";
import { errorOf, type Fault } from "./fault.ts";
import { openPart } from "./part.ts";
import { openSpool } from "./spool.ts";
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
  /** Files whose text another file had already given. */
  readonly same: number;
  readonly failures: readonly Failure[];
}

/** Messages in flight per worker: one that it works on, one that waits at hand. */
const IN_FLIGHT = 2;
/** Files a message at most, so that messages cost little beside the work; towards the end fewer, so that all end together. */
const FILES_A_MESSAGE = 8;
const MESSAGES_LEFT_A_WORKER = 8;

/**
 * Extracts all inputs into a file of record lines, sorted by edition id: the same bytes for any order of inputs and
 * any number of jobs. A bad file becomes a failure and stops nothing.
 */
export async function extractBatch({ paths, out, jobs, overlays, onProgress }: BatchOptions): Promise<BatchResult> {
  const { files, failures: unread } = listInputs(paths);
  const failures: Failure[] = unread.map(({ file, why }) => ({ file, message: why }));
  const spool = openSpool(out);
  let done = 0;
  const keep = (outcomes: readonly Outcome[], first: number): void => {
    for (const [i, outcome] of outcomes.entries()) {
      const { file } = files[first + i]!;
      if (outcome.kind === "record") spool.add(outcome.slot, outcome.id, first + i, file);
      else failures.push({ file, message: outcome.why });
    }
    done += outcomes.length;
    onProgress(done, files.length);
  };
  try {
    const workers = Math.min(jobs, files.length);
    const team = workers > 1 ? await inWorkers(workers, overlays, spool.folder) : inThisProcess(overlays, spool.folder);
    try {
      await inTurns(files, workers, team.run, keep);
    } finally {
      await team.end();
    }
    const read = spool.count();
    const count = spool.writeTo(out);
    return { count, same: read - count, failures: failures.sort((a, b) => (a.file < b.file ? -1 : 1)) };
  } catch (error) {
    spool.discard();
    throw error;
  }
}

/** Those who read: this process or a pool of workers. */
interface Team {
  /** What some files gave, in their order. */
  readonly run: (inputs: readonly InputFile[]) => Promise<readonly Outcome[]>;
  readonly end: () => Promise<void>;
}

function inThisProcess(overlays: readonly string[], folder: string): Team {
  const part = openPart(folder, 0);
  let task: ReturnType<typeof compileFileTask> | undefined;
  return {
    run: async (inputs) => {
      task ??= compileFileTask(overlays, part);
      // Reading a text never waits for anything: without this nothing else (timers, signals) would get its turn.
      await setImmediate();
      return Promise.all(inputs.map(task));
    },
    end: async () => part.close(),
  };
}

/**
 * V8 compiles what runs often on further threads. With a worker for each core these take the workers' time, and most of
 * what is compiled in the first megabytes is soon compiled again. At eight times its default (132 kB of bytecode run by
 * a function) it compiles later and less: a quarter of a batch's processor time less at 6 MB, nothing lost in the long run.
 */
const COMPILE_LATER = "--interrupt-budget=1081344";

async function inWorkers(workers: number, overlays: readonly string[], folder: string): Promise<Team> {
  if (workers * 2 > availableParallelism()) setFlagsFromString(COMPILE_LATER);
  const { Tinypool } = await import("tinypool");
  const filename = fileURLToPath(new URL("./worker.js", import.meta.url));
  const pool = new Tinypool({
    filename,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: IN_FLIGHT,
  });
  return {
    run: async (inputs) => {
      const given = (await pool.run({ inputs, overlays, folder } satisfies Work)) as readonly Outcome[] | Fault;
      if ("kind" in given) throw errorOf(given);
      return given;
    },
    end: () => pool.destroy(),
  };
}

/** Hands out the files in their order, each time fewer as fewer are left; `keep` gets what they gave and the first's position. */
async function inTurns(
  files: readonly InputFile[],
  workers: number,
  run: Team["run"],
  keep: (outcomes: readonly Outcome[], first: number) => void,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < files.length) {
      const first = next;
      const share = Math.ceil((files.length - first) / (workers * MESSAGES_LEFT_A_WORKER));
      next += workers === 1 ? 1 : Math.min(FILES_A_MESSAGE, share);
      keep(await run(files.slice(first, next)), first);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, workers * IN_FLIGHT) }, lane));
}
