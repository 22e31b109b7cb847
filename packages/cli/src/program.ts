import { AtlasError, EXIT, exitCodeOf } from "@practice-atlas/model";
import { Command, CommanderError } from "commander";
import { addAsk } from "./commands/ask.ts";
import { addExplain } from "./commands/explain.ts";
import { addExtract } from "./commands/extract.ts";
import { addCheck, addDump, addStats } from "./commands/inspect.ts";
import { addAdd, addBuild, addLoad, addRebuild } from "./commands/intake.ts";
import { addRemove } from "./commands/remove.ts";
import { addResidue } from "./commands/residue.ts";
import { addReview } from "./commands/review.ts";
import { addServe } from "./commands/serve.ts";
import { addValidate } from "./commands/validate.ts";
import { readConfig } from "./config.ts";
import type { Context } from "./corpus/context.ts";
import { systemFault } from "./faults.ts";
import { EXIT_HELP, examples, HELP, usageOf } from "./help.ts";
import { inChinese } from "./messages.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

const COMMANDS = [
  addExtract,
  addValidate,
  addBuild,
  addAdd,
  addRemove,
  addRebuild,
  addLoad,
  addStats,
  addCheck,
  addDump,
  addAsk,
  addResidue,
  addReview,
  addExplain,
  addServe,
];

/** Runs the command line and returns its exit code; errors become sentences on standard error. */
export async function runProgram(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  terminal: Terminal = processTerminal(),
): Promise<number> {
  try {
    const program = makeProgram({ config: readConfig(env, cwd), cwd, terminal });
    await program.parseAsync([...args], { from: "user" });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return told(systemFault(error), terminal, env);
  }
}

function makeProgram(context: Context): Command {
  const program = new Command("atlas");
  program
    .usage("<命令> [选项]")
    .description("法治举措图谱：读取法治政府建设年度报告，建成知识图谱，回答哪些举措在各地反复出现。")
    .version("0.1.0", "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [command]", "显示某个命令的帮助")
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp(HELP)
    .configureOutput({
      writeErr: (text) => context.terminal.say(inChinese(text.trimEnd())),
      writeOut: (text) => context.terminal.print(text.trimEnd()),
    })
    .addHelpText(
      "after",
      examples(["atlas build reports", "atlas ask recurring-initiatives --param atLeast=3", "atlas ask --list"]) +
        EXIT_HELP,
    );
  for (const add of COMMANDS) add(program, context);
  for (const command of program.commands)
    command.exitOverride().helpOption("-h, --help", "显示帮助").usage(usageOf(command));
  return program;
}

function told(error: unknown, terminal: Terminal, env: NodeJS.ProcessEnv): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof AtlasError) terminal.say(error.message);
  else terminal.say(`出错了，这不该发生：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (error instanceof AtlasError && error.cause !== undefined && env["ATLAS_DEBUG"]) terminal.say(String(error.cause));
  return exitCodeOf(error);
}
