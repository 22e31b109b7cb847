import { AtlasError } from "@practice-atlas/model";
import type { InputFile } from "../read/index.ts";
import { compileFileTask, type Fault, type Outcome } from "./task.ts";

/** Files with what the worker needs to know; the same overlays come with every message of a run. */
export interface Work {
  readonly inputs: readonly InputFile[];
  readonly overlays: readonly string[];
}

let task: ReturnType<typeof compileFileTask> | undefined;

/** Paths in, lines of bytes out: structured cloning of records would eat the gain of a second worker. */
export default async function work({ inputs, overlays }: Work): Promise<Outcome[] | Fault> {
  try {
    task ??= compileFileTask(overlays);
  } catch (error) {
    if (error instanceof AtlasError) return { kind: "fault", code: error.code, message: error.message };
    throw error;
  }
  return Promise.all(inputs.map(task));
}
