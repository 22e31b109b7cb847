import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore, HeldRecords } from "@practice-atlas/graph";
import { AtlasError, type AtlasRecord, compileValidate, EXIT } from "@practice-atlas/model";
import { asWriter, type Context, held, judged, judgeOf, referenceOf, withStore } from "./context.ts";
import { printDifference, summaryOf } from "./difference.ts";
import { extractInputs, linesOf, overlaysBeside } from "./inputs.ts";
import { withScratch } from "./scratch.ts";

export interface IntakeOptions {
  readonly inputs: readonly string[];
  readonly jobs: number;
  readonly dryRun: boolean;
  /** True for `build`: what is not among the inputs goes. */
  readonly whole: boolean;
}

/** Extracts inputs, holds their records and brings the graph to them. */
export function intake(context: Context, options: IntakeOptions): Promise<void> {
  return options.dryRun
    ? withScratch(tmpdir(), (folder) => take(context, options, folder))
    : asWriter(context, () => withScratch(context.config.data, (folder) => take(context, options, folder)));
}

async function take(context: Context, { inputs, jobs, dryRun, whole }: IntakeOptions, folder: string): Promise<void> {
  const { cwd, terminal } = context;
  const file = join(folder, "records.jsonl");
  const beside = overlaysBeside(inputs, cwd);
  const overlays = whole ? beside : [...new Set([...held(context).manifest().overlays, ...beside])];
  const { count, failures } = await extractInputs({ inputs, cwd, out: file, jobs, overlays, terminal });
  if (count === 0) throw new AtlasError("INPUT", "没有一份输入能读成报告；收录与图都未改动。");
  if (failures.length > 0) process.exitCode = EXIT.someFailed;
  await hold(context, { file, overlays: beside, whole, dryRun });
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
  await withStore(context, async (store) => {
    const judge = judgeOf(context, referenceOf(records));
    if (dryRun)
      return printDifference(
        await store.difference(recordsOf(file, judge), { mode: whole ? "replace-all" : "add" }),
        context.terminal,
      );
    const ids = whole ? await records.replace(linesOf(file), overlays) : await records.add(linesOf(file), overlays);
    if (whole) await project(context, store, records);
    else await projectSome(context, store, records, ids);
    context.terminal.print(summaryOf(records));
  });
}

async function* recordsOf(file: string, judge: (record: AtlasRecord) => AtlasRecord): AsyncGenerator<AtlasRecord> {
  for await (const line of linesOf(file)) yield judge(JSON.parse(line) as AtlasRecord);
}

const progressIn = ({ terminal }: Context, total: number) => ({
  onProgress: (done: number): void => terminal.progress("写入图", done, total),
});

/** Makes the graph anew from all records held. */
export async function project(context: Context, store: GraphStore, records: HeldRecords): Promise<void> {
  const total = records.manifest().records.length;
  const reference = referenceOf(records);
  await store.load(judged(context, records.all(), reference), reference, {
    mode: "replace-all",
    ...progressIn(context, total),
  });
}

async function projectSome(
  context: Context,
  store: GraphStore,
  records: HeldRecords,
  ids: readonly string[],
): Promise<void> {
  function* some(): Generator<AtlasRecord> {
    for (const id of ids) yield records.read(id);
  }
  const reference = referenceOf(records);
  await store.load(judged(context, some(), reference), reference, { mode: "add", ...progressIn(context, ids.length) });
}

/** Refuses a file with a line that breaks the format, before anything is touched. */
export async function mustBeValid(file: string): Promise<void> {
  const validate = compileValidate();
  const seen = new Map<string, number>();
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    const [offence = twinOf(line, number, seen)] = offencesOf(line, validate);
    if (offence !== undefined)
      throw new AtlasError(
        "RECORD",
        `${file} 第 ${String(number)} 行不合记录格式：${offence}。未作任何改动；用 atlas validate 查看全部。`,
      );
  }
  if (number === 0) throw new AtlasError("RECORD", `${file} 里没有记录；未作任何改动。`);
}

/** What is wrong when an earlier line bears the same edition id; two cannot both be held. */
function twinOf(line: string, number: number, seen: Map<string, number>): string | undefined {
  const { id } = (JSON.parse(line) as AtlasRecord).report;
  const earlier = seen.get(id);
  seen.set(id, number);
  return earlier === undefined ? undefined : `编号 ${id} 与第 ${String(earlier)} 行相同`;
}

/** The offences of one line: not JSON, or against the format. */
export function offencesOf(line: string, validate: (value: unknown) => string[]): string[] {
  try {
    return validate(JSON.parse(line));
  } catch {
    return ["不是一行完整的 JSON"];
  }
}
