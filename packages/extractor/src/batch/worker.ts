import { threadId } from "node:worker_threads";
import type { InputFile } from "../read/index.ts";
import { type Fault, faultOf } from "./fault.ts";
import { openPart } from "./part.ts";
import { compileFileTask, type Outcome } from "./task.ts";

/** Files with what the worker needs to know; the same overlays and folder come with every message of a run. */
export interface Work {
  readonly inputs: readonly InputFile[];
  readonly overlays: readonly string[];
  /** The spool's folder: each worker writes a part of its own, so that no line crosses between threads. */
  readonly folder: string;
}

let task: ReturnType<typeof compileFileTask> | undefined;

/** Paths in, places of lines out. Files are taken one by one: together they would only wait for each other. */
export default async function work({ inputs, overlays, folder }: Work): Promise<Outcome[] | Fault> {
  try {
    task ??= compileFileTask(overlays, openPart(folder, threadId));
    const outcomes: Outcome[] = [];
    for (const input of inputs) outcomes.push(await task(input));
    return outcomes;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return fault;
  }
}
