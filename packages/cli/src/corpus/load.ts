import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GraphStore, HeldRecords } from "@practice-atlas/graph";
import { AtlasError, compileValidate, EXIT } from "@practice-atlas/model";
import { type Context, held, referenceOf, withStore } from "./context.ts";
import { differenceOf, printDifference, summaryOf } from "./difference.ts";
import { type ExtractOptions, extractInputs, linesOf, overlaysBeside, withScratch } from "./inputs.ts";

export interface IntakeOptions {
  readonly inputs: readonly string[];
  readonly jobs: number;
  readonly dryRun: boolean;
  /** True for `build`: what is not among the inputs goes. */
  readonly whole: boolean;
}

/** Extracts inputs, holds their records and brings the graph to them. */
export async function intake(context: Context, options: IntakeOptions): Promise<void> {
  const { config, cwd, terminal } = context;
  await withScratch(config.data, async (folder) => {
    const out = join(folder, "records.jsonl");
    const records = held(context);
    const beside = overlaysBeside(options.inputs, cwd);
    const overlays = options.whole ? beside : [...new Set([...records.manifest().overlays, ...beside])];
    const request: ExtractOptions = { inputs: options.inputs, cwd, out, jobs: options.jobs, overlays, terminal };
    const { count, failures } = await extractInputs(request);
    if (count === 0) throw new AtlasError("INPUT", "没有一份输入能读成报告；收录与图都未改动。");
    if (failures.length > 0) process.exitCode = EXIT.someFailed;
    await hold(context, { file: out, overlays: beside, whole: options.whole, dryRun: options.dryRun });
  });
}

export interface HoldOptions {
  readonly file: string;
  readonly overlays: readonly string[];
  readonly whole: boolean;
  readonly dryRun: boolean;
}

/** Brings held records and graph to a file of record lines: all of it, or added to what is there. */
export async function hold(context: Context, { file, overlays, whole, dryRun }: HoldOptions): Promise<void> {
  const records = held(context);
  const changes = await differenceOf(records.manifest(), linesOf(file), whole);
  if (dryRun) return printDifference(changes, context.terminal);
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  await withStore(context, async (store) => {
    if (whole) records.replace(lines, overlays);
    else records.add(lines, overlays);
    if (whole) await project(context, store, records);
    else await projectSome(context, store, records, lines.map((line) => (JSON.parse(line) as { report: { id: string } }).report.id));
  });
  context.terminal.print(summaryOf(records));
}

/** Makes the graph anew from all records held. */
export async function project({ terminal }: Context, store: GraphStore, records: HeldRecords): Promise<void> {
  const onProgress = (done: number, total: number): void => terminal.progress("写入图", done, total);
  await store.load(records.all(), referenceOf(records), { mode: "replace-all", onProgress });
}

async function projectSome({ terminal }: Context, store: GraphStore, records: HeldRecords, ids: readonly string[]): Promise<void> {
  const onProgress = (done: number, total: number): void => terminal.progress("写入图", done, total);
  const some = ids.map((id) => records.read(id));
  await store.load(some, referenceOf(records), { mode: "add", onProgress });
}

/** Refuses a file with a line that breaks the format, before anything is touched. */
export async function mustBeValid(file: string): Promise<void> {
  const validate = compileValidate();
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    let offences: string[];
    try {
      offences = validate(JSON.parse(line));
    } catch {
      offences = ["不是一行完整的 JSON"];
    }
    if (offences.length > 0)
      throw new AtlasError("RECORD", `${file} 第 ${String(number)} 行不合记录格式：${offences[0]!}。未作任何改动；用 atlas validate 查看全部。`);
  }
  if (number === 0) throw new AtlasError("RECORD", `${file} 里没有记录；未作任何改动。`);
}
