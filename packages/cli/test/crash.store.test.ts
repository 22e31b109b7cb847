import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atlas, killAfter, stores } from "./run.ts";

const SAMPLE = fileURLToPath(new URL("../../../corpus/sample", import.meta.url));
const EXTRA = join(SAMPLE, "530322-2024.txt");
/** Where in the undisturbed run's time the command is killed. */
const MOMENTS = [0.45, 0.7, 0.9];

describe.each(stores())("killed in the middle of its work on the $name store", ({ env }) => {
  let folder: string;
  const run = (...args: string[]) => atlas(args, folder, env);
  const dump = async (): Promise<string> => (await run("dump")).out;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "atlas-crash-"));
    expect((await run("extract", SAMPLE, "--out", "all.jsonl")).code).toBe(0);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Kills the command at a share of the time that it takes; a run that was quicker than thought shortens the time. */
  async function killAt(moment: number, whole: number, before: string[], command: string[]): Promise<number> {
    let span = whole;
    for (let attempt = 0; attempt < 6; attempt += 1) {
      expect((await run(...before)).code).toBe(0);
      const started = performance.now();
      if (await killAfter(span * moment, command, folder, env)) return span;
      span = Math.min(span, performance.now() - started) * 0.9;
    }
    throw new Error(`${command.join(" ")} was always done before it could be killed`);
  }

  async function survives(before: string[], command: string[]): Promise<void> {
    expect((await run(...before)).code).toBe(0);
    const started = performance.now();
    expect((await run(...command)).code).toBe(0);
    let whole = performance.now() - started;
    const undisturbed = await dump();
    for (const moment of MOMENTS) {
      whole = await killAt(moment, whole, before, command);
      const again = await run(...command);
      expect(again.err).not.toContain("不该发生");
      expect(again.code).toBe(0);
      const check = await run("check");
      expect(check.out).toContain("未发现问题");
      expect(check.code).toBe(0);
      expect(await dump()).toBe(undisturbed);
    }
  }

  test("load can be run again and leaves the graph of an undisturbed load", () =>
    survives(["build", EXTRA], ["load", "all.jsonl"]));

  test("add can be run again and leaves the graph of an undisturbed add", () =>
    survives(["build", EXTRA], ["add", SAMPLE]));

  test("remove can be run again when the graph has lost the report and the rest was not come to", async () => {
    const kept = join(SAMPLE, "532530-2025.txt");
    expect((await run("build", kept)).code).toBe(0);
    const without = await dump();
    expect((await run("build", kept, EXTRA)).code).toBe(0);
    const records = join(folder, ".atlas", "records");
    cpSync(records, join(folder, "held"), { recursive: true });
    expect((await run("remove", "530322-2024")).code).toBe(0);
    rmSync(records, { recursive: true });
    renameSync(join(folder, "held"), records);
    expect((await run("check")).code).toBe(3);
    expect((await run("remove", "530322-2024")).code).toBe(0);
    expect(await dump()).toBe(without);
    expect((await run("check")).code).toBe(0);
  });

  test("remove can be run again after it was killed", async () => {
    const inputs = ["532530-2025.txt", "530322-2024.txt", "340000-2021.txt"].map((name) => join(SAMPLE, name));
    const names = ["530322-2024", "340000-2021"];
    expect((await run("build", inputs[0]!)).code).toBe(0);
    const without = await dump();
    expect((await run("build", ...inputs)).code).toBe(0);
    const started = performance.now();
    expect((await run("remove", ...names)).code).toBe(0);
    const whole = performance.now() - started;
    for (const moment of [0.6, 0.75, 0.9]) {
      expect((await run("build", ...inputs)).code).toBe(0);
      await killAfter(whole * moment, ["remove", ...names], folder, env);
      const again = await run("remove", ...names);
      if (again.code !== 0) expect(again.err).toContain("没有收录");
      expect(await dump()).toBe(without);
      expect((await run("check")).code).toBe(0);
    }
  });

  test("add then remove of a report leaves the graph as it was", async () => {
    expect((await run("build", join(SAMPLE, "532530-2025.txt"))).code).toBe(0);
    const before = await dump();
    expect((await run("add", EXTRA)).code).toBe(0);
    expect(await dump()).not.toBe(before);
    expect((await run("remove", "530322-2024")).code).toBe(0);
    expect(await dump()).toBe(before);
    expect(readFileSync(join(folder, ".atlas", "records", "manifest.json"), "utf8")).not.toContain("530322-2024");
  });
});
