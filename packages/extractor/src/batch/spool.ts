import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import type { AtlasRecord } from "@practice-atlas/model";

interface Entry {
  readonly id: string;
  /** Position of the input in the sorted list: of equal texts the first stands, whatever the order of arrival. */
  readonly input: number;
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** Record lines in order of arrival on disk; given out in order of edition id, so memory stays flat. */
export interface Spool {
  /** Takes a line of UTF-8 that ends in a line feed. */
  add(line: Uint8Array, id: string, input: number, file: string): void;
  /** Lines added so far, equal texts counted each. */
  count(): number;
  /** Writes the lines in order to `path` in one step and ends the spool; returns how many there are. */
  writeTo(path: string): number;
  /** Ends the spool and leaves nothing. */
  discard(): void;
}

/** Opens a spool beside the file it will become. */
export function openSpool(path: string): Spool {
  const rough = `${path}.spool`;
  const file = openSync(rough, "w+");
  const entries: Entry[] = [];
  let end = 0;
  const discard = (): void => {
    closeSync(file);
    rmSync(rough, { force: true });
  };
  return {
    add: (line, id, input, name) => {
      writeSync(file, line);
      entries.push({ id, input, file: name, offset: end, length: line.length });
      end += line.length;
    },
    count: () => entries.length,
    writeTo: (target) => {
      const groups = groupById(entries);
      const fine = `${target}.new`;
      const out = openSync(fine, "w");
      for (const group of groups) writeSync(out, lineOf(file, group));
      fsyncSync(out);
      closeSync(out);
      renameSync(fine, target);
      discard();
      return groups.length;
    },
    discard,
  };
}

function groupById(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.id);
    if (group === undefined) groups.set(entry.id, [entry]);
    else group.push(entry);
  }
  return [...groups.values()]
    .map((group) => group.sort((a, b) => a.input - b.input))
    .sort((a, b) => (a[0]!.id < b[0]!.id ? -1 : 1));
}

function lineOf(file: number, [first, ...twins]: readonly Entry[]): Buffer {
  const bytes = Buffer.alloc(first!.length);
  readSync(file, bytes, 0, first!.length, first!.offset);
  if (twins.length === 0) return bytes;
  const record = JSON.parse(bytes.toString("utf8")) as AtlasRecord;
  const alsoAt = [...new Set([...record.report.alsoAt, ...twins.map((twin) => twin.file)])].sort();
  return Buffer.from(`${JSON.stringify({ ...record, report: { ...record.report, alsoAt } })}\n`, "utf8");
}
