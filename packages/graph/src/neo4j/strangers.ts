import { AtlasError } from "@practice-atlas/model";
import type { Run } from "../store/engine.ts";

/**
 * Refuses to write where somebody else's nodes bear our labels: replacing and tidying would take them for leftovers of
 * ours and remove them. A database is ours when it holds a build or a writer's lease, or none of our labels.
 * @throws AtlasError USAGE
 */
export async function refuseStrangers(read: Run): Promise<void> {
  const [[build], [lease]] = [await read("findBuild"), await read("findLease")];
  if (build !== undefined || lease !== undefined) return;
  const foreign = (await read("countNodes")).filter(({ nodes }) => Number(nodes) > 0);
  if (foreign.length === 0) return;
  const shown = foreign.map(({ label, nodes }) => `${String(label)} ${String(nodes)} 个`).join("、");
  throw new AtlasError(
    "USAGE",
    `这个 Neo4j 数据库里已有别人的同名节点（${shown}），写入会损坏它们，所以没有写：请用 NEO4J_DATABASE 指定一个空的数据库。`,
  );
}
