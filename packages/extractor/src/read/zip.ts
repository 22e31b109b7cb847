import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** A file inside a ZIP as its directory tells. */
interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

function directory(zip: Buffer): Entry[] {
  let end = -1;
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 66_000) && end < 0; at -= 1)
    if (zip.readUInt32LE(at) === END) end = at;
  if (end < 0) throw new Error("压缩结构已损坏，打不开。");
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0 && at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY; i -= 1) {
    entries.push({
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Checks that a ZIP unpacks to at most `limit` bytes. The directory's own figures may lie, so every entry is unpacked
 * once with a bound. @throws Error with a sentence for the user when it does not, or when it is damaged.
 */
export function checkUnpacked(bytes: Uint8Array, limit: number): void {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let room = limit;
  for (const { method, packed, offset } of directory(zip)) {
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    room -= method === 0 ? packed : inflatedSize(zip.subarray(start, start + packed), room);
    if (room < 0) throw new Error("解开后太大，超过上限，可能是压缩炸弹。");
  }
}

function inflatedSize(data: Buffer, room: number): number {
  try {
    return data.length === 0 ? 0 : inflateRawSync(data, { maxOutputLength: Math.max(1, room) }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return room + 1;
    throw new Error("压缩结构已损坏，打不开。", { cause: error });
  }
}
