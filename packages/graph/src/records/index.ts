import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AtlasError, type AtlasRecord, sha256 } from "@practice-atlas/model";
import { EMPTY, type HeldRecord, type Manifest, readManifest, writeManifest } from "./manifest.ts";

export type { HeldRecord, Manifest } from "./manifest.ts";

/** Record lines, one at a time, so that memory stays flat. */
export type Lines = Iterable<string> | AsyncIterable<string>;

/** The records held in a data folder: one file a record and a manifest; the graph can always be made from them. */
export interface HeldRecords {
  manifest(): Manifest;
  /** @throws AtlasError STORE_DAMAGED when the file is missing or not what the manifest says. */
  read(id: string): AtlasRecord;
  /** All records in order of id, read one at a time. */
  all(): Iterable<AtlasRecord>;
  /** The ids that a report's name stands for: an edition id, or a work id with all its editions. */
  find(report: string): readonly string[];
  /** Makes these lines the whole of what is held; gives their edition ids. */
  replace(lines: Lines, overlays: readonly string[]): Promise<readonly string[]>;
  /** Adds or replaces records and adds overlays; gives the edition ids of the lines. */
  add(lines: Lines, overlays: readonly string[]): Promise<readonly string[]>;
  remove(ids: readonly string[]): void;
}

/** Opens (and makes when needed) the records folder of a data folder. */
export function openRecords(folder: string): HeldRecords {
  const fileOf = (held: HeldRecord): string => join(folder, `${held.id}.${held.sha256.slice(0, 12)}.json`);
  const put = (line: string): HeldRecord => {
    const held = describe(line);
    mkdirSync(folder, { recursive: true });
    const path = fileOf(held);
    if (!existsSync(path)) {
      writeFileSync(`${path}.new`, line, { flush: true });
      renameSync(`${path}.new`, path);
    }
    return held;
  };
  const putAll = async (lines: Lines): Promise<HeldRecord[]> => {
    const held: HeldRecord[] = [];
    for await (const line of lines) held.push(put(line));
    return held;
  };
  const commit = (manifest: Manifest): void => {
    writeManifest(folder, manifest);
    sweep(folder, new Set(manifest.records.map((held) => fileOf(held))));
  };
  const read = (held: HeldRecord): AtlasRecord => readRecord(fileOf(held), held);
  return {
    manifest: () => readManifest(folder),
    read: (id) => {
      const held = readManifest(folder).records.find((record) => record.id === id);
      if (held === undefined) throw new AtlasError("USAGE", `没有收录 ${id}。`);
      return read(held);
    },
    *all() {
      for (const held of readManifest(folder).records) yield read(held);
    },
    find: (report) =>
      readManifest(folder)
        .records.filter(({ id, work }) => id === report || work === report)
        .map(({ id }) => id),
    replace: async (lines, overlays) => {
      const records = unique(await putAll(lines));
      commit({ ...EMPTY, overlays, records });
      return records.map(({ id }) => id);
    },
    add: async (lines, overlays) => {
      const fresh = unique(await putAll(lines));
      const old = readManifest(folder);
      commit({
        ...old,
        overlays: [...new Set([...old.overlays, ...overlays])],
        records: unique([...old.records, ...fresh]),
      });
      return fresh.map(({ id }) => id);
    },
    remove: (ids) => {
      const old = readManifest(folder);
      commit({ ...old, records: old.records.filter(({ id }) => !ids.includes(id)) });
    },
  };
}

function describe(line: string): HeldRecord {
  const { report, made } = JSON.parse(line) as AtlasRecord;
  return { id: report.id, work: report.work, source: report.source, sha256: sha256(line), made };
}

/** The last entry of an id counts. */
function unique(records: readonly HeldRecord[]): HeldRecord[] {
  return [...new Map(records.map((held) => [held.id, held])).values()];
}

function readRecord(path: string, held: HeldRecord): AtlasRecord {
  const line = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (line === null || sha256(line) !== held.sha256)
    throw new AtlasError(
      "STORE_DAMAGED",
      `收录的记录 ${held.id}（${held.source}）缺失或已被改动；请重新 atlas add 该报告。`,
    );
  return JSON.parse(line) as AtlasRecord;
}

function sweep(folder: string, keep: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith("r-") && !keep.has(path)) rmSync(path);
  }
}
