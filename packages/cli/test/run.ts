import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../dist/main.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built command in a folder, with nothing of the caller's own settings. */
export function startAtlas(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
  const bare = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J_|ATLAS_|PORT$|HOST$)/.test(name)),
  );
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { ...bare, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  child.stdin.end();
  const ended = new Promise<Ran>((resolve) => child.once("close", (code) => resolve({ code, out, err })));
  return { child, ended };
}

/** Runs the built command to its end. */
export function atlas(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return startAtlas(args, cwd, env).ended;
}

/** Runs the command and kills it (SIGKILL) after some milliseconds; tells whether it was still running. */
export async function killAfter(
  ms: number,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  const { child, ended } = startAtlas(args, cwd, env);
  const timer = setTimeout(() => child.kill("SIGKILL"), ms);
  const { code } = await ended;
  clearTimeout(timer);
  return code === null;
}

/** The settings of each store that this run has: embedded always, Neo4j when the test command started one. */
export function stores(): { readonly name: string; readonly env: Readonly<Record<string, string>> }[] {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USER: user,
    NEO4J_TEST_PASSWORD: password,
    NEO4J_TEST_DATABASE: database,
  } = process.env;
  const embedded = { name: "embedded", env: {} };
  if (uri === undefined) {
    if (process.env["CI"] === "true")
      throw new Error("NEO4J_TEST_URI is not set: CI runs every store test on Neo4j too");
    return [embedded];
  }
  return [
    embedded,
    {
      name: "neo4j",
      env: {
        NEO4J_URI: uri,
        NEO4J_USER: user ?? "neo4j",
        NEO4J_PASSWORD: password ?? "",
        NEO4J_DATABASE: database ?? "",
      },
    },
  ];
}
