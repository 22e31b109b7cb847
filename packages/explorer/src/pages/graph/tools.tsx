import { tweak } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { NODE_KINDS } from "../../data/vocabulary.ts";
import type { Canvas } from "../../graph/canvas.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons.tsx";
import { Shape } from "./shape.tsx";

type Shown = ViewOf<"graph">;

const STANCES = ["IMPLEMENTED", "PLANNED", "PROBLEM"] as const;

/** Saves a picture as a file. */
async function save(picture: Promise<Blob>, name: string): Promise<void> {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await picture);
  link.download = `${name}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What shapes and lines mean; a kind's button hides or shows its nodes. */
function Legend({ shown }: { shown: Shown }) {
  const words = t();
  const flip = (kind: (typeof NODE_KINDS)[number]) => {
    const hide = shown.hide.includes(kind) ? shown.hide.filter((k) => k !== kind) : [...shown.hide, kind];
    tweak({ ...shown, hide });
  };
  return (
    <fieldset class="graph-legend">
      <legend class="vh">{words.graph.legend}</legend>
      {NODE_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class="legend-kind"
          aria-pressed={!shown.hide.includes(kind)}
          onClick={() => flip(kind)}
        >
          <Shape kind={kind} />
          {words.graph.kind[kind]}
        </button>
      ))}
      <span class="legend-lines">
        {STANCES.map((stance) => (
          <span key={stance} class={`line-key line-${stance.toLowerCase()}`}>
            {words.stance[stance]}
          </span>
        ))}
      </span>
    </fieldset>
  );
}

/** Zoom, fit, export, and the legend. */
export function Tools({ shown, canvas, name }: { shown: Shown; canvas: { current: Canvas | null }; name: string }) {
  const words = t().graph;
  const button = (label: string, icon: "plus" | "minus" | "fit", act: () => void) => (
    <button type="button" class="tool" aria-label={label} title={label} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  return (
    <>
      <Legend shown={shown} />
      <div class="tools">
        {button(words.zoomIn, "plus", () => canvas.current?.zoomBy(1.25))}
        {button(words.zoomOut, "minus", () => canvas.current?.zoomBy(0.8))}
        {button(words.fit, "fit", () => canvas.current?.fit())}
        <button
          type="button"
          class="tool words"
          onClick={() => canvas.current && void save(canvas.current.png(), name)}
        >
          {words.png}
        </button>
      </div>
    </>
  );
}
