import type { ErrorCode } from "@practice-atlas/model";
import { loadReference } from "@practice-atlas/reference";
import { compileExtract } from "../pipeline.ts";
import { compileReadInput, type InputFile } from "../read/index.ts";

/** What one file gave: its record as a line of JSON in UTF-8 with the edition id, or why there is none. */
export type Outcome =
  | { readonly kind: "record"; readonly id: string; readonly line: Uint8Array }
  | { readonly kind: "failure"; readonly why: string };

/** What keeps every file from being read, as it crosses between threads, where errors lose their class. */
export interface Fault {
  readonly kind: "fault";
  readonly code: ErrorCode;
  readonly message: string;
}

/** Compiles the whole way from a file to its record line, once per process or worker. Nothing is thrown for a bad file. */
export function compileFileTask(overlays: readonly string[]): (input: InputFile) => Promise<Outcome> {
  const reference = loadReference(overlays);
  const readInput = compileReadInput(reference.lexicon);
  const extract = compileExtract(reference);
  return async (input) => {
    const read = await readInput(input);
    if (read.kind === "failure") return { kind: "failure", why: read.failure.why };
    try {
      const record = extract(read.source);
      return { kind: "record", id: record.report.id, line: Buffer.from(`${JSON.stringify(record)}\n`) };
    } catch (error) {
      return {
        kind: "failure",
        why: `提取时出错，这不该发生：${error instanceof Error ? error.message : String(error)}`,
      };
    }
  };
}
