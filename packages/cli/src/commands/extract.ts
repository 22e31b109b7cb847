import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { AtlasError, EXIT } from "@practice-atlas/model";
import type { Command } from "commander";
import type { Context } from "../corpus/context.ts";
import { extractInputs, overlaysBeside } from "../corpus/inputs.ts";
import { examples } from "../help.ts";

/** `--jobs`: how many reports are read at once. @throws AtlasError USAGE when it is no whole number from 1 to 64. */
export function jobsOf(text: string | undefined): number {
  if (text === undefined) return Math.min(availableParallelism(), 8);
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new AtlasError("USAGE", `--jobs 应为 1–64 的整数，现为“${text}”。`);
  return jobs;
}

export function addExtract(program: Command, context: Context): void {
  program
    .command("extract")
    .summary("从报告提取记录，一份报告一行 JSON")
    .description(
      "读取报告（文件或文件夹，可附 sources.tsv、gazetteer.tsv），写出记录文件；输入次序与并发数不影响结果。",
    )
    .argument("<inputs...>", "报告文件或文件夹")
    .requiredOption("--out <file>", "记录文件（JSON Lines）")
    .option("--jobs <n>", "并发数（默认为处理器个数）")
    .addHelpText(
      "after",
      examples([
        "atlas extract reports --out records.jsonl",
        "atlas extract a.txt b.html --out records.jsonl --jobs 1",
      ]),
    )
    .action(async (inputs: string[], options: { out: string; jobs?: string }) => {
      const { cwd, terminal } = context;
      const out = resolve(cwd, options.out);
      const overlays = overlaysBeside(inputs, cwd);
      const { count, failures } = await extractInputs({
        inputs,
        cwd,
        out,
        jobs: jobsOf(options.jobs),
        overlays,
        terminal,
      });
      terminal.say(
        `写出 ${String(count)} 份报告的记录：${options.out}${failures.length > 0 ? `；${String(failures.length)} 处输入有问题，见上` : ""}`,
      );
      if (failures.length > 0) process.exitCode = EXIT.someFailed;
    });
}
