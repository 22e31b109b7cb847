import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AtlasRecord } from "@practice-atlas/model";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { atlas } from "./run.ts";

const REPORT = `云南省陆良县2023年度法治政府建设情况报告

2023年，陆良县扎实推进法治政府建设，现报告如下。
一、主要做法
（一）推进政务公开。县司法局牵头开展法律援助工作，办理法律援助案件120件。持续推行“谁执法谁普法”责任制。
二、存在的问题
行政执法力量还不足。
三、下一步打算
将建立“青藤话事”调解机制。
陆良县人民政府
2024年1月5日
`;

let folder: string;
const run = (...args: string[]) => atlas(args, folder);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-cli-"));
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in", "a.txt"), REPORT);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("wrong arguments end with 2 and a sentence", () => {
  test.each([
    [["nonsense"], /没有命令“nonsense”/],
    [["biuld", "in"], /没有命令“biuld”.*\s*是不是 build？/],
    [["build", "in", "--dryrun"], /没有选项“--dryrun”/],
    [["review", "maybe", "x-0123456789"], /可用的值/],
    [["build"], /缺少参数 <inputs>/],
    [["build", "nowhere"], /没有这个文件或文件夹：nowhere/],
    [["extract", "in"], /必须给出选项 --out/],
    [["extract", "in", "--out", "r.jsonl", "--jobs", "many"], /--jobs 应为/],
    [["extract", "in", "--out", join("no", "such", "r.jsonl")], /文件夹不存在/],
    [["ask", "recuring-initiatives"], /是不是 recurring-initiatives/],
    [["ask", "recurring-initiatives", "--param", "atLeast"], /名=值/],
    [["ask", "recurring-initiatives", "--json", "--csv"], /不能与/],
    [["ask"], /--list/],
    [["remove", "530322-2023"], /没有收录 530322-2023/],
    [["validate", "nowhere.jsonl"], /没有这个记录文件/],
    [["residue", "nowhere.jsonl"], /没有这个记录文件/],
    [["review", "reject", "x-0123456789"], /--reason/],
    [["explain", "in/a.txt", "--at", "99999"], /--at 应为/],
  ])("atlas %j", async (args, sentence) => {
    const { code, err } = await run(...args);
    expect(err).toMatch(sentence);
    expect(err).not.toContain("不该发生");
    expect(code).toBe(2);
  });

  test("settings that cannot be are refused before anything is done", async () => {
    expect(await atlas(["stats"], folder, { PORT: "http" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("PORT"),
    });
    expect(await atlas(["stats"], folder, { NEO4J_URI: "localhost:7687" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("NEO4J_URI"),
    });
  });
});

describe("help", () => {
  test("names every command, the exit codes and the settings", async () => {
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    for (const word of [
      "extract",
      "validate",
      "build",
      "add",
      "remove",
      "rebuild",
      "load",
      "stats",
      "check",
      "dump",
      "ask",
      "explain",
      "residue",
      "review",
      "退出码",
      "ATLAS_DATA",
      "NEO4J_URI",
    ])
      expect(out).toContain(word);
  });

  test.each([
    "extract",
    "validate",
    "build",
    "add",
    "remove",
    "rebuild",
    "load",
    "stats",
    "check",
    "dump",
    "ask",
    "explain",
    "residue",
    "review",
  ])("of %s has an example", async (command) => {
    const { code, out } = await run(command, "--help");
    expect(code).toBe(0);
    expect(out).toContain("示例：");
  });
});

describe("building and asking", () => {
  test("build holds the report, ask finds its practice, explain tells the rule", async () => {
    const built = await run("build", "in");
    expect(built).toMatchObject({ code: 0, out: "现收录 1 份报告：530322\n" });
    const asked = await run("ask", "practices-of-place", "--param", "place=530322", "--param", "nature=ALL", "--json");
    expect(asked.code).toBe(0);
    expect(asked.out).toContain("谁执法谁普法");
    const explained = await run("explain", "in/a.txt", "--at", String(REPORT.indexOf("谁执法谁普法")));
    expect(explained.out).toContain("catalogue");
    expect(explained.out).toContain("谁执法谁普法");
  });

  test("explain writes a page in which the text stands whole and escaped", async () => {
    writeFileSync(join(folder, "in", "b.txt"), REPORT.replace("陆良县扎实", "陆良县<b>扎实"));
    expect((await run("explain", "in/b.txt", "--html", "seen.html")).code).toBe(0);
    const page = readFileSync(join(folder, "seen.html"), "utf8");
    expect(page).toContain("&lt;b&gt;");
    expect(page).not.toContain("<b>");
    expect(existsSync(join(folder, ".atlas", "records"))).toBe(false);
  });

  test("a dry run tells what would change and changes nothing", async () => {
    const dry = await run("build", "in", "--dry-run");
    expect(dry.out).toMatch(/^\+ 530322-2023 /);
    expect(dry.err).toContain("仅预演，未写入：新增 1");
    expect((await run("stats", "--json")).out).toContain('"build":null');
    await run("build", "in");
    expect((await run("add", "in", "--dry-run")).err).toContain("新增 0，替换 0，移除 0，不变 1");
    expect((await run("remove", "530322-2023", "--dry-run")).out).toMatch(/^- 530322-2023 /);
    expect((await run("check")).code).toBe(0);
  });
});

describe("bad input", () => {
  test("one broken file ends with 1, is named, and the rest is there", async () => {
    writeFileSync(join(folder, "in", "broken.pdf"), "%PDF-1.7 nothing");
    const { code, out, err } = await run("build", "in");
    expect(code).toBe(1);
    expect(err).toContain("跳过 broken.pdf");
    expect(out).toContain("现收录 1 份报告");
  });

  test("nothing readable leaves what was held", async () => {
    await run("build", "in");
    writeFileSync(join(folder, "empty.txt"), "  \n");
    const { code, err } = await run("build", "empty.txt");
    expect(code).toBe(1);
    expect(err).toContain("收录与图都未改动");
    expect((await run("check")).code).toBe(0);
  });

  test("a record that breaks the format is refused by load before anything changes", async () => {
    await run("build", "in");
    await run("extract", "in", "--out", "r.jsonl");
    const record = JSON.parse(readFileSync(join(folder, "r.jsonl"), "utf8")) as AtlasRecord;
    writeFileSync(join(folder, "r.jsonl"), `${JSON.stringify({ ...record, text: `${record.text}。` })}\n`);
    const { code, err } = await run("load", "r.jsonl");
    expect(code).toBe(1);
    expect(err).toContain("第 1 行不合记录格式");
    expect((await run("validate", "r.jsonl")).code).toBe(1);
    expect((await run("check")).code).toBe(0);
  });

  test("a damaged record is named by check with 3", async () => {
    await run("build", "in");
    const manifest = join(folder, ".atlas", "records", "manifest.json");
    writeFileSync(manifest, "{");
    expect(await run("check")).toMatchObject({ code: 3, err: expect.stringContaining("记录清单") });
  });

  test("a store that does not answer ends with 3 and a sentence", async () => {
    const { code, err } = await atlas(["stats"], folder, { NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "x" });
    expect(code).toBe(3);
    expect(err).not.toContain("不该发生");
  });
});

describe("the same bytes", () => {
  test("come out for any order of inputs and any number of jobs", async () => {
    for (let i = 0; i < 6; i += 1)
      writeFileSync(join(folder, "in", `r${String(i)}.txt`), REPORT.replace("120件", `12${String(i % 4)}件`));
    const outs: string[] = [];
    for (const [i, args] of [
      ["in", "--jobs", "1"],
      ["in", "--jobs", "2"],
      ["in/r5.txt", "in/r0.txt", "in", "--jobs", "2"],
    ].entries()) {
      expect((await run("extract", ...args, "--out", `o${String(i)}.jsonl`)).code).toBe(0);
      outs.push(readFileSync(join(folder, `o${String(i)}.jsonl`), "utf8"));
    }
    expect(outs[0]!.split("\n").length).toBe(5);
    expect(outs[1]).toBe(outs[0]);
    expect(outs[2]).toBe(outs[0]);
    expect((await run("validate", "o0.jsonl")).code).toBe(0);
  });
});

describe("review", () => {
  test("lists what the catalogue lacks; a rejection takes effect at the next rebuild and can be undone", async () => {
    await run("build", "in");
    const before = (await run("dump")).out;
    const listed = JSON.parse((await run("review", "--json")).out) as { id: string; name: string }[];
    const bench = listed.find(({ name }) => name.includes("青藤话事"));
    expect(bench).toBeDefined();
    expect((await run("review", "reject", bench!.id, "--reason", "只是叫法")).code).toBe(0);
    expect((await run("check")).code).toBe(3);
    expect((await run("rebuild")).code).toBe(0);
    expect((await run("dump")).out).not.toContain(`Initiative/${bench!.id}`);
    expect((await run("review", "--json")).out).not.toContain(bench!.id);
    await run("review", "undo", bench!.id, "--reason", "误判");
    await run("rebuild");
    expect((await run("dump")).out).toBe(before);
  });
});
