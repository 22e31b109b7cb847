import { hostname } from "node:os";
import { AtlasError } from "@practice-atlas/model";
import type { Run } from "../store/engine.ts";
import { isRunning, startedAt } from "../store/process.ts";

/** A writer on another machine that has not beaten for this long is taken for dead, in ms. */
const SILENCE = 120_000;

const LEASE_ID = "writer";

/** Names this writer so that another process can tell whether it still lives. */
export function holderName(): string {
  return JSON.stringify([hostname(), process.pid, startedAt(process.pid), crypto.randomUUID()]);
}

/** What stands as holder after a write that failed: nobody writes, and something is left unfinished. */
const ABANDONED = "abandoned";

/**
 * Takes the writer's place on the server. @returns true when the writer before never finished.
 * @throws AtlasError STORE_BUSY while another one writes.
 */
export async function takeLease(run: Run, holder: string): Promise<boolean> {
  // Writing to the node locks it, so of two who ask at once the second reads what the first has written.
  await run("mergeLeases", { rows: [{ id: LEASE_ID, props: { asked: Date.now() } }] });
  const [lease] = await run("findLease", {});
  const before = lease?.holder ?? null;
  if (before !== null && before !== holder && isLive(String(before), Number(lease?.beat)))
    throw new AtlasError("STORE_BUSY", "另一个进程正在写入这个 Neo4j 数据库：请等它结束后再试。");
  await beat(run, holder);
  return before !== null && before !== holder;
}

/** Leaves the place after a failure in such a way that the next writer settles everything anew. */
export async function abandonLease(run: Run): Promise<void> {
  await beat(run, ABANDONED);
}

/** Says that the writer still lives. */
export async function beat(run: Run, holder: string): Promise<void> {
  await run("mergeLeases", { rows: [{ id: LEASE_ID, props: { holder, beat: Date.now() } }] });
}

function isLive(holder: string, lastBeat: number): boolean {
  if (holder === ABANDONED) return false;
  const [host, pid, started] = JSON.parse(holder) as [string, number, string];
  if (host !== hostname()) return Date.now() - lastBeat < SILENCE;
  return isRunning(pid, started);
}
