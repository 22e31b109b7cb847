import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { AtlasError } from "@practice-atlas/model";
import { isRunning, startedAt } from "../store/process.ts";

/** True while a living process holds the lock of a folder. */
export function isLocked(folder: string): boolean {
  const path = join(folder, "lock");
  return existsSync(path) && isHeld(path);
}

/**
 * Takes the writer's lock of a folder; a lock whose process is dead is taken over.
 * @returns the function that gives it back. @throws AtlasError STORE_BUSY while another process writes.
 */
export function takeLock(folder: string): () => void {
  const path = join(folder, "lock");
  const mine = join(folder, `lock.${crypto.randomUUID()}`);
  try {
    writeFileSync(mine, JSON.stringify([hostname(), process.pid, startedAt(process.pid)]));
    for (let attempt = 0; attempt < 3; attempt++) {
      if (tryLink(mine, path)) return () => rmSync(path, { force: true });
      moveDeadLock(path, folder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw busy(path);
}

/** A hard link is made or refused in one step, whoever else tries. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves a dead process's lock out of the way; of several who try, one succeeds. @throws AtlasError STORE_BUSY */
function moveDeadLock(path: string, folder: string): void {
  if (isHeld(path)) throw busy(path);
  const aside = join(folder, `lock.${crypto.randomUUID()}`);
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else moved it or its owner gave it back
  }
  // Between the look and the move another process may have taken it: then it is put back.
  if (isHeld(aside)) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function isHeld(path: string): boolean {
  try {
    const [host, pid, started] = JSON.parse(readFileSync(path, "utf8")) as [string, number, string];
    return host !== hostname() || isRunning(pid, started);
  } catch {
    return false;
  }
}

function busy(path: string): AtlasError {
  return new AtlasError("STORE_BUSY", `另一个进程正在写入图谱：请等它结束后再试（锁文件 ${path}）。`);
}
