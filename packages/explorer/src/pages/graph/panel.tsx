import { tweak } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import type { SceneState } from "../../graph/scene.ts";
import { t } from "../../i18n/index.ts";
import "./panel.css";
import { Details } from "./details.tsx";
import { EdgeTable, NodeTable } from "./tables.tsx";

const TABS = ["DETAILS", "NODES", "EDGES"] as const;

interface Props {
  shown: ViewOf<"graph">;
  built: SceneState;
}

/** Beside the canvas: the chosen node, and everything on the canvas as tables. */
export function Panel({ shown, built }: Props) {
  const words = t().graph;
  const labels = { DETAILS: words.details, NODES: words.nodes, EDGES: words.edges };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? TABS.length - 1 : 0;
    if (by === 0) return;
    const next = TABS[(TABS.indexOf(shown.panel) + by) % TABS.length] ?? "DETAILS";
    tweak({ ...shown, panel: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section class="panel" aria-label={words.details}>
      <div class="tabs" role="tablist" aria-label={words.details} onKeyDown={onKeyDown}>
        {TABS.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={shown.panel === tab}
            aria-controls="panel-body"
            tabIndex={shown.panel === tab ? 0 : -1}
            onClick={() => tweak({ ...shown, panel: tab })}
          >
            {labels[tab]}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls, also by keys */}
      <div id="panel-body" class="panel-body" role="tabpanel" aria-labelledby={`tab-${shown.panel}`} tabIndex={0}>
        {shown.panel === "DETAILS" && <Details shown={shown} scene={built.scene} />}
        {shown.panel === "NODES" && <NodeTable shown={shown} scene={built.scene} />}
        {shown.panel === "EDGES" && <EdgeTable scene={built.scene} />}
      </div>
    </section>
  );
}
