import type { InputFile } from "../read/index.ts";
import { compileFileTask, type Outcome } from "./task.ts";

/** A file with what the worker needs to know; the same overlays come with every file of a run. */
export interface Work {
  readonly input: InputFile;
  readonly overlays: readonly string[];
}

let task: ReturnType<typeof compileFileTask> | undefined;

/** Paths in, JSON text out: structured cloning of records would eat the gain of a second worker. */
export default function work({ input, overlays }: Work): Promise<Outcome> {
  task ??= compileFileTask(overlays);
  return task(input);
}
