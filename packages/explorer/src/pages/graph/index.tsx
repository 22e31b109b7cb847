import { useEffect, useRef } from "preact/hooks";
import { tweak, view } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import type { Canvas } from "../../graph/canvas.ts";
import { createCanvas } from "../../graph/canvas.ts";
import { MOST_NODES, NEIGHBOURS } from "../../graph/data.ts";
import type { SceneState } from "../../graph/scene.ts";
import { useScene } from "../../graph/scene.ts";
import { t } from "../../i18n/index.ts";
import { theme } from "../../ui/theme.ts";
import { useTitle } from "../../ui/title.ts";
import { MissingPage } from "../missing.tsx";
import "./graph.css";
import { expand } from "./moves.ts";
import { Panel } from "./panel.tsx";
import { Start } from "./start.tsx";
import { Tools } from "./tools.tsx";

type Shown = ViewOf<"graph">;

/** Keeps the canvas in step with the address, the scene and the theme. */
function useCanvas(shown: Shown, built: SceneState) {
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const drawn = useRef("");
  const now = useRef(shown);
  now.current = shown;
  useEffect(() => {
    if (container.current === null) return;
    const made = createCanvas(container.current, () => ({
      choose: (id) => tweak({ ...now.current, selected: id }),
      expand: (id) => expand(now.current, id),
    }));
    canvas.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (canvas.current === null || built.state !== "idle" || shown.focus === null) return;
    const goesOn = drawn.current !== "" && `${built.chain},`.startsWith(`${drawn.current},`);
    if (!goesOn) canvas.current.clear();
    canvas.current.draw(built.scene, shown.focus);
    drawn.current = built.chain;
  }, [built, shown.focus]);
  useEffect(() => canvas.current?.hide(shown.hide), [built, shown.hide.join()]);
  useEffect(() => canvas.current?.select(shown.selected), [built, shown.selected]);
  const { value } = theme;
  useEffect(() => canvas.current?.restyle(), [value]);
  return { container, canvas };
}

function GraphView({ shown, focus }: { shown: Shown; focus: string }) {
  const words = t();
  const built = useScene(focus, shown.open);
  const { container, canvas } = useCanvas(shown, built);
  const name = built.scene.nodes.get(focus)?.name ?? "";
  useTitle(name === "" ? words.graph.title : `${name} · ${words.graph.title}`);
  if (built.state === "missing") return <MissingPage />;
  const { nodes, edges, expanded } = built.scene;
  const cut = [...expanded.values()].find((found) => found.truncated);
  return (
    <div class="graph-page">
      <h1 class="vh">
        {words.graph.title}：{name}
      </h1>
      <section class="stage" aria-label={words.graph.title}>
        <div
          ref={container}
          class="canvas"
          role="img"
          aria-label={words.graph.canvas(name, nodes.size)}
          data-graph-state={built.state === "loading" ? "busy" : "idle"}
        />
        <Tools shown={shown} canvas={canvas} name={name} />
        <p class="totals" role="status">
          {built.state === "failed"
            ? `${words.status.failed}：${built.error ?? ""}`
            : words.graph.totals(nodes.size, edges.size)}
          {nodes.size >= MOST_NODES && ` · ${words.graph.full}`}
          {cut !== undefined && ` · ${words.graph.truncated(NEIGHBOURS, cut.total)}`}
        </p>
      </section>
      <Panel shown={shown} built={built} />
    </div>
  );
}

/** 关系图: one node and its neighbours, expanded in place; with the same content as tables beside it. */
export default function GraphPage() {
  const shown = view.value as Shown;
  return shown.focus === null ? <Start /> : <GraphView key={shown.focus} shown={shown} focus={shown.focus} />;
}
