import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { takeLock } from "@practice-atlas/graph";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { csvLine } from "../src/csv.ts";
import { systemFault } from "../src/faults.ts";
import { atlas, startAtlas } from "./run.ts";

const CLI = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const REPORT =
  "云南省陆良县2023年度法治政府建设情况报告\n\n一、主要做法\n办理法律援助案件120件。建立“青藤话事”调解机制。\n";

let folder: string;
const run = (...args: string[]) => atlas(args, folder);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-hard-"));
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in", "a.txt"), REPORT);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a slip of the hand costs nothing", () => {
  test("extract never writes over what is no file of records", async () => {
    expect(await run("extract", "in/a.txt", "--out", "in/a.txt")).toMatchObject({
      code: 2,
      err: expect.stringContaining("没有覆盖"),
    });
    expect(await run("extract", "in/a.txt", "--out", "in")).toMatchObject({
      code: 2,
      err: expect.stringContaining("不是文件"),
    });
    expect(await run("explain", "in/a.txt", "--html", "in/a.txt")).toMatchObject({
      code: 2,
      err: expect.stringContaining("覆盖"),
    });
    expect(readFileSync(join(folder, "in", "a.txt"), "utf8")).toBe(REPORT);
    for (let time = 0; time < 2; time += 1) expect((await run("extract", "in/a.txt", "--out", "r.jsonl")).code).toBe(0);
  });

  test("a report given for a file of records is told apart", async () => {
    expect(await run("residue", "in/a.txt")).toMatchObject({
      code: 1,
      err: expect.stringContaining("第 1 行不是记录"),
    });
  });

  test("load refuses two lines of one edition", async () => {
    await run("extract", "in", "--out", "r.jsonl");
    const line = readFileSync(join(folder, "r.jsonl"), "utf8");
    writeFileSync(join(folder, "r.jsonl"), line + line);
    expect(await run("load", "r.jsonl")).toMatchObject({ code: 1, err: expect.stringContaining("与第 1 行相同") });
    expect(existsSync(join(folder, ".atlas", "records"))).toBe(false);
  });

  test("a judgement on what nobody knows is refused", async () => {
    await run("build", "in");
    const [known] = JSON.parse((await run("review", "--json")).out) as { id: string }[];
    for (const args of [
      ["reject", "x-0000000000"],
      ["same-as", known!.id, "renmin-tiaojei"],
      ["undo", known!.id],
    ])
      expect(await run("review", ...args, "--reason", "试"), args.join(" ")).toMatchObject({
        code: 2,
        err: expect.stringContaining("没有"),
      });
    expect(existsSync(join(folder, ".atlas", "judgements.tsv"))).toBe(false);
  });

  test("explain and dry runs leave no trace in the data folder", async () => {
    await run("explain", "in/a.txt");
    await run("build", "in", "--dry-run");
    expect(existsSync(join(folder, ".atlas"))).toBe(false);
  });
});

describe("what the inputs gave is told", () => {
  test("files of one text and reports of no place are counted", async () => {
    writeFileSync(join(folder, "in", "b.txt"), REPORT);
    writeFileSync(join(folder, "in", "c.txt"), "2023年度法治政府建设情况报告\n\n一、主要做法\n全年工作平稳。\n");
    const { code, out, err } = await run("build", "in");
    expect(code).toBe(0);
    expect(err).toContain("1 个文件与别的文件文字相同");
    expect(out).toContain("现收录 2 份报告：530322\n");
    expect(out).toContain("1 份未定地方或年份，不计入各地统计：c.txt；");
  });
});

describe("what lies beside the reports", () => {
  const overlay = (...rows: string[]): string =>
    ["code\tname", ...rows.map((row) => row.replace(" ", "\t"))].join("\n");

  test("a broken overlay ends with 1 and names the line, with one worker and with several", async () => {
    writeFileSync(join(folder, "in", "b.txt"), REPORT.replace("120", "121"));
    writeFileSync(join(folder, "in", "gazetteer.tsv"), overlay("530322 陆良县"));
    for (const jobs of ["1", "2"]) {
      const { code, err } = await run("extract", "in", "--out", "r.jsonl", "--jobs", jobs);
      expect(err).toMatch(/^地名补充表（第 1 份）第 2 行：代码 530322 已在地名表中/m);
      expect(code).toBe(1);
    }
  });

  test("overlays of several folders go together, also when one is added later or written in GB18030", async () => {
    mkdirSync(join(folder, "in", "more"));
    writeFileSync(join(folder, "in", "gazetteer.tsv"), overlay("990000 示例省", "990121 青禾县"));
    const gb = Buffer.from("636f6465096e616d650a39393030303009cabec0fdcaa10a39393031323209c1f8bad3cfd8", "hex");
    writeFileSync(join(folder, "in", "more", "gazetteer.tsv"), gb);
    writeFileSync(join(folder, "in", "more", "b.txt"), REPORT.replace("云南省陆良县", "示例省柳河县"));
    writeFileSync(join(folder, "in", "more", "sources.tsv"), "file\tjurisdiction\nb.txt\t990122\n");
    expect(await run("build", "in")).toMatchObject({ code: 0, out: "现收录 2 份报告：530322、990122\n" });
    expect((await run("build", "in/a.txt")).code).toBe(0);
    expect((await run("add", "in/more")).code).toBe(0);
    expect(await run("check")).toMatchObject({ code: 0 });
  });

  test("a row of sources.tsv without its file is named", async () => {
    writeFileSync(join(folder, "in", "sources.tsv"), "file\tjurisdiction\naa.txt\t530322\nb.txt\t530322\n");
    const { code, err } = await run("extract", "in", "--out", "r.jsonl");
    expect(err).toContain("sources.tsv 写了 aa.txt、b.txt，旁边却没有；a.txt 则没有写到");
    expect(code).toBe(1);
    writeFileSync(join(folder, "in", "sources.tsv"), "file\tjurisdiction\na.txt\t530322\nb.txt\t530322\n");
    expect((await run("extract", "in", "--out", "r.jsonl")).code).toBe(0);
  });
});

describe("odd lines", () => {
  test("a text with a line separator inside stays one record; a file of records may begin with a BOM", async () => {
    writeFileSync(join(folder, "in", "a.txt"), REPORT.replace("120件。", "120件。\u2028全年平稳。"));
    expect((await run("build", "in")).code).toBe(0);
    await run("extract", "in", "--out", "r.jsonl");
    writeFileSync(
      join(folder, "r.jsonl"),
      `\uFEFF${readFileSync(join(folder, "r.jsonl"), "utf8").replace("\n", "\r\n\r\n")}`,
    );
    expect(await run("load", "r.jsonl")).toMatchObject({ code: 0, out: "现收录 1 份报告：530322\n" });
    expect((await run("check")).code).toBe(0);
  });

  test("answers from a pipe are all heard, and one that names nothing is asked again", async () => {
    writeFileSync(join(folder, "in", "a.txt"), REPORT.replace("调解机制。", "调解机制，打造“红枫议事”调解机制。"));
    await run("build", "in");
    const input = "s\n9\nv\n不知道\nr\n只是叫法\nu\nr\n确是叫法\nq\n";
    execFileSync(process.execPath, [CLI, "review", "--who", "甲"], {
      cwd: folder,
      input,
      stdio: ["pipe", "pipe", "pipe"],
    });
    const verdicts = readFileSync(join(folder, ".atlas", "judgements.tsv"), "utf8")
      .split("\n")
      .slice(1, -1);
    expect(verdicts.map((line) => line.split("\t")[2])).toEqual(["reject", "undo", "reject"]);
  });

  test("a question to a graph that holds nothing says how to fill it", async () => {
    expect(await run("ask", "coverage")).toMatchObject({ code: 0, err: expect.stringContaining("atlas build") });
  });
});

describe("writers", () => {
  test("wait for each other: the second is told so and changes nothing", async () => {
    await run("build", "in");
    writeFileSync(join(folder, "b.txt"), REPORT.replace("120", "121"));
    const unlock = takeLock(join(folder, ".atlas"));
    for (const args of [["add", "b.txt"], ["build", "b.txt"], ["remove", "530322-2023"], ["rebuild"]])
      expect(await run(...args), args.join(" ")).toMatchObject({
        code: 3,
        err: expect.stringContaining("另一个进程正在写入"),
      });
    expect((await run("check")).code).toBe(0);
    unlock();
    expect((await run("add", "b.txt")).code).toBe(0);
  });

  test("that were killed leave nothing behind after the next one", async () => {
    const { child, ended } = startAtlas(["build", "in"], folder);
    const data = join(folder, ".atlas");
    while (!(existsSync(data) && readdirSync(data).some((name) => name.startsWith("scratch-"))))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await ended;
    expect((await run("build", "in")).code).toBe(0);
    expect(readdirSync(data).sort()).toEqual(["graph", "records"]);
  });
});

describe("who listens", () => {
  test("a closed standard error does not stop the work", () => {
    execFileSync(
      "bash",
      ["-c", `("$0" "$1" build nowhere.txt in; "$0" "$1" build in) 2> >(exec true); sleep 0.1`, process.execPath, CLI],
      { cwd: folder },
    );
    expect(existsSync(join(folder, ".atlas", "graph", "current"))).toBe(true);
  });

  test("CSV quotes what must be and defuses what a spreadsheet would run", () => {
    expect(csvLine(["甲", '乙"丙', "丁,戊", "己\n庚", ""])).toBe('甲,"乙""丙","丁,戊","己\n庚",');
    expect(csvLine(['=HYPERLINK("x")', "@SUM(A1)", "-甲", "+1+2", "-3", "+4.5"])).toBe(
      `"'=HYPERLINK(""x"")",'@SUM(A1),'-甲,'+1+2,-3,+4.5`,
    );
  });

  test("refusals of the system become sentences", async () => {
    writeFileSync(join(folder, "file"), "");
    const { code, err } = await atlas(["build", "in"], folder, { ATLAS_DATA: "file/data" });
    expect(err).not.toContain("不该发生");
    expect(code).toBe(2);
    const full = Object.assign(new Error("full"), { code: "ENOSPC", path: "/x" });
    expect(systemFault(full)).toMatchObject({ message: expect.stringContaining("磁盘已满，没有写完 /x ") });
    expect(systemFault(new TypeError("x"))).toBeInstanceOf(TypeError);
  });
});
