import { AtlasError } from "@practice-atlas/model";
import { hashFiles, parseTable, type Row, readLexiconFiles } from "./table.ts";

/** The rules as data: every table under `lexicon/`, read once. */
export interface Lexicon {
  /** sha256 over all tables. */
  readonly hash: string;
  /** The rows of `lexicon/<name>.tsv`. @throws AtlasError when the table or one of the columns is missing. */
  table(name: string, columns: readonly string[]): readonly Row[];
  /** The rows of all tables in the folder `lexicon/<name>/`, in order of file name. */
  folder(name: string, columns: readonly string[]): readonly Row[];
}

/** Loads all lexicon tables; parsing is lazy, the hash is not. */
export function loadLexicon(files: ReadonlyMap<string, string> = readLexiconFiles()): Lexicon {
  const parsed = new Map<string, Row[]>();
  const table = (name: string, columns: readonly string[]): readonly Row[] => {
    const text = files.get(name);
    if (text === undefined) throw new AtlasError("INPUT", `没有词表 ${name}。`);
    const key = `${name}\n${columns.join()}`;
    const rows = parsed.get(key) ?? parseTable(name, text, columns);
    parsed.set(key, rows);
    return rows;
  };
  const folder = (name: string, columns: readonly string[]): readonly Row[] =>
    [...files.keys()].filter((file) => file.startsWith(`${name}/`)).flatMap((file) => table(file, columns));
  return { hash: hashFiles(files), table, folder };
}
