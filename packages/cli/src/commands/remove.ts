import type { GraphStore, HeldRecords } from "@practice-atlas/graph";
import { AtlasError } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { Command } from "commander";
import { asWriter, type Context, held, referenceOf, withStore } from "../corpus/context.ts";
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
      if (dryRun)
        return withStore(context, async (store) =>
          printDifference(await store.differenceOfRemoval(idsOf(held(context), names)), context.terminal),
        );
      await asWriter(context, () => removeAll(context, names));
    });
}

function idsOf(records: HeldRecords, names: readonly string[]): string[] {
  const ids = names.flatMap((name) => {
    const found = records.find(name);
    if (found.length === 0) throw new AtlasError("USAGE", `没有收录 ${name}；用 atlas ask coverage 查看已收录的报告。`);
    return found;
  });
  return [...new Set(ids)];
}

async function removeAll(context: Context, names: readonly string[]): Promise<void> {
  const records = held(context);
  const ids = idsOf(records, names);
  await withStore(context, (store) => removeFromGraph(store, ids, referenceOf(records)));
  records.remove(ids);
  context.terminal.print(summaryOf(records));
}

/**
 * Takes editions out of the graph. Those it lacks already were gone when an earlier removal was broken off: what that one
 * had not come to, shared nodes and the build, is then settled by a load of nothing.
 */
async function removeFromGraph(store: GraphStore, ids: readonly string[], reference: Reference): Promise<void> {
  let isBroken = false;
  for (const id of ids) {
    try {
      await store.remove([id], reference);
    } catch (error) {
      if (!(error instanceof AtlasError && error.code === "USAGE")) throw error;
      isBroken = true;
    }
  }
  if (isBroken) await store.load([], reference, { mode: "add" });
}
