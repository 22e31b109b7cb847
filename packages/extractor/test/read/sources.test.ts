import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { listInputs, type ReadResult, readSources } from "../../src/read/index.ts";
import { parseManifest } from "../../src/read/manifest.ts";

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), "atlas-sources-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function all(...paths: string[]): Promise<ReadResult[]> {
  const out: ReadResult[] = [];
  for await (const result of readSources(paths)) out.push(result);
  return out;
}

const shown = (results: readonly ReadResult[]): unknown[] =>
  results.map((r) => (r.kind === "source" ? [r.source.file, r.source.alsoAt] : [r.failure.file, r.failure.why]));

describe("inputs", () => {
  test("are all files below a folder in order of name; README, manifest, overlay and hidden files are passed over", () => {
    const folder = folderOf({
      "b.txt": "乙",
      "sub/a.txt": "甲",
      "README.md": "x",
      "sources.tsv": "file\n",
      "gazetteer.tsv": "x",
      ".hidden": "x",
      "sub/.DS_Store": "x",
    });
    expect(listInputs([folder]).files.map((f) => f.file)).toEqual(["a.txt", "b.txt"]);
  });

  test("given twice are read once", () => {
    const folder = folderOf({ "a.txt": "甲" });
    expect(listInputs([folder, join(folder, "a.txt")]).files).toHaveLength(1);
  });

  test("are found over links; links that lead round in a circle are followed once, broken ones are named", () => {
    const folder = folderOf({ "in/a.txt": "甲", "elsewhere/b.txt": "乙" });
    symlinkSync(join(folder, "elsewhere", "b.txt"), join(folder, "in", "linked.txt"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "in", "folder"));
    symlinkSync(join(folder, "in"), join(folder, "in", "circle"));
    symlinkSync(join(folder, "gone"), join(folder, "in", "broken.txt"));
    const { files, failures } = listInputs([join(folder, "in")]);
    expect(files.map((f) => f.file)).toEqual(["a.txt", "b.txt", "linked.txt"]);
    expect(failures).toEqual([expect.objectContaining({ file: "broken.txt", why: expect.stringContaining("断开") })]);
  });

  test("that are no files are named and never waited for", () => {
    const { files, failures } = listInputs(["/dev/null"]);
    expect(files).toEqual([]);
    expect(failures[0]?.why).toContain("不是普通文件");
  });

  test("that do not exist are named", () => {
    expect(listInputs(["/no/such/place"]).failures[0]?.why).toContain("找不到");
  });
});

describe("sources", () => {
  test("one bad file stops nothing", async () => {
    const folder = folderOf({
      "a.txt": "甲县报告",
      "b.jpg": Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      "c.txt": "丙县报告",
    });
    expect(shown(await all(folder))).toEqual([
      ["a.txt", []],
      ["c.txt", []],
      ["b.jpg", expect.stringContaining("图片")],
    ]);
  });

  test("with the same text are one, the others stand in alsoAt, whatever the order given", async () => {
    const folder = folderOf({ "x.txt": "同一份报告", "a/y.txt": "\ufeff同一份报告", "z.txt": "另一份报告" });
    const there = await all(join(folder, "x.txt"), join(folder, "a"), join(folder, "z.txt"));
    const back = await all(join(folder, "z.txt"), join(folder, "a"), join(folder, "x.txt"));
    expect(shown(there)).toEqual([
      ["x.txt", ["y.txt"]],
      ["z.txt", []],
    ]);
    expect(back).toEqual(there);
  });

  test("carry text, hashes and the manifest's row", async () => {
    const folder = folderOf({
      "a.txt": "甲县报告\r\n",
      "sources.tsv": "file\turl\tjurisdiction\na.txt\thttp://www.example.gov.cn/1\t530322\n",
    });
    const [result] = await all(folder);
    expect(result).toMatchObject({
      kind: "source",
      source: {
        text: "甲县报告\r\n",
        manifest: { url: "http://www.example.gov.cn/1", jurisdiction: "530322", note: null },
      },
    });
    expect(result?.kind === "source" && result.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the manifest", () => {
  test("leaves out a bad row with a sentence and keeps the others", () => {
    const { rows, faults } = parseManifest(
      "file\tpublishedAt\tprovenance\na.txt\t2025-02-30\t\nb.txt\t2025-02-28\tDIGEST\nc.txt\t\tCOPY\n\t2025-01-01\t\nb.txt\t\t\n",
    );
    expect([...rows.keys()]).toEqual(["b.txt"]);
    expect(faults).toEqual([
      expect.stringMatching(/第 2 行未采用：publishedAt 应为 YYYY-MM-DD，现为“2025-02-30”/),
      expect.stringMatching(/第 4 行未采用：provenance/),
      expect.stringMatching(/第 5 行未采用：缺少文件名/),
      expect.stringMatching(/第 6 行未采用：文件 b.txt 已在前面出现/),
    ]);
  });

  test("names unknown columns and a header without file", () => {
    expect(parseManifest("file\tdate\na.txt\t2025\n").faults[0]).toContain("不认识的列：date");
    expect(parseManifest("name\na.txt\n").faults[0]).toContain("缺少 file 列");
  });
});
