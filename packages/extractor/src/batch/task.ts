import { loadReference } from "@practice-atlas/reference";
import { compileExtract } from "../pipeline.ts";
import { compileReadInput, type InputFile } from "../read/index.ts";
import type { Part, Slot } from "./part.ts";

/** What one file gave: the edition id of its record and where its line stands, or why there is none. */
export type Outcome =
  | { readonly kind: "record"; readonly id: string; readonly slot: Slot }
  | { readonly kind: "failure"; readonly why: string };

/** A record as it is written, or why there is none. */
type Written = { readonly id: string; readonly line: string } | { readonly why: string };

/**
 * Compiles the whole way from a file to its record line in a part of the spool, once per process or worker. Nothing is
 * thrown for a bad file; what is thrown is a fault of the disk.
 */
export function compileFileTask(overlays: readonly string[], part: Part): (input: InputFile) => Promise<Outcome> {
  const reference = loadReference(overlays);
  const readInput = compileReadInput(reference.lexicon);
  const extract = compileExtract(reference);
  const write = async (input: InputFile): Promise<Written> => {
    const read = await readInput(input);
    if (read.kind === "failure") return { why: read.failure.why };
    try {
      const record = extract(read.source);
      return { id: record.report.id, line: JSON.stringify(record) };
    } catch (error) {
      return { why: `提取时出错，这不该发生：${error instanceof Error ? error.message : String(error)}` };
    }
  };
  return async (input) => {
    const written = await write(input);
    return "why" in written
      ? { kind: "failure", why: written.why }
      : { kind: "record", id: written.id, slot: part.add(written.line) };
  };
}
