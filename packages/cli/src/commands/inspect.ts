import { isLocked, type Stats } from "@practice-atlas/graph";
import { EXIT } from "@practice-atlas/model";
import type { Command } from "commander";
import { type Context, held, judged, referenceOf, withStore } from "../corpus/context.ts";
import { examples } from "../help.ts";
import { tableLines } from "../terminal.ts";

const SHOWN = 20;

export function addStats(program: Command, context: Context): void {
  program
    .command("stats")
    .summary("图中各类节点与关系的数目")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", examples(["atlas stats", "atlas stats --json"]))
    .action(async ({ json = false }: { json?: boolean }) => {
      const stats = await withStore(context, (store) => store.stats());
      if (json) return context.terminal.print(JSON.stringify(stats));
      const rows = (counts: Readonly<Record<string, number>>): string[][] =>
        Object.entries(counts).map(([name, n]) => [name, String(n)]);
      for (const line of tableLines(["节点", "数目"], rows(stats.nodes))) context.terminal.print(line);
      context.terminal.print("");
      for (const line of tableLines(["关系", "数目"], rows(stats.links))) context.terminal.print(line);
      context.terminal.print("");
      context.terminal.print(buildLine(stats));
    });
}

function buildLine({ build }: Stats): string {
  if (build === null) return "还没有建成的图；先用 atlas build 建图。";
  return build.stale
    ? `构建 ${build.id} 之后的写入没有完成；请重新运行那个命令，或用 atlas rebuild。`
    : `构建 ${build.id}`;
}

export function addCheck(program: Command, context: Context): void {
  program
    .command("check")
    .summary("核对图与已收录的记录是否一致")
    .description("逐项核对节点与关系；不一致时列出并以 3 退出，用 atlas rebuild 修复。")
    .addHelpText("after", examples(["atlas check"]))
    .action(async () => {
      const records = held(context);
      const reference = referenceOf(records);
      const { parts, differences, stale } = await withStore(context, (store) =>
        store.check(judged(context, records.all(), reference), reference),
      );
      for (const { part, expected, found } of differences.slice(0, SHOWN))
        context.terminal.print(
          `${part}：由记录应有 ${String(expected)} 项，图中有 ${String(found)} 项${expected === found ? "，内容不同" : ""}`,
        );
      if (differences.length > SHOWN) context.terminal.print(`……共 ${String(differences.length)} 处`);
      if (stale) context.terminal.print("最近一次写入没有完成。");
      if (differences.length === 0 && !stale)
        return context.terminal.print(`图与记录一致，核对 ${String(parts)} 处，未发现问题。`);
      const writes = isLocked(context.config.data);
      context.terminal.say(
        writes
          ? "图与记录眼下不一致：另一个进程正在写入，请等它结束后再核对。"
          : "图与记录不一致；用 atlas rebuild 由记录重新建图。",
      );
      process.exitCode = EXIT.store;
    });
}

export function addDump(program: Command, context: Context): void {
  program
    .command("dump")
    .summary("把整个图写成有序的 JSON 行")
    .description("节点与关系各一行，次序固定，两种图库写出的内容相同；不含时间。")
    .addHelpText("after", examples(["atlas dump > graph.jsonl"]))
    .action(() =>
      withStore(context, async (store) => {
        for await (const line of store.dump()) context.terminal.print(line);
      }),
    );
}
