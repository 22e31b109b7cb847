import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync } from "node:fs";
import type { AtlasRecord } from "@practice-atlas/model";
import { partPath, type Slot, writeWhole } from "./part.ts";

interface Entry {
  readonly id: string;
  /** Position of the input in the sorted list: of equal texts the first stands, whatever the order of arrival. */
  readonly input: number;
  readonly file: string;
  readonly slot: Slot;
}

/** Record lines in order of arrival on disk; given out in order of edition id, so memory stays flat. */
export interface Spool {
  /** The folder that the parts are written in (`openPart`), one for each thread. */
  readonly folder: string;
  /** Takes note of a line that stands in a part. */
  add(slot: Slot, id: string, input: number, file: string): void;
  /** Lines added so far, equal texts counted each. */
  count(): number;
  /** Writes the lines in order to `path` in one step and ends the spool; returns how many there are. */
  writeTo(path: string): number;
  /** Ends the spool and leaves nothing; whoever writes parts has stopped. */
  discard(): void;
}

/** How many bytes are gathered before they are written. */
const GATHERED = 1 << 20;

/** Opens a spool beside the file it will become. */
export function openSpool(path: string): Spool {
  const folder = `${path}.spool`;
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  discard();
  mkdirSync(folder);
  const entries: Entry[] = [];
  return {
    folder,
    add: (slot, id, input, file) => {
      entries.push({ id, input, file, slot });
    },
    count: () => entries.length,
    writeTo: (target) => {
      const groups = groupById(entries);
      const fine = `${target}.new`;
      writeGroups(folder, groups, fine);
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

/** Writes one line a group, gathered so that a line costs one call for reading and a part of one for writing. */
function writeGroups(folder: string, groups: readonly Entry[][], path: string): void {
  const parts = openParts(folder, groups);
  const out = openSync(path, "w");
  try {
    let buffer = Buffer.allocUnsafe(GATHERED);
    let filled = 0;
    const room = (length: number): void => {
      if (filled + length <= buffer.length) return;
      writeWhole(out, buffer, filled);
      filled = 0;
      if (length > buffer.length) buffer = Buffer.allocUnsafe(length);
    };
    for (const [first, ...twins] of groups) {
      const { part, offset, length } = first!.slot;
      room(length);
      readWhole(parts.get(part)!, buffer, filled, length, offset);
      if (twins.length === 0) filled += length;
      else {
        const merged = mergeTwins(buffer.toString("utf8", filled, filled + length), twins);
        room(merged.length);
        filled += merged.copy(buffer, filled);
      }
    }
    writeWhole(out, buffer, filled);
    fsyncSync(out);
  } finally {
    for (const file of [out, ...parts.values()]) closeSync(file);
  }
}

function openParts(folder: string, groups: readonly Entry[][]): Map<number, number> {
  const parts = new Map<number, number>();
  for (const { slot } of groups.flat())
    if (!parts.has(slot.part)) parts.set(slot.part, openSync(partPath(folder, slot.part), "r"));
  return parts;
}

function readWhole(file: number, buffer: Uint8Array, at: number, length: number, offset: number): void {
  for (let done = 0; done < length; ) {
    const read = readSync(file, buffer, at + done, length - done, offset + done);
    if (read === 0) throw new Error("暂存文件比写下的短：它在运行中被改动了。");
    done += read;
  }
}

/** The record of several files with one text: the others are named in `alsoAt`. */
function mergeTwins(line: string, twins: readonly Entry[]): Buffer {
  const record = JSON.parse(line) as AtlasRecord;
  const alsoAt = [...new Set([...record.report.alsoAt, ...twins.map((twin) => twin.file)])].sort();
  return Buffer.from(`${JSON.stringify({ ...record, report: { ...record.report, alsoAt } })}\n`, "utf8");
}
