import type { View, ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";
import type { CanvasNode, Scene } from "../../graph/types.ts";
import { t } from "../../i18n/index.ts";
import { Link } from "../../ui/link.tsx";
import { centre, expand } from "./moves.ts";
import { relationOf } from "./relation.tsx";
import { Shape } from "./shape.tsx";

type Shown = ViewOf<"graph">;

/** The page of a node, for kinds that have one. */
function pageOf(node: CanvasNode): View | null {
  const id = node.id.slice(node.id.indexOf(":") + 1);
  if (node.kind === "INITIATIVE") return viewOf("initiative", { id });
  if (node.kind === "JURISDICTION") return viewOf("jurisdiction", { id });
  return node.kind === "METRIC" ? viewOf("metric", { id }) : null;
}

/** The word for a node's group: category, level; kinds of agencies have no words of their own here. */
function groupWord(node: CanvasNode): string {
  const words = t();
  const known: Record<string, string> = { ...words.category, ...words.level };
  return node.group === null ? "" : (known[node.group] ?? "");
}

function Actions({ node, shown }: { node: CanvasNode; shown: Shown }) {
  const words = t().graph;
  const page = pageOf(node);
  const open = node.id === shown.focus || shown.open.includes(node.id);
  return (
    <p class="actions">
      <button type="button" class="button" disabled={open} onClick={() => expand(shown, node.id)}>
        {open ? words.expanded : words.expand}
      </button>
      {node.id !== shown.focus && (
        <button type="button" class="button" onClick={() => centre(node.id)}>
          {words.center}
        </button>
      )}
      {page && (
        <Link to={page} class="button">
          {words.openPage}
        </Link>
      )}
    </p>
  );
}

/** The chosen node (the focus when none is): what it is, how much of it is shown, where it leads. */
export function Details({ shown, scene }: { shown: Shown; scene: Scene }) {
  const words = t().graph;
  const node = scene.nodes.get(shown.selected ?? "") ?? scene.nodes.get(shown.focus ?? "");
  if (node === undefined) return <p class="status">{words.pick}</p>;
  const edges = [...scene.edges.values()].filter((edge) => edge.source === node.id || edge.target === node.id);
  const neighbours = new Set(edges.map((edge) => (edge.source === node.id ? edge.target : edge.source))).size;
  return (
    <div class="node-details">
      <p class="kicker">
        <Shape kind={node.kind} /> {words.kind[node.kind]} {groupWord(node)}
      </p>
      <h2 lang="zh-CN">{node.name}</h2>
      <p class="muted small">
        {words.shown(neighbours, Math.max(neighbours, scene.expanded.get(node.id)?.total ?? node.degree))}
      </p>
      <Actions node={node} shown={shown} />
      <ul class="edge-list">{edges.map((edge) => relationOf(edge, node.id, scene, shown))}</ul>
      <p class="muted small">{words.pick}</p>
    </div>
  );
}
