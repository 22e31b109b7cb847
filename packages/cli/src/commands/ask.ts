import { type Answer, ask, QUESTIONS } from "@practice-atlas/graph";
import { AtlasError } from "@practice-atlas/model";
import { type Command, Option } from "commander";
import { type Context, withStore } from "../corpus/context.ts";
import { csvLine } from "../csv.ts";
import { examples } from "../help.ts";
import { type Terminal, tableLines } from "../terminal.ts";

interface AskFlags {
  readonly list?: boolean;
  readonly param: readonly string[];
  readonly json?: boolean;
  readonly csv?: boolean;
}

export function addAsk(program: Command, context: Context): void {
  program
    .command("ask")
    .summary("问图一个问题")
    .description("每个问题是一条具名查询；--list 列出全部问题及其参数。可在别的进程写图时使用。")
    .argument("[question]", "问题名，如 recurring-initiatives")
    .option("--list", "列出问题、参数与默认值")
    .option(
      "--param <key=value>",
      "参数，可多次给出；ALL 表示不限",
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .addOption(new Option("--json", "以 JSON 输出").conflicts("csv"))
    .option("--csv", "以 CSV 输出")
    .addHelpText(
      "after",
      examples([
        "atlas ask --list",
        "atlas ask recurring-initiatives --param atLeast=3 --param level=ALL",
        "atlas ask practices-of-place --param place=530322 --json",
      ]),
    )
    .action(async (question: string | undefined, flags: AskFlags) => {
      if (flags.list === true) return list(context.terminal);
      if (question === undefined) throw new AtlasError("USAGE", "请给出问题名；用 atlas ask --list 查看全部问题。");
      const params = paramsOf(flags.param);
      const [answer, isEmpty] = await withStore(context, async (store) => {
        const given = await ask(store, question, params);
        return [given, given.rows.length === 0 && (await store.stats()).build === null] as const;
      });
      print(answer, flags, context.terminal);
      if (isEmpty) context.terminal.say("图里还没有内容：请先用 atlas build 建图；已有收录时用 atlas rebuild。");
    });
}

function paramsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at <= 0) throw new AtlasError("USAGE", `--param 应写成 名=值，现为“${pair}”。`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function list(terminal: Terminal): void {
  for (const question of QUESTIONS) {
    terminal.print(`${question.name}  ${question.title}`);
    terminal.print(`    ${question.answers}`);
    for (const p of question.params) terminal.print(`    --param ${p.name}=${p.default ?? "（必填）"}  ${p.help}`);
  }
}

/** A value in a table: lists of named things as 陆良县×3、插甸镇×6, other structures as JSON. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(listed).join("、");
  return typeof value === "object" ? JSON.stringify(value) : String(value as string | number | boolean);
}

/** A cell of a printed table stands on one line. */
const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, " ").trim();

function listed(item: unknown): string {
  if (item === null || typeof item !== "object") return String(item);
  const { name, mentions } = item as { name?: unknown; mentions?: unknown };
  if (typeof name !== "string") return JSON.stringify(item);
  return typeof mentions === "number" ? `${name}×${String(mentions)}` : name;
}

function print({ columns, rows, notes }: Answer, { json, csv }: AskFlags, terminal: Terminal): void {
  if (json === true) {
    terminal.print(JSON.stringify(rows, null, 1));
    return;
  }
  const table = rows.map((row) => columns.map(({ name }) => cell(row[name])));
  if (csv === true) {
    for (const line of [columns.map(({ name }) => name), ...table]) terminal.print(csvLine(line));
    return;
  }
  for (const line of tableLines(
    columns.map(({ title }) => title),
    table.map((row) => row.map(oneLine)),
  ))
    terminal.print(line);
  for (const note of notes) terminal.say(note);
}
