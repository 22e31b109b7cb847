import type { Neo4jConfig } from "../neo4j/engine.ts";
import { ask } from "../store/engine.ts";
import type { StoreConfig } from "../store/store.ts";
import { openEmbeddedSource } from "./embedded.ts";
import type { ReadSource, SourceOptions } from "./session.ts";

export type { ReadSession, ReadSource, SourceEvent, SourceOptions } from "./session.ts";

/** Opens a graph for a server. @throws AtlasError STORE_UNREACHABLE, STORE_DAMAGED */
export function openReadSource(config: StoreConfig, options: SourceOptions): Promise<ReadSource> {
  return config.kind === "embedded" ? openEmbeddedSource(config.folder, options) : openNeo4jSource(config, options);
}

/** Neo4j loads in place: a session sees the graph as it stands, and names the build that it began with. */
async function openNeo4jSource(config: Neo4jConfig, { timeoutMs }: SourceOptions): Promise<ReadSource> {
  const { openNeo4j } = await import("../neo4j/engine.ts");
  const engine = await openNeo4j(config, { readTimeoutMs: timeoutMs });
  return {
    kind: "neo4j",
    async session() {
      const [build] = await ask(engine.read, "findBuild", {});
      return {
        build: build?.id ?? null,
        read: (name, parameters) => ask(engine.read, name, parameters),
        search: (words, limit) => engine.search(words, limit),
        close: () => undefined,
      };
    },
    close: () => engine.close(),
  };
}
