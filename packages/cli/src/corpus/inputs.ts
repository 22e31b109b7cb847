import { closeSync, createReadStream, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { extractBatch, type Failure } from "@practice-atlas/extractor";
import { AtlasError } from "@practice-atlas/model";
import type { Terminal } from "../terminal.ts";

/** What an extraction gave: the file of record lines and the inputs that failed. */
export interface Extracted {
  readonly count: number;
  /** Files whose text another file had already given. */
  readonly same: number;
  readonly failures: readonly Failure[];
}

export interface ExtractOptions {
  readonly inputs: readonly string[];
  readonly cwd: string;
  readonly out: string;
  readonly jobs: number;
  readonly overlays: readonly string[];
  readonly terminal: Terminal;
}

/** Extracts inputs into a file of record lines, telling progress and each failure by name. */
export async function extractInputs(options: ExtractOptions): Promise<Extracted> {
  const { inputs, cwd, out, jobs, overlays, terminal } = options;
  const paths = inputs.map((input) => resolve(cwd, input));
  for (const [i, path] of paths.entries())
    if (!existsSync(path)) throw new AtlasError("USAGE", `没有这个文件或文件夹：${inputs[i]!}`);
  if (!existsSync(dirname(out))) throw new AtlasError("USAGE", `输出文件所在的文件夹不存在：${dirname(out)}`);
  if (existsSync(out)) mustBeReplaceable(out);
  const onProgress = (done: number, total: number): void => terminal.progress("提取", done, total);
  const { count, same, failures } = await extractBatch({ paths, out, jobs, overlays, onProgress });
  for (const { file, message } of failures) terminal.say(`跳过 ${file}：${message}`);
  if (same > 0) terminal.say(`${String(same)} 个文件与别的文件文字相同，各并为一份。`);
  return { count, same, failures };
}

/** Nothing but records is overwritten: a report given as `--out` by mistake stays. */
function mustBeReplaceable(out: string): void {
  if (!statSync(out).isFile()) throw new AtlasError("USAGE", `--out 要一个文件，${out} 不是文件。`);
  const file = openSync(out, "r");
  const first = Buffer.alloc(1);
  const isEmpty = readSync(file, first) === 0;
  closeSync(file);
  if (!isEmpty && first.toString() !== "{")
    throw new AtlasError("USAGE", `${out} 已存在而不是记录文件，没有覆盖它：请换一个输出文件名。`);
}

/** The gazetteer overlays that lie beside inputs: `gazetteer.tsv` in the folder or beside the file. */
export function overlaysBeside(inputs: readonly string[], cwd: string): string[] {
  const folders = inputs.map((input) => {
    const path = resolve(cwd, input);
    return existsSync(path) && statSync(path).isDirectory() ? path : dirname(path);
  });
  const files = [...new Set(folders)].map((folder) => join(folder, "gazetteer.tsv")).filter((file) => existsSync(file));
  return files.sort().map((file) => readFileSync(file, "utf8"));
}

/** The lines of a file of records, one at a time, blank ones left out. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new AtlasError("USAGE", `没有这个记录文件：${path}`);
  for await (const line of createInterface({
    input: createReadStream(path, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  }))
    if (line.trim() !== "") yield line;
}
