import { existsSync, rmSync, statfsSync } from "node:fs";
import { readSchema } from "@practice-atlas/cypher";
import { AtlasError } from "@practice-atlas/model";
import type { Run, Writing } from "../store/engine.ts";
import type { TextOf } from "../store/statements.ts";
import type { Generations } from "./generations.ts";
import { type Database, grafeoError, isConflict, openForReading, openForWriting } from "./grafeo.ts";
import { takeLock } from "./lock.ts";
import { runOn } from "./run.ts";

/** Grafeo may refuse one of two transactions that touch the same; the work is then done again. */
const ATTEMPTS = 5;

/**
 * Writes a new generation beside the one that counts and makes it count only after it is closed and checked.
 * A failure or a crash leaves the old generation in place.
 * @throws AtlasError STORE_BUSY, STORE_DAMAGED
 */
export async function writeGeneration<T>(
  generations: Generations,
  anew: boolean,
  textOf: TextOf,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  generations.make();
  const unlock = takeLock(generations.folder);
  try {
    generations.sweep();
    const name = generations.prepare(anew);
    const { result, nodes } = await fill(generations, name, textOf, work);
    check(generations, name, nodes);
    generations.publish(name);
    return result;
  } catch (error) {
    const told = notWritten(grafeoError(error), generations.folder);
    generations.sweep();
    throw told;
  } finally {
    unlock();
  }
}

/** Less free space than this is taken for the reason of a failed write, in bytes. */
const TIGHT = 8 * 1024 * 1024;

/** What the engine throws when a write fails tells a user nothing: the disk is asked. Errors of the caller's work pass. */
function notWritten(cause: unknown, folder: string): unknown {
  const code = cause instanceof AtlasError ? cause.code : (cause as NodeJS.ErrnoException).code;
  if (code !== undefined && code !== "QUERY" && code !== "STORE_DAMAGED" && code !== "ENOSPC") return cause;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < TIGHT) {
    const full = "磁盘已满，新的图谱没有写成，原图谱不变：请腾出空间后重新运行同一命令。";
    return new AtlasError("STORE_READ_ONLY", full, { cause });
  }
  if (code !== "QUERY") return cause;
  const sentence = `新的图谱没有写成，原图谱不变：请重新运行同一命令（${(cause as Error).message}）`;
  return new AtlasError("STORE_DAMAGED", sentence, { cause });
}

async function fill<T>(generations: Generations, name: string, textOf: TextOf, work: (writing: Writing) => Promise<T>) {
  const path = generations.path(name);
  const exists = existsSync(path);
  const db = openForWriting(path, exists);
  try {
    if (!exists) await makeSchema(db);
    const result = await work(writingOn(db, textOf));
    return { result, nodes: db.nodeCount() };
  } catch (error) {
    closeQuietly(db);
    rmSync(path, { recursive: true, force: true });
    throw error;
  } finally {
    closeQuietly(db);
  }
}

async function makeSchema(db: Database): Promise<void> {
  for (const statement of readSchema("embedded")) await db.executeCypher(statement);
  await db.createTextIndex("Sentence", "text", { tokenizer: "cjk_bigram" });
}

function writingOn(db: Database, textOf: TextOf): Writing {
  const read: Run = (name, parameters = {}) => runOn(db, textOf, name, parameters);
  return { interrupted: false, read, transaction: (work) => transact(db, textOf, work) };
}

async function transact<T>(db: Database, textOf: TextOf, work: (run: Run) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const transaction = db.beginTransaction();
    try {
      const result = await work((name, parameters = {}) => runOn(transaction, textOf, name, parameters));
      transaction.commit();
      return result;
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      const cause = error instanceof AtlasError ? error.cause : error;
      if (!isConflict(cause) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The closed file must open and hold what was written. */
function check(generations: Generations, name: string, nodes: number): void {
  const db = openForReading(generations.path(name));
  try {
    if (db.nodeCount() !== nodes)
      throw new AtlasError("STORE_DAMAGED", "新写的图谱与写入的内容不符，已放弃，原图谱不变：请再试一次。");
  } finally {
    db.close();
  }
}

function closeQuietly(db: Database): void {
  try {
    db.close();
  } catch {
    // closed already
  }
}
