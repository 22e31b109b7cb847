import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { extractBatch, type Failure } from "@practice-atlas/extractor";
import { AtlasError } from "@practice-atlas/model";
import type { Terminal } from "../terminal.ts";

/** What an extraction gave: the file of record lines and the inputs that failed. */
export interface Extracted {
  readonly count: number;
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
  const onProgress = (done: number, total: number): void => terminal.progress("提取", done, total);
  const { count, failures } = await extractBatch({ paths, out, jobs, overlays, onProgress });
  for (const { file, message } of failures) terminal.say(`跳过 ${file}：${message}`);
  return { count, failures };
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

/** Runs work with a scratch folder in the data folder that is gone afterwards. */
export async function withScratch<T>(data: string, work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, "scratch-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
