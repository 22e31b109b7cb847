import { resolve } from "node:path";
import { AtlasError } from "@practice-atlas/model";

/** Where the graph lives. */
export type StoreConfig =
  | { readonly kind: "embedded"; readonly folder: string }
  | {
      readonly kind: "neo4j";
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string | null;
    };

/** Everything the program takes from its environment; the README's table lists the same. */
export interface Config {
  /** Folder of records, judgements and embedded graph: ATLAS_DATA, else `.atlas` where the command is called. */
  readonly data: string;
  readonly records: string;
  /** The file of people's judgements. */
  readonly judgements: string;
  readonly store: StoreConfig;
  readonly host: string;
  readonly port: number;
}

/**
 * The one place that reads the environment.
 * @throws AtlasError USAGE when PORT is no port or NEO4J_URI no Bolt address.
 */
export function readConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  const data = resolve(cwd, env["ATLAS_DATA"] || ".atlas");
  return {
    data,
    records: resolve(data, "records"),
    judgements: resolve(data, "judgements.tsv"),
    store: storeConfig(env, data),
    host: env["HOST"] || "127.0.0.1",
    port: portOf(env["PORT"]),
  };
}

function storeConfig(env: NodeJS.ProcessEnv, data: string): StoreConfig {
  const uri = env["NEO4J_URI"];
  if (uri === undefined || uri === "") return { kind: "embedded", folder: resolve(data, "graph") };
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(uri))
    throw new AtlasError("USAGE", `NEO4J_URI 应以 bolt:// 或 neo4j:// 开头（可加 +s），现为“${uri}”。`);
  return {
    kind: "neo4j",
    uri,
    user: env["NEO4J_USER"] || "neo4j",
    password: env["NEO4J_PASSWORD"] ?? "",
    database: env["NEO4J_DATABASE"] || null,
  };
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === "") return 4000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new AtlasError("USAGE", `PORT 应为 0–65535 的整数，现为“${text}”。`);
  return port;
}
