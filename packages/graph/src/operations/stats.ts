import { LABELS } from "@practice-atlas/cypher";
import { ask, type Engine } from "../store/engine.ts";
import { type BuildState, readBuild } from "./build.ts";

export interface Stats {
  readonly store: "embedded" | "neo4j";
  readonly nodes: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, number>>;
  /** null before the first load. */
  readonly build: BuildState | null;
}

/** How much the store holds, and whether its last load was finished. */
export async function stats(engine: Engine): Promise<Stats> {
  const counts = new Map((await ask(engine.read, "countNodes", {})).map(({ label, nodes }) => [label, nodes]));
  const links = new Map<string, number>();
  for (const { type, links: count } of await ask(engine.read, "countLinks", {}))
    links.set(type, (links.get(type) ?? 0) + count);
  return {
    store: engine.kind,
    nodes: Object.fromEntries(LABELS.map((label) => [label, counts.get(label) ?? 0])),
    links: Object.fromEntries([...links].sort(([a], [b]) => (a < b ? -1 : 1))),
    build: await readBuild(engine.read),
  };
}
