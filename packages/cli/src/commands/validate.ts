import { resolve } from "node:path";
import { compileValidate, EXIT } from "@practice-atlas/model";
import type { Command } from "commander";
import type { Context } from "../corpus/context.ts";
import { linesOf } from "../corpus/inputs.ts";
import { offencesOf } from "../corpus/load.ts";
import { examples } from "../help.ts";

const SHOWN = 5;

export function addValidate(program: Command, { cwd, terminal }: Context): void {
  program
    .command("validate")
    .summary("按记录格式检查记录文件")
    .description("逐行检查模式、位置、编号、引用与次序，列出每份记录的前几处不合格；有不合格时退出码为 1。")
    .argument("<file>", "记录文件（JSON Lines）")
    .addHelpText("after", examples(["atlas validate records.jsonl"]))
    .action(async (file: string) => {
      const validate = compileValidate();
      let [count, bad, last, unordered] = [0, 0, "", false];
      for await (const line of linesOf(resolve(cwd, file))) {
        count += 1;
        const offences = offencesOf(line, validate);
        const id = offences.length > 0 ? "" : (JSON.parse(line) as { report: { id: string } }).report.id;
        unordered ||= id !== "" && id <= last;
        if (id !== "") last = id;
        if (offences.length === 0) continue;
        bad += 1;
        terminal.print(
          `第 ${String(count)} 行：${offences.slice(0, SHOWN).join("；")}${offences.length > SHOWN ? "……" : ""}`,
        );
      }
      if (unordered) terminal.print("记录没有按编号排序，或同一编号出现两次。");
      terminal.say(`检查 ${String(count)} 份记录，${String(bad)} 份不合格。`);
      if (bad > 0 || unordered) process.exitCode = EXIT.someFailed;
    });
}
