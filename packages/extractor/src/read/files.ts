import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { decodeText } from "./decode.ts";
import { MANIFEST_FILE, type Manifest, parseManifest } from "./manifest.ts";
import type { InputFile, ReadFailure } from "./types.ts";

/** The files to read, and what could not be found or used. */
export interface Inputs {
  readonly files: readonly InputFile[];
  readonly failures: readonly ReadFailure[];
}

const IGNORED =
  /^(?:\.|~\$|README(?:\..*)?$|LICENSE(?:\..*)?$|sources\.tsv$|gazetteer\.tsv$|judgements\.tsv$|Thumbs\.db$|desktop\.ini$)/i;

/** Paths compared by code units: base name first, so that the order does not depend on where a folder lies. */
const byName = (a: string, b: string): number => compare(basename(a), basename(b)) || compare(a, b);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Files of a folder; links are followed, a folder that leads back to itself only once. What is neither file nor folder fails. */
function filesUnder(folder: string, failures: ReadFailure[], above: readonly string[] = []): string[] {
  const real = realpathSync(folder);
  if (above.includes(real)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.test(entry.name)) return [];
    const path = join(folder, entry.name);
    try {
      const kind = entry.isSymbolicLink() ? statSync(path) : entry;
      if (kind.isDirectory()) return filesUnder(path, failures, [...above, real]);
      if (kind.isFile()) return [path];
      failures.push(failure(path, NO_FILE));
    } catch (error) {
      failures.push(failure(path, unreadable(error, "是断开的链接，它指向的文件不存在。")));
    }
    return [];
  });
}

const NO_FILE = "不是普通文件（管道、设备之类），不读。";

/** Why a path cannot be read; `missing` when it, or what it leads to, is not there. */
function unreadable(error: unknown, missing: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return missing;
  if (code === "EACCES" || code === "EPERM") return "没有读取权限。";
  if (code === "EISDIR") return "是文件夹，不是文件。";
  return code === "ELOOP" ? "是绕回自身的链接。" : `读不出来：${message}`;
}

const failure = (path: string, why: string): ReadFailure => ({ file: basename(path), path, why });

function readManifest(folder: string, failures: ReadFailure[]): Manifest {
  const path = join(folder, MANIFEST_FILE);
  try {
    const manifest = parseManifest(decodeText(readFileSync(path)).text);
    failures.push(...manifest.faults.map((why) => failure(path, why)));
    const slip = slipOf(manifest, folder);
    if (slip !== null) failures.push(failure(path, slip));
    return manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") failures.push(failure(path, unreadable(error, "")));
    return { rows: new Map(), faults: [] };
  }
}

/** Rows without a file beside files without a row are slips of the pen; a part of a corpus with the whole table is none. */
function slipOf({ rows }: Manifest, folder: string): string | null {
  const missing = [...rows.keys()].filter((file) => !existsSync(join(folder, file)));
  const entries = missing.length === 0 ? [] : readdirSync(folder, { withFileTypes: true });
  const bare = entries.filter((entry) => entry.isFile() && !IGNORED.test(entry.name) && !rows.has(entry.name));
  if (bare.length === 0) return null;
  const shown = (names: readonly string[]): string => `${names.slice(0, 3).join("、")}${names.length > 3 ? " 等" : ""}`;
  return `${MANIFEST_FILE} 写了 ${shown(missing)}，旁边却没有；${shown(bare.map(({ name }) => name))} 则没有写到；请检查文件名。`;
}

/**
 * Lists the files of the given files and folders (recursively), each once, sorted by base name, with their rows of
 * the `sources.tsv` beside them. README, manifests, overlays, hidden and lock files are passed over.
 */
export function listInputs(paths: readonly string[]): Inputs {
  const failures: ReadFailure[] = [];
  const found = new Set<string>();
  for (const given of paths) {
    const path = resolve(given);
    try {
      const stat = statSync(path);
      if (!stat.isDirectory() && !stat.isFile()) throw new Error(NO_FILE);
      const files = stat.isDirectory() ? filesUnder(path, failures) : [path];
      for (const file of files) found.add(file);
      if (stat.isDirectory() && files.length === 0) failures.push(failure(path, "文件夹里没有可读的文件。"));
    } catch (error) {
      failures.push(failure(path, unreadable(error, "找不到这个文件或文件夹；请检查路径。")));
    }
  }
  const manifests = new Map<string, Manifest>();
  const files = [...found].sort(byName).map((path): InputFile => {
    const folder = dirname(path);
    const manifest = manifests.get(folder) ?? readManifest(folder, failures);
    manifests.set(folder, manifest);
    return { path, file: basename(path), manifest: manifest.rows.get(basename(path)) ?? null };
  });
  return { files, failures };
}
