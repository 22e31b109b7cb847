import type { InputFile } from "../read/index.ts";
import { compileFileTask, type Outcome } from "./task.ts";

/** Files with what the worker needs to know; the same overlays come with every message of a run. */
export interface Work {
  readonly inputs: readonly InputFile[];
  readonly overlays: readonly string[];
}

let task: ReturnType<typeof compileFileTask> | undefined;

/** Paths in, lines of bytes out: structured cloning of records would eat the gain of a second worker. */
export default function work({ inputs, overlays }: Work): Promise<Outcome[]> {
  task ??= compileFileTask(overlays);
  return Promise.all(inputs.map(task));
}
