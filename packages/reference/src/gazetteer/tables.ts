import { readFileSync } from "node:fs";
import { sha256 } from "@practice-atlas/model";

/** A place as places.tsv or an overlay states it. */
export interface PlaceRow {
  readonly code: string;
  readonly name: string;
  readonly validFrom: number | null;
  readonly validUntil: number | null;
  readonly successor: string | null;
}

/** The columns of places.tsv and of every overlay, in order. */
export const PLACE_COLUMNS = ["code", "name", "validFrom", "validUntil", "successor"] as const;

const FILES = ["places.tsv", "former.tsv", "aliases.tsv", "points.tsv", "ethnic.tsv", "suffixes.tsv"] as const;

/** The whole text of each table that the gazetteer is made of. */
export type TableTexts = Readonly<Record<(typeof FILES)[number], string>>;

/** Reads the tables; the same relative address holds from the sources and from the compiled files. */
export function readTexts(): TableTexts {
  const read = (file: string) => readFileSync(new URL(`../../gazetteer/${file}`, import.meta.url), "utf8");
  return Object.fromEntries(FILES.map((file) => [file, read(file)])) as TableTexts;
}

/** One hash over all tables and overlays, each with its length in UTF-16 units so that no two splits agree. */
export function hashTexts(texts: TableTexts, overlays: readonly string[]): string {
  const all = [...FILES.map((file) => texts[file]), ...overlays];
  return sha256(all.map((text) => `${String(text.length)}\n${text}`).join("\n"));
}

/** The rows of a committed table below its header line, cells split at tabs. */
export function rowsOf(text: string): string[][] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.slice(1).map((line) => line.split("\t"));
}

const year = (cell: string | undefined) => (cell ? Number(cell) : null);

/** Reads the cells of one line in the order of PLACE_COLUMNS. */
export function placeRow(cells: readonly string[]): PlaceRow {
  const [code = "", name = "", validFrom, validUntil, successor] = cells;
  return { code, name, validFrom: year(validFrom), validUntil: year(validUntil), successor: successor || null };
}
