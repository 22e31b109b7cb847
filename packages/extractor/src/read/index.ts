import { type Lexicon, loadLexicon } from "@practice-atlas/reference";
import { listInputs } from "./files.ts";
import { compileReadInput, type ReadInput } from "./input.ts";
import { type InputFile, READ_LIMITS, type ReadLimits, type ReadResult } from "./types.ts";

export { listInputs } from "./files.ts";
export { compileReadInput } from "./input.ts";
export type { InputFile, ReadLimits, ReadResult } from "./types.ts";

/** How many code units of text the first pass may keep, so that small batches are read once. */
const KEPT = 32 * 1024 * 1024;

/** Files that gave one text: the first in order is the source, the others stand in its `alsoAt`. */
interface Edition {
  readonly first: InputFile;
  readonly others: string[];
  kept: ReadResult | null;
}

/**
 * Reads files and folders in order of file name: one result a text, then the failures. Two files with the same text
 * give one source (`alsoAt` names the others). Memory stays flat: texts beyond 32 M characters are read again when
 * their turn comes. Nothing is thrown for a bad file.
 */
export async function* readSources(
  paths: readonly string[],
  options: { lexicon?: Lexicon; limits?: ReadLimits } = {},
): AsyncGenerator<ReadResult> {
  const readInput = compileReadInput(options.lexicon ?? loadLexicon(), options.limits ?? READ_LIMITS);
  const { files, failures } = listInputs(paths);
  const editions = new Map<string, Edition>();
  const failed: ReadResult[] = failures.map((failure) => ({ kind: "failure", failure }));
  let room = KEPT;
  for (const first of files) {
    const result = await readInput(first);
    if (result.kind === "failure") {
      failed.push(result);
      continue;
    }
    const known = editions.get(result.source.sha256);
    if (known !== undefined) {
      known.others.push(first.file);
      continue;
    }
    const fits = result.source.text.length <= room;
    if (fits) room -= result.source.text.length;
    editions.set(result.source.sha256, { first, others: [], kept: fits ? result : null });
  }
  for (const edition of editions.values()) yield await again(edition, readInput);
  yield* failed;
}

async function again(edition: Edition, readInput: ReadInput): Promise<ReadResult> {
  const result = edition.kept ?? (await readInput(edition.first));
  edition.kept = null;
  if (result.kind === "failure") return result;
  return { kind: "source", source: { ...result.source, alsoAt: edition.others } };
}
