import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AtlasError } from "@practice-atlas/model";

/** What the manifest says of one held record. */
export interface HeldRecord {
  /** Edition id. */
  readonly id: string;
  /** Work id: what `atlas remove` is usually given. */
  readonly work: string;
  readonly source: string;
  /** Hex sha256 of the record's line, without its line end. */
  readonly sha256: string;
  readonly made: { readonly extractor: string; readonly lexicon: string; readonly gazetteer: string };
}

/** The list of records held, with the gazetteer overlays they were made with. It is replaced as a whole. */
export interface Manifest {
  readonly format: "practice-atlas/manifest@1";
  /** TSV texts of the shape of the gazetteer's `places.tsv`. */
  readonly overlays: readonly string[];
  /** In order of id. */
  readonly records: readonly HeldRecord[];
}

export const EMPTY: Manifest = { format: "practice-atlas/manifest@1", overlays: [], records: [] };

/** Reads the manifest of a records folder; a folder without one holds nothing. @throws AtlasError STORE_DAMAGED */
export function readManifest(folder: string): Manifest {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return EMPTY;
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
    if (manifest.format !== EMPTY.format || !Array.isArray(manifest.records)) throw new Error("unknown format");
    return manifest;
  } catch (cause) {
    throw new AtlasError("STORE_DAMAGED", `记录清单 ${path} 读不出来；请用 atlas load 从 records.jsonl 重建。`, {
      cause,
    });
  }
}

/** Replaces the manifest in one step: a crash leaves the old one or the new one. */
export function writeManifest(folder: string, manifest: Manifest): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const records = [...manifest.records].sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(`${path}.new`, `${JSON.stringify({ ...manifest, records }, null, 1)}\n`, { flush: true });
  renameSync(`${path}.new`, path);
}
