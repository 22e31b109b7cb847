import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { decodeText, extractBatch, type Failure } from "@practice-atlas/extractor";
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

const OVERLAY = "gazetteer.tsv";

/** The gazetteer overlays of inputs: every `gazetteer.tsv` below a folder, and the one beside a file. @throws AtlasError INPUT */
export function overlaysBeside(inputs: readonly string[], cwd: string): string[] {
  const files = inputs.flatMap((input) => {
    const path = resolve(cwd, input);
    if (!existsSync(path) || !statSync(path).isDirectory()) return [join(dirname(path), OVERLAY)];
    const below = readdirSync(path, { recursive: true, encoding: "utf8" });
    return below.filter((name) => basename(name) === OVERLAY).map((name) => join(path, name));
  });
  const texts = [...new Set(files)]
    .filter((file) => existsSync(file))
    .sort()
    .map(overlayText);
  return [...new Set(texts)];
}

function overlayText(file: string): string {
  try {
    return decodeText(readFileSync(file)).text;
  } catch (cause) {
    throw new AtlasError("INPUT", `地名补充表 ${file} 读不出来：请检查它是不是可读的文本文件。`, { cause });
  }
}

/**
 * The lines of a file of records, one at a time, blank ones and a BOM left out. Only LF (or CRLF) ends a line: texts may
 * hold U+2028, at which Node's own reader of lines would cut a record in two.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new AtlasError("USAGE", `没有这个记录文件：${path}`);
  let pieces: string[] = [];
  let first = true;
  const whole = (end: string): string => {
    const line = [...pieces, end].join("").replace(/\r$/, "");
    pieces = [];
    const bare = first ? line.replace(/^\uFEFF/, "") : line;
    first = false;
    return bare;
  };
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const parts = (chunk as string).split("\n");
    const rest = parts.pop() ?? "";
    for (const part of parts) {
      const line = whole(part);
      if (line.trim() !== "") yield line;
    }
    pieces.push(rest);
  }
  const last = whole("");
  if (last.trim() !== "") yield last;
}
