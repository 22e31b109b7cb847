import { resolve } from "node:path";
import { AtlasError, type AtlasRecord, RESIDUE_KINDS, type ResidueKind } from "@practice-atlas/model";
import type { Command } from "commander";
import type { Context } from "../corpus/context.ts";
import { linesOf } from "../corpus/inputs.ts";
import { examples } from "../help.ts";
import { tableLines } from "../terminal.ts";

/** What stayed open, one entry a kind, surface and reason. */
interface Left {
  readonly kind: ResidueKind;
  readonly surface: string;
  readonly why: string;
  count: number;
  readonly reports: Set<string>;
}

const WORDS: Readonly<Record<ResidueKind, string>> = {
  PLACE: "地名未定",
  UNIT: "单位不识",
  NUMBER: "数字无指标",
  NAME: "名称未采",
  AGENCY: "机构未定",
  DOCUMENT: "文件未定",
  YEAR: "年份未定",
  SOURCE: "说法不一",
};

async function collect(path: string): Promise<Left[]> {
  const all = new Map<string, Left>();
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    const { residue, report } = recordOf(line, path, number);
    for (const { kind, surface, why } of residue) {
      const key = `${kind}\n${surface}\n${why}`;
      const left = all.get(key) ?? { kind, surface, why, count: 0, reports: new Set() };
      left.count += 1;
      left.reports.add(report.source);
      all.set(key, left);
    }
  }
  const order = (left: Left): number => RESIDUE_KINDS.indexOf(left.kind);
  return [...all.values()].sort((a, b) => order(a) - order(b) || b.count - a.count || (a.surface < b.surface ? -1 : 1));
}

/** @throws AtlasError RECORD when a line is no record */
function recordOf(line: string, path: string, number: number): Pick<AtlasRecord, "residue" | "report"> {
  try {
    const { residue, report } = JSON.parse(line) as AtlasRecord;
    if (Array.isArray(residue) && typeof report.source === "string") return { residue, report };
  } catch {
    // told below
  }
  throw new AtlasError(
    "RECORD",
    `${path} 第 ${String(number)} 行不是记录：请给出 atlas extract 写出的文件，或用 atlas validate 查看哪里不合格。`,
  );
}

function kindOf(text: string | undefined): ResidueKind | null {
  if (text === undefined) return null;
  if (!(RESIDUE_KINDS as readonly string[]).includes(text))
    throw new AtlasError("USAGE", `--kind 应为 ${RESIDUE_KINDS.join("、")} 之一，现为“${text}”。`);
  return text as ResidueKind;
}

export function addResidue(program: Command, { cwd, terminal }: Context): void {
  program
    .command("residue")
    .summary("列出没有识别或无法确定的内容")
    .description("读取记录文件，按种类汇总：地名未定、单位不识、数字无指标、名称未采……各有原因与次数。")
    .argument("<file>", "记录文件（JSON Lines）")
    .option("--kind <kind>", `只看一类（${RESIDUE_KINDS.join("、")}）`)
    .option("--json", "以 JSON 输出")
    .addHelpText("after", examples(["atlas residue records.jsonl", "atlas residue records.jsonl --kind NAME"]))
    .action(async (file: string, { kind: wanted, json = false }: { kind?: string; json?: boolean }) => {
      const kind = kindOf(wanted);
      const left = (await collect(resolve(cwd, file))).filter((l) => kind === null || l.kind === kind);
      if (json)
        return terminal.print(
          JSON.stringify(
            left.map((l) => ({ ...l, reports: [...l.reports].sort() })),
            null,
            1,
          ),
        );
      const rows = left.map((l) => [
        WORDS[l.kind],
        String(l.count),
        String(l.reports.size),
        l.surface.replaceAll(/\s+/g, " ").slice(0, 40),
        l.why,
      ]);
      for (const line of tableLines(["种类", "次数", "报告数", "原文", "原因"], rows)) terminal.print(line);
      const sums = RESIDUE_KINDS.map(
        (k) => [WORDS[k], left.filter((l) => l.kind === k).reduce((n, l) => n + l.count, 0)] as const,
      );
      terminal.say(
        sums
          .filter(([, n]) => n > 0)
          .map(([word, n]) => `${word} ${String(n)}`)
          .join("，") || "没有留下未识别的内容。",
      );
    });
}
