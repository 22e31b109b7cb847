import { AtlasError } from "@practice-atlas/model";
import type { Command } from "commander";
import { type Context, held, referenceOf, withStore } from "../corpus/context.ts";
import { printDifference, summaryOf } from "../corpus/difference.ts";
import { examples } from "../help.ts";

export function addRemove(program: Command, context: Context): void {
  program
    .command("remove")
    .summary("移除报告")
    .description("按报告编号（如 530322-2024，含其全部版本）或版本编号（r-…）移除；记录与图一并更新。")
    .argument("<report...>", "报告编号或版本编号")
    .option("--dry-run", "只列出会有的变化，不写入")
    .addHelpText("after", examples(["atlas remove 530322-2024", "atlas remove r-0123456789abcdef --dry-run"]))
    .action(async (names: string[], { dryRun = false }: { dryRun?: boolean }) => {
      const records = held(context);
      const ids = names.flatMap((name) => {
        const found = records.find(name);
        if (found.length === 0) throw new AtlasError("USAGE", `没有收录 ${name}；用 atlas ask coverage 查看已收录的报告。`);
        return found;
      });
      const going = records.manifest().records.filter(({ id }) => ids.includes(id));
      if (dryRun) return printDifference(going.map((record) => ({ sign: "-", ...record })), context.terminal);
      await withStore(context, async (store) => {
        records.remove(ids);
        await store.remove(ids, referenceOf(records));
      });
      context.terminal.print(summaryOf(records));
    });
}
