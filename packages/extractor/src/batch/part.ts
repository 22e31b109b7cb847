import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Where a line stands: in which part of the spool, from which byte, how many bytes with its line feed. */
export interface Slot {
  readonly part: number;
  readonly offset: number;
  readonly length: number;
}

/** A file of the spool that one thread writes. */
export interface Part {
  /** Adds a line without its line feed, as UTF-8. @throws Error of the file system, a full disk for one */
  add(line: string): Slot;
  close(): void;
}

/** Enough for most records; a longer one makes the buffer grow to its size. */
const BUFFER = 1 << 20;
/** Bytes that a code unit takes in UTF-8 at most. */
const WIDEST = 3;
const LINE_FEED = 10;

/** The file of a part. */
export function partPath(folder: string, part: number): string {
  return join(folder, String(part));
}

/** Opens a part for writing. Lines are encoded into one buffer: a new one a line costs more than the encoding. */
export function openPart(folder: string, part: number): Part {
  const file = openSync(partPath(folder, part), "w");
  let buffer = Buffer.allocUnsafe(BUFFER);
  let end = 0;
  return {
    add: (line) => {
      if (line.length * WIDEST >= buffer.length && Buffer.byteLength(line) >= buffer.length)
        buffer = Buffer.allocUnsafe(Buffer.byteLength(line) + 1);
      // The line feed is put behind the bytes: put behind the string it would have the whole line copied first.
      const length = buffer.write(line) + 1;
      buffer[length - 1] = LINE_FEED;
      writeWhole(file, buffer, length);
      const slot = { part, offset: end, length };
      end += length;
      return slot;
    },
    close: () => closeSync(file),
  };
}

/** Writes the first bytes of a buffer at the file's end, in as many calls as the system needs. */
export function writeWhole(file: number, buffer: Uint8Array, length: number): void {
  for (let done = 0; done < length; ) done += writeSync(file, buffer, done, length - done);
}
