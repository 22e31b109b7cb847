import type { Reference } from "@practice-atlas/reference";
import { type BuildContent, buildId, buildNode, referenceHashes } from "../load/build.ts";
import { ask, type Run, type Writing } from "../store/engine.ts";
import { listEditions } from "./editions.ts";
import { writePiece } from "./pieces.ts";

/** The build that the store ended its last load with, and whether the store still is what it says. */
export interface BuildState {
  readonly id: string;
  readonly finishedAt: string;
  readonly lexicon: string;
  readonly gazetteer: string;
  /** True when editions came or went since: a load is under way or was broken off. */
  readonly stale: boolean;
}

/** Moves the build to what the store now holds; the last step of every load. */
export async function finishBuild({ read, transaction }: Writing, reference: Reference): Promise<void> {
  const content = { editions: await heldEditions(read), reference: referenceHashes(reference) };
  const counts = new Map((await ask(read, "countNodes", {})).map(({ label, nodes }) => [label, nodes]));
  const node = buildNode(content, counts, new Date().toISOString());
  await transaction(async (run) => {
    await writePiece(run, { nodes: [node], links: [] });
    await run("removeOtherBuilds", { id: node.id });
  });
}

/** Reads the build; null before the first load. */
export async function readBuild(read: Run): Promise<BuildState | null> {
  const [build] = await ask(read, "findBuild", {});
  if (build === undefined) return null;
  const { finishedAt, lexicon, gazetteer } = build.props as Record<"finishedAt" | "lexicon" | "gazetteer", string>;
  const now: BuildContent = { editions: await heldEditions(read), reference: { lexicon, gazetteer } };
  return { id: build.id, finishedAt, lexicon, gazetteer, stale: buildId(now) !== build.id };
}

/** True when the graph was settled with another reference, so that no shared node may be taken for settled. */
export async function isOtherReference(read: Run, reference: Reference): Promise<boolean> {
  const [build] = await ask(read, "findBuild", {});
  if (build === undefined) return false;
  const { lexicon, gazetteer } = referenceHashes(reference);
  return build.props.lexicon !== lexicon || build.props.gazetteer !== gazetteer;
}

async function heldEditions(read: Run): Promise<BuildContent["editions"]> {
  const editions = [];
  for await (const { id, recordHash } of listEditions(read)) editions.push({ id, recordHash });
  return editions;
}
