import { resolve } from "node:path";
import type { Command } from "commander";
import type { Context } from "../corpus/context.ts";
import { asWriter, held, withStore } from "../corpus/context.ts";
import { summaryOf } from "../corpus/difference.ts";
import { overlaysBeside } from "../corpus/inputs.ts";
import { hold, intake, mustBeValid, project } from "../corpus/load.ts";
import { examples } from "../help.ts";
import { jobsOf } from "./extract.ts";

interface IntakeFlags {
  readonly jobs?: string;
  readonly dryRun?: boolean;
}

export function addBuild(program: Command, context: Context): void {
  program
    .command("build")
    .summary("从这些报告建图，恰好是这些")
    .description("提取输入、收录其记录并建图；原先收录而不在输入中的报告会移除。")
    .argument("<inputs...>", "报告文件或文件夹")
    .option("--jobs <n>", "并发数（默认为处理器个数）")
    .option("--dry-run", "只列出会有的变化，不写入")
    .addHelpText("after", examples(["atlas build reports", "atlas build reports --dry-run"]))
    .action((inputs: string[], { jobs, dryRun = false }: IntakeFlags) =>
      intake(context, { inputs, jobs: jobsOf(jobs), dryRun, whole: true }),
    );
}

export function addAdd(program: Command, context: Context): void {
  program
    .command("add")
    .summary("加入报告，或以新文本替换")
    .description("提取输入并加入已有的收录与图；同一文本重复加入不产生变化。")
    .argument("<inputs...>", "报告文件或文件夹")
    .option("--jobs <n>", "并发数（默认为处理器个数）")
    .option("--dry-run", "只列出会有的变化，不写入")
    .addHelpText("after", examples(["atlas add 530322-2025.txt", "atlas add more-reports --dry-run"]))
    .action((inputs: string[], { jobs, dryRun = false }: IntakeFlags) =>
      intake(context, { inputs, jobs: jobsOf(jobs), dryRun, whole: false }),
    );
}

export function addRebuild(program: Command, context: Context): void {
  program
    .command("rebuild")
    .summary("由已收录的记录重新建图")
    .description("图库损坏、落后于记录，或改动了人工判断之后用它；不重新提取。")
    .addHelpText("after", examples(["atlas rebuild"]))
    .action(async () => {
      const records = held(context);
      await asWriter(context, () => withStore(context, (store) => project(context, store, records)));
      context.terminal.print(summaryOf(records));
    });
}

export function addLoad(program: Command, context: Context): void {
  program
    .command("load")
    .summary("让图等于一个记录文件")
    .description("检查记录文件，以它替换全部收录并建图；文件有不合格之处则不动原有内容。")
    .argument("<file>", "记录文件（JSON Lines）")
    .option("--dry-run", "只列出会有的变化，不写入")
    .addHelpText("after", examples(["atlas load records.jsonl"]))
    .action(async (file: string, { dryRun = false }: IntakeFlags) => {
      const path = resolve(context.cwd, file);
      await mustBeValid(path);
      const bring = (): Promise<void> =>
        hold(context, { file: path, overlays: overlaysBeside([file], context.cwd), whole: true, dryRun });
      await (dryRun ? bring() : asWriter(context, bring));
    });
}
