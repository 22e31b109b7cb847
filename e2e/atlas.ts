// The atlas as a user runs it: the tutorial corpus built and served by the command line, read in a real Chromium.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, "packages", "cli", "dist", "main.js");
const pages = join(root, "packages", "explorer", "dist", "index.html");
const corpus = join(root, "corpus", "tutorial", "reports");

/** Flags under which Chromium runs in a container and calls no one by itself. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Atlas {
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

function build(env: NodeJS.ProcessEnv): void {
  const built = spawnSync(process.execPath, [program, "build", corpus], { env, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`the tutorial could not be built:\n${built.stdout}${built.stderr}`);
}

/** Starts the server and waits for the address that it prints. */
function serve(env: NodeJS.ProcessEnv): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath, [program, "serve"], { env: { ...env, HOST: "127.0.0.1", PORT: "0" } });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve({ url, server });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", (code) => reject(new Error(`the server ended with ${String(code)}:\n${said}`)));
  });
}

/** Builds and serves the tutorial corpus in a folder of its own and opens a browser. */
export async function startAtlas(): Promise<Atlas> {
  for (const needed of [program, pages]) {
    if (!existsSync(needed)) throw new Error(`${needed} is not built: run pnpm build and node tools/explorer.mjs`);
  }
  const data = mkdtempSync(join(tmpdir(), "atlas-e2e-"));
  const env = { ...process.env, ATLAS_DATA: data, NEO4J_URI: "" };
  build(env);
  const { url, server } = await serve(env);
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  // Without a UTF-8 locale Chromium gives a download with a Chinese name no name at all.
  const locale = { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" } as Record<string, string>;
  const browser = await chromium.launch({ executablePath, args: FLAGS, env: locale });
  const close = async () => {
    await browser.close();
    await new Promise((resolve) => {
      server.removeAllListeners("exit").once("exit", resolve);
      server.kill("SIGTERM");
    });
    rmSync(data, { recursive: true, force: true });
  };
  return { url, browser, close };
}
