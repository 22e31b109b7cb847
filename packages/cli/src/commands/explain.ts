import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { AtlasError, type AtlasRecord } from "@practice-atlas/model";
import type { Command } from "commander";
import { type Context, held, referenceOf } from "../corpus/context.ts";
import { extractInputs, overlaysBeside } from "../corpus/inputs.ts";
import { withScratch } from "../corpus/scratch.ts";
import { explainPage } from "../explain/html.ts";
import { itemsAt, itemsOf, type SeenItem } from "../explain/seen.ts";
import { readWhys } from "../explain/whys.ts";
import { examples } from "../help.ts";
import type { Terminal } from "../terminal.ts";

interface ExplainFlags {
  readonly at?: string;
  readonly html?: string;
  readonly json?: boolean;
}

export function addExplain(program: Command, context: Context): void {
  program
    .command("explain")
    .summary("说明一份报告里看见了什么、凭哪条规则")
    .description("提取一份报告并按位置列出举措、机构、文件、地名、数据与未识别之处，各有规则与理由；不写入收录与图。")
    .argument("<file>", "报告文件")
    .option("--at <n>", "只看覆盖这个位置的（UTF-16 码元，从 0 起）")
    .option("--html <file>", "写成可在浏览器打开的一页")
    .option("--json", "以 JSON 输出")
    .addHelpText(
      "after",
      examples([
        "atlas explain 530322-2024.txt",
        "atlas explain 530322-2024.txt --at 340",
        "atlas explain page.html --html seen.html",
      ]),
    )
    .action(async (file: string, flags: ExplainFlags) => {
      const { cwd, terminal } = context;
      if (flags.html !== undefined && resolve(cwd, flags.html) === resolve(cwd, file))
        throw new AtlasError("USAGE", `--html 会覆盖报告 ${file} 本身：请换一个文件名。`);
      const record = await recordOf(context, file);
      const items = itemsOf(record, readWhys(referenceOf(held(context)).lexicon));
      if (flags.html !== undefined) {
        await writeFile(resolve(cwd, flags.html), explainPage(record, items));
        return terminal.say(`写出 ${flags.html}。`);
      }
      const chosen = flags.at === undefined ? items : itemsAt(items, offsetOf(flags.at, record.text.length));
      if (flags.json === true) return terminal.print(JSON.stringify(chosen, null, 1));
      if (flags.at === undefined) printHead(record, terminal);
      else printPlace(record, Number(flags.at), terminal);
      for (const item of chosen) printItem(item, terminal);
      if (chosen.length === 0) terminal.print("这里没有看见什么。");
    });
}

async function recordOf({ cwd, terminal }: Context, file: string): Promise<AtlasRecord> {
  return withScratch(tmpdir(), async (folder) => {
    const out = join(folder, "record.jsonl");
    const { count, failures } = await extractInputs({
      inputs: [file],
      cwd,
      out,
      jobs: 1,
      overlays: overlaysBeside([file], cwd),
      terminal,
    });
    if (count !== 1)
      throw new AtlasError(failures.length > 0 ? "INPUT" : "USAGE", "explain 一次看一份报告；请给出一个可读的文件。");
    return JSON.parse(await readFile(out, "utf8")) as AtlasRecord;
  });
}

function offsetOf(text: string, length: number): number {
  const offset = Number(text);
  if (!Number.isInteger(offset) || offset < 0 || offset >= length)
    throw new AtlasError("USAGE", `--at 应为 0–${String(length - 1)} 的整数，现为“${text}”。`);
  return offset;
}

function printHead({ report }: AtlasRecord, terminal: Terminal): void {
  const place =
    report.jurisdiction === null
      ? "未定"
      : `${report.jurisdiction.name} ${report.jurisdiction.id}（${report.jurisdiction.rule}）`;
  terminal.print(`题名  ${report.title ?? "（正文无题名）"}`);
  terminal.print(`地方  ${place}${report.department === null ? "" : `，部门 ${report.department}`}`);
  terminal.print(
    `年份  ${String(report.year ?? "未定")}，体裁 ${report.genre}，来源 ${report.provenance}，${report.extent}`,
  );
  terminal.print(
    `印发  ${report.issuers.map((a) => a.name).join("、") || "未写"}；报送 ${report.addressees.map((a) => a.name).join("、") || "未写"}；落款日期 ${report.signedAt ?? "未写"}`,
  );
  terminal.print("");
}

function printPlace({ text, sentences, sections }: AtlasRecord, offset: number, terminal: Terminal): void {
  const sentence = sentences.find(({ start, end }) => start <= offset && offset < end);
  const section = sections.find(({ id }) => id === sentence?.section);
  terminal.print(`章节  ${section?.heading ?? "（开头）"} ${section?.kind ?? ""}`);
  terminal.print(`句子  ${sentence === undefined ? "" : text.slice(sentence.start, sentence.end).trim()}`);
  terminal.print("");
}

function printItem({ start, end, what, surface, reading, rule, why }: SeenItem, terminal: Terminal): void {
  terminal.print(`${String(start)}–${String(end)}  ${what}  ${surface.replaceAll(/\s+/g, " ")}`);
  terminal.print(`    ${reading}`);
  terminal.print(`    ${rule}${why === "" ? "" : `：${why}`}`);
}
