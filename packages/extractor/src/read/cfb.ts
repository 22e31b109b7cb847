const FREE = -1;
const HEADER_ENTRIES = 109;

/** Follows a chain through an allocation table. @throws Error when it runs in a circle or off the table. */
function checkChain(table: Int32Array, first: number): void {
  let length = 0;
  for (let at = first; at >= 0; at = table[at]!) {
    length += 1;
    if (at >= table.length || length > table.length) throw new Error("Word 文件的内部结构已损坏，打不开。");
  }
}

/** The sector allocation table of a compound file, read through the entries of its header. */
function allocationTable(file: Buffer, sectorSize: number): Int32Array {
  const sectors: number[] = [];
  for (let i = 0; i < HEADER_ENTRIES; i += 1) {
    const sector = file.readInt32LE(76 + i * 4);
    if (sector !== FREE) sectors.push(sector);
  }
  const perSector = sectorSize / 4;
  const table = new Int32Array(sectors.length * perSector).fill(-2);
  sectors.forEach((sector, i) => {
    const offset = (sector + 1) * sectorSize;
    for (let j = 0; j < perSector && offset + j * 4 + 4 <= file.length; j += 1)
      table[i * perSector + j] = file.readInt32LE(offset + j * 4);
  });
  return table;
}

/**
 * Checks that no chain of sectors in a compound file (old Word files are such) runs in a circle, which would keep a
 * reader busy for ever. @throws Error with a sentence for the user when one does.
 */
export function checkCompound(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const power = file.length < 512 ? 0 : file.readUInt16LE(30);
  if (power !== 9 && power !== 12) throw new Error("Word 文件的内部结构已损坏，打不开。");
  const table = allocationTable(file, 1 << power);
  checkChain(table, file.readInt32LE(48));
  checkChain(table, file.readInt32LE(60));
  const seen = new Uint8Array(table.length);
  for (let start = 0; start < table.length; start += 1) walkOnce(table, start, seen);
}

/** Walks from `start` until a sector seen on an earlier walk; meeting this walk's own mark is a circle. */
function walkOnce(table: Int32Array, start: number, seen: Uint8Array): void {
  const path: number[] = [];
  for (let at = start; at >= 0 && at < table.length && seen[at] !== 2; at = table[at]!) {
    if (seen[at] === 1) throw new Error("Word 文件的内部结构已损坏，打不开。");
    seen[at] = 1;
    path.push(at);
  }
  for (const at of path) seen[at] = 2;
}
