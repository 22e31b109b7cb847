import type { SharedLabel } from "@practice-atlas/cypher";
import { globalId } from "../common/ids.ts";
import type { Context } from "../context.ts";
import type { GraphEdge, GraphNodeKind, Neighbourhood } from "../generated/resolvers.ts";
import { mostTelling } from "./choose.ts";
import { degreesOf, idsOf, type Line, linesAmong, neighboursOf } from "./lines.ts";
import { captionOf, KINDS, nodeOf } from "./nodes.ts";

interface Shown {
  readonly id: string;
  readonly label: SharedLabel;
}

/** A node with its most telling neighbours and all lines among them; null when the graph does not hold it. */
export async function neighbourhoodOf(
  { session, loaders }: Context,
  focus: Shown,
  kinds: readonly GraphNodeKind[] | null,
  most: number,
): Promise<Neighbourhood | null> {
  if ((await captionOf(loaders, focus.label, focus.id)) === null) return null;
  const all = await neighboursOf(session, focus.label, focus.id);
  const wanted = all.filter(({ label }) => kinds === null || kinds.includes(KINDS[label]));
  const chosen = mostTelling(wanted, most);
  const shown: Shown[] = [focus, ...chosen];
  const ids = idsOf(shown);
  const [lines, degrees] = await Promise.all([linesAmong(session, ids), degreesOf(session, ids)]);
  const node = ({ id, label }: Shown) => nodeOf(loaders, label, id, degrees.get(id) ?? 0);
  return {
    focus: await node(focus),
    nodes: await Promise.all(chosen.map(node)),
    edges: edgesOf(lines, shown),
    truncated: chosen.length < wanted.length,
    totalNeighbours: wanted.length,
  };
}

/** Lines by global ids, in an order of their own. */
function edgesOf(lines: readonly Line[], shown: readonly Shown[]): GraphEdge[] {
  const globals = new Map(shown.map(({ id, label }) => [id, globalId(label, id)]));
  const edges = lines.map(({ source, target, kind, tag, weight }) => {
    const [from, to] = [globals.get(source)!, globals.get(target)!];
    return { id: [kind, tag ?? "", from, to].join(" "), source: from, target: to, kind, label: tag, weight };
  });
  return edges.sort((a, b) => (a.id < b.id ? -1 : 1));
}
