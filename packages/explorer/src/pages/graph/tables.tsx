import { tweak } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import type { Scene } from "../../graph/types.ts";
import { t } from "../../i18n/index.ts";
import { EvidenceButton, edgeWords } from "./relation.tsx";
import { Shape } from "./shape.tsx";

/** Every node on the canvas that is not hidden. */
export function NodeTable({ shown, scene }: { shown: ViewOf<"graph">; scene: Scene }) {
  const words = t().graph;
  const nodes = [...scene.nodes.values()].filter((node) => !shown.hide.includes(node.kind));
  return (
    <table class="data">
      <caption class="vh">{words.nodes}</caption>
      <thead>
        <tr>
          <th scope="col">{words.type}</th>
          <th scope="col">{words.name}</th>
          <th scope="col" class="number">
            {words.degree}
          </th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <tr key={node.id} aria-current={node.id === shown.selected || undefined}>
            <td class="type">
              <Shape kind={node.kind} /> {words.kind[node.kind]}
            </td>
            <td lang="zh-CN">
              <button
                type="button"
                class="ghost other"
                onClick={() => tweak({ ...shown, selected: node.id, panel: "DETAILS" })}
              >
                {node.name}
              </button>
            </td>
            <td class="number">{node.degree}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every line on the canvas. */
export function EdgeTable({ scene }: { scene: Scene }) {
  const words = t().graph;
  const name = (id: string) => scene.nodes.get(id)?.name ?? id;
  return (
    <table class="data">
      <caption class="vh">{words.edges}</caption>
      <thead>
        <tr>
          {[words.from, words.relation, words.to, words.weight].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...scene.edges.values()].map((edge) => (
          <tr key={edge.id}>
            <td lang="zh-CN">{name(edge.source)}</td>
            <td>
              {edgeWords(edge)}
              <EvidenceButton edge={edge} label={`${name(edge.source)} ${name(edge.target)}`} />
            </td>
            <td lang="zh-CN">{name(edge.target)}</td>
            <td class="number">{edge.weight}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
