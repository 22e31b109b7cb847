import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type GraphStore,
  openReadSource,
  openStore,
  type ReadSession,
  type ReadSource,
  type SourceEvent,
} from "../../src/index.ts";
import { Child, ChildGone } from "../../src/serving/child.ts";
import { hewan2024, RECORDS, yunxi2023 } from "../fixture/records.ts";
import { fixtureReference } from "../fixture/reference.ts";
import { compileWorker } from "./built.ts";

const TIMEOUT_MS = 1_500;
const reference = fixtureReference();

let folder: string;
let store: GraphStore;
let source: ReadSource | null;
let events: SourceEvent[];

beforeAll(compileWorker);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "atlas-serving-"));
  store = await openStore({ kind: "embedded", folder });
  source = null;
  events = [];
});
afterEach(async () => {
  await source?.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<ReadSource> {
  const opened = await openReadSource(
    { kind: "embedded", folder },
    { timeoutMs: TIMEOUT_MS, onEvent: (event) => events.push(event) },
  );
  source = opened;
  return opened;
}

const load = (records = RECORDS): Promise<void> => store.load(records, reference, { mode: "replace-all" });
const opened = () => events.filter((event) => event.kind === "opened");
const lastPid = (): number => opened().at(-1)!.pid;
const reports = async (session: ReadSession): Promise<number> => (await session.read("summarise", {}))[0]?.reports ?? 0;

async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await what()); waited += 20) {
    if (waited > 10_000) throw new Error("it did not happen within ten seconds");
    await sleep(20);
  }
}

describe("the reading process of the embedded graph", () => {
  it("answers queries and searches, and names the build", async () => {
    await load();
    const session = await (await open()).session();
    const [build] = await store.read("findBuild", {});
    expect(session.build).toBe(build?.id);
    expect(await session.read("summarise", {})).toEqual(await store.read("summarise", {}));
    expect(await session.search("窗口规则", 5)).toEqual(await store.search("窗口规则", 5));
    session.close();
  });

  it("reads as empty before the first load and sees that load when it comes", async () => {
    const live = await open();
    const before = await live.session();
    expect([before.build, await reports(before)]).toEqual([null, 0]);
    before.close();
    await load([yunxi2023]);
    await until(() => opened().length === 2);
    const after = await live.session();
    expect(await reports(after)).toBe(1);
    after.close();
  });

  it("passes on what a query is refused for", async () => {
    await load();
    const session = await (await open()).session();
    await expect(session.read("evidence", {} as never)).rejects.toMatchObject({ code: "QUERY" });
    session.close();
  });

  it("says that a damaged graph cannot be opened", async () => {
    await load();
    writeFileSync(join(folder, "g-broken.grafeo"), "not a graph");
    writeFileSync(join(folder, "current"), "g-broken.grafeo\n");
    await expect(open()).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  });
});

describe("the watchdog", () => {
  it("ends a process that does not answer in time, and the next question is answered by another", async () => {
    await load();
    const session = await (await open()).session();
    const stuck = lastPid();
    process.kill(stuck, "SIGSTOP");
    const asked = performance.now();
    await expect(reports(session)).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(performance.now() - asked).toBeGreaterThanOrEqual(TIMEOUT_MS - 50);
    expect(await reports(session)).toBe(6);
    expect(lastPid()).not.toBe(stuck);
    await until(async () => !(await isRunning(stuck)));
    expect(events).toContainEqual({ kind: "ended", pid: stuck, why: "timeout" });
    session.close();
  });

  it("lets nobody else pay: what was open when it bit is asked again", async () => {
    await load();
    const session = await (await open()).session();
    process.kill(lastPid(), "SIGSTOP");
    const late = reports(session);
    const refused = expect(late).rejects.toMatchObject({ code: "TIMEOUT" });
    await sleep(TIMEOUT_MS / 2);
    const innocent = reports(session);
    await refused;
    expect(await innocent).toBe(6);
    session.close();
  });

  it("asks nothing more of a process it ended, though its exit is told later", async () => {
    const child = new Child(folder, null, TIMEOUT_MS);
    await child.ready;
    child.kill();
    expect(child.isAlive).toBe(false);
    await expect(child.ask({ kind: "search", words: "云溪", limit: 1 })).rejects.toBeInstanceOf(ChildGone);
  });

  it("replaces a process that died", async () => {
    await load();
    const session = await (await open()).session();
    const pid = lastPid();
    process.kill(pid, "SIGKILL");
    await until(async () => !(await isRunning(pid)));
    expect(await reports(session)).toBe(6);
    session.close();
  });
});

describe("a load beside the reading process", () => {
  it("fails no question, and every answer is of a whole build", async () => {
    await load([yunxi2023]);
    const live = await open();
    let loading = true;
    const seen = new Set<string>();
    const ask = async (): Promise<void> => {
      while (loading) {
        const session = await live.session();
        const [held, again] = [await reports(session), await reports(session)];
        seen.add(`${String(session.build)} ${String(held)} ${String(again)}`);
        session.close();
      }
    };
    const readers = [ask(), ask(), ask()];
    for (const records of [[yunxi2023, hewan2024], RECORDS, [hewan2024]]) {
      const before = opened().length;
      await load(records);
      await until(() => opened().length > before);
      await sleep(100);
    }
    loading = false;
    await Promise.all(readers);
    const answers = [...seen].map((one) => one.split(" "));
    expect(answers.every(([build, held, again]) => build !== "null" && held === again)).toBe(true);
    // One build has one answer.
    expect(new Set(answers.map(([build]) => build)).size).toBe(seen.size);
    expect(answers.map(([, held]) => held)).toEqual(["1", "2", "6", "1"]);
  });

  it("keeps the old build for a session that began with it, and ends its process with that session", async () => {
    await load([yunxi2023]);
    const live = await open();
    const old = await live.session();
    const pid = lastPid();
    await load();
    await until(() => opened().length === 2);
    await until(async () => {
      const next = await live.session();
      next.close();
      return next.build !== old.build;
    });
    expect(await reports(old)).toBe(1);
    expect(await isRunning(pid)).toBe(true);
    old.close();
    await until(async () => !(await isRunning(pid)));
  });

  it("leaves no process behind when it is closed", async () => {
    await load();
    const live = await open();
    const pid = lastPid();
    await live.close();
    await until(async () => !(await isRunning(pid)));
  });
});
