import { once } from "node:events";
import type { Serving } from "@practice-atlas/api";
import { AtlasError } from "@practice-atlas/model";
import type { Command } from "commander";
import type { Context } from "../corpus/context.ts";
import { examples } from "../help.ts";

interface ServeFlags {
  readonly host?: string;
  readonly port?: string;
  readonly log?: boolean;
}

/** Requests under way get this long to end after an interrupt. */
const PATIENCE_MS = 10_000;

export function addServe(program: Command, context: Context): void {
  program
    .command("serve")
    .summary("启动浏览界面与接口")
    .description(
      "在本机打开浏览界面（/）、GraphQL 接口（/graphql）与试用页（/graphiql）；只读，可在别的进程写图时使用，图更新后自动换用新图。",
    )
    .option("--host <address>", "监听地址；缺省取 HOST，再缺省 127.0.0.1")
    .option("--port <number>", "端口，0 为任选一个空闲端口；缺省取 PORT，再缺省 4000")
    .option("--log", "每个请求在标准错误写一行 JSON 日志")
    .addHelpText("after", examples(["atlas serve", "atlas serve --port 8080", "atlas serve --host 0.0.0.0 --log"]))
    .action(async (flags: ServeFlags) => {
      const { config, terminal } = context;
      const { host = config.host, log = false } = flags;
      const port = flags.port === undefined ? config.port : portOf(flags.port);
      // The server's libraries take longer to load than most other commands take in all.
      const { serve } = await import("@practice-atlas/api");
      const serving = await serve({ store: config.store, host, port, log });
      const { reports, places, initiatives } = serving.holds;
      terminal.print(`法治举措图谱 ${serving.url}`);
      terminal.print(
        `收录 ${String(places)} 个地方的 ${String(reports)} 份报告，提到 ${String(initiatives)} 项举措（各地自述，未经核实）。`,
      );
      terminal.say(`接口 ${serving.url}/graphql，试用页 ${serving.url}/graphiql。按 Ctrl+C 停止。`);
      await untilInterrupted(serving);
    });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new AtlasError("USAGE", `--port 应为 0–65535 的整数，现为“${text}”。`);
  return port;
}

async function untilInterrupted(serving: Serving): Promise<void> {
  const told = new AbortController();
  const { signal } = told;
  await Promise.race([once(process, "SIGINT", { signal }), once(process, "SIGTERM", { signal })]);
  told.abort();
  const impatient = setTimeout(() => process.exit(1), PATIENCE_MS);
  await serving.close();
  clearTimeout(impatient);
}
