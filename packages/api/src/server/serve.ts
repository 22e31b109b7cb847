import { fileURLToPath } from "node:url";
import { openReadSource, type ReadSource, type SourceEvent, type StoreConfig } from "@practice-atlas/graph";
import { AtlasError } from "@practice-atlas/model";
import type { FastifyInstance } from "fastify";
import { buildApp } from "./app.ts";

export interface ServeConfig {
  readonly store: StoreConfig;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: boolean;
  /** Time limit of one query of the graph in ms. */
  readonly timeoutMs?: number;
  /** Requests to the API a minute and address; 0 lifts the limit. */
  readonly rateMax?: number;
  /** Folder of the explorer's built files; the workspace's own unless told. */
  readonly explorer?: string | null;
}

/** A server that answers. */
export interface Serving {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  readonly holds: { readonly reports: number; readonly places: number; readonly initiatives: number };
  /** Lets running requests end, then the graph go. */
  close(): Promise<void>;
}

const EXPLORER = fileURLToPath(new URL("../../../explorer/dist", import.meta.url));

/**
 * Serves explorer and API over a graph.
 * @throws AtlasError USAGE when nothing was built yet or the port is taken, STORE_UNREACHABLE, STORE_DAMAGED
 */
export async function serve(config: ServeConfig): Promise<Serving> {
  let app: FastifyInstance | null = null;
  const onEvent = (event: SourceEvent): void => {
    if (event.kind === "opened") app?.log.info(event, "graph opened");
    else app?.log.warn(event, event.kind === "ended" ? "reading process ended" : "graph could not be opened");
  };
  const source = await openReadSource(config.store, { timeoutMs: config.timeoutMs ?? 10_000, onEvent });
  try {
    const holds = await holdings(source);
    const { log, rateMax = 1_200, explorer = EXPLORER } = config;
    app = await buildApp({ source, explorer, rateMax, log });
    const url = await listen(app, config);
    return { url, holds, close: () => closeBoth(app!, source) };
  } catch (error) {
    await app?.close();
    await source.close();
    throw error;
  }
}

async function holdings(source: ReadSource): Promise<Serving["holds"]> {
  const session = await source.session();
  try {
    if (session.build === null)
      throw new AtlasError("USAGE", "图谱里还没有内容：请先用 atlas build 建图，再运行 atlas serve。");
    const [held] = await session.read("summarise", {});
    const natures = ["CENTRAL_MANDATE", "PILOT", "LOCAL_INVENTION", "STATUTORY_DUTY"] as const;
    const [practices] = await session.read("countInitiatives", { natures, category: "ALL", status: "ALL" });
    return { reports: held?.reports ?? 0, places: held?.places ?? 0, initiatives: practices?.total ?? 0 };
  } finally {
    session.close();
  }
}

async function listen(app: FastifyInstance, { host, port }: ServeConfig): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const sentence = LISTENING[code ?? ""]?.(host, port);
    throw sentence === undefined ? cause : new AtlasError("USAGE", sentence, { cause });
  }
}

const LISTENING: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `端口 ${String(port)} 已被占用：请用 --port 换一个，或停掉占用它的程序。`,
  EACCES: (_, port) => `没有权限使用端口 ${String(port)}：请用 --port 换一个 1024 以上的端口。`,
  EADDRNOTAVAIL: (host) => `本机没有地址 ${host}：请用 --host 换一个。`,
  ENOTFOUND: (host) => `本机没有地址 ${host}：请用 --host 换一个。`,
};

async function closeBoth(app: FastifyInstance, source: ReadSource): Promise<void> {
  await app.close();
  await source.close();
}
