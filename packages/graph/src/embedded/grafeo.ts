import grafeo from "@grafeo-db/js";
import { AtlasError } from "@practice-atlas/model";

const { GrafeoDB } = grafeo;

/** An open Grafeo database. */
export type Database = InstanceType<typeof GrafeoDB>;

/** Opens a generation for reading; any number of processes may hold it. @throws AtlasError STORE_DAMAGED */
export function openForReading(path: string): Database {
  try {
    return GrafeoDB.openReadOnly(path);
  } catch (cause) {
    throw new AtlasError("STORE_DAMAGED", `图谱文件 ${path} 打不开：请运行 atlas rebuild 重建。`, { cause });
  }
}

/** Opens the writer's private copy, or makes it when there is no file yet. */
export function openForWriting(path: string, exists: boolean): Database {
  return exists ? GrafeoDB.open(path) : GrafeoDB.create(path);
}

/** A graph with nothing in it, for readers that come before the first load. */
export function emptyDatabase(): Database {
  return GrafeoDB.create();
}

/** Grafeo's words for a conflict of transactions, which goes away when the work is done again. */
export function isConflict(error: unknown): boolean {
  return error instanceof Error && error.message.includes("GRAFEO-T001");
}

/** Turns what Grafeo throws into an error that says what to do; errors of our own pass. */
export function grafeoError(cause: unknown): unknown {
  if (cause instanceof AtlasError || !(cause instanceof Error)) return cause;
  if (cause.message.includes("GRAFEO-T003") || /read-only/i.test(cause.message))
    return new AtlasError("STORE_READ_ONLY", "这个图谱只读，不能写。", { cause });
  return new AtlasError("QUERY", `查询没有成功：${cause.message}`, { cause });
}
