import { markOf } from "../../data/mark.ts";
import { tweak } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import type { EvidenceKey } from "../../evidence/key.ts";
import { openEvidence } from "../../evidence/key.ts";
import type { CanvasEdge, Scene } from "../../graph/types.ts";
import { t } from "../../i18n/index.ts";
import { MarkSign } from "../../ui/marks.tsx";

type Stance = Parameters<typeof markOf>[0];

const bare = (id: string) => id.slice(id.indexOf(":") + 1);

/** The evidence behind a line between a place and a practice; other lines have none of their own. */
function evidenceOf(edge: CanvasEdge): EvidenceKey | null {
  if (edge.kind !== "REPORTS") return null;
  const ends = [edge.source, edge.target];
  const place = ends.find((id) => id.startsWith("Jurisdiction:"));
  const initiative = ends.find((id) => id.startsWith("Initiative:"));
  return place && initiative ? { place: bare(place), initiative: bare(initiative), year: null } : null;
}

/** The words of a line: its kind, and for what is reported its stance. */
export function edgeWords(edge: CanvasEdge): string {
  const words = t();
  const kind = words.graph.edge[edge.kind] ?? edge.kind;
  if (edge.kind !== "REPORTS" || edge.label === null) return kind;
  return words.mark[markOf(edge.label as Stance, null)];
}

/** A button that opens the evidence of a line, where it has some. */
export function EvidenceButton({ edge, label }: { edge: CanvasEdge; label: string }) {
  const key = evidenceOf(edge);
  if (key === null) return null;
  return (
    <button
      type="button"
      class="ghost"
      aria-label={`${t().graph.evidence}：${label}`}
      onClick={() => openEvidence(key)}
    >
      {t().evidence.title}
    </button>
  );
}

/** A line as seen from one of its ends: relation, the other end, evidence. */
export function relationOf(edge: CanvasEdge, from: string, scene: Scene, shown: ViewOf<"graph">) {
  const other = scene.nodes.get(edge.source === from ? edge.target : edge.source);
  if (other === undefined) return null;
  return (
    <li key={edge.id}>
      <span class="relation">
        {edge.kind === "REPORTS" && edge.label !== null && (
          <MarkSign mark={markOf(edge.label as Stance, null)} size={12} />
        )}
        {edgeWords(edge)}
      </span>
      <button type="button" class="ghost other" lang="zh-CN" onClick={() => tweak({ ...shown, selected: other.id })}>
        {other.name}
      </button>
      <EvidenceButton edge={edge} label={other.name} />
    </li>
  );
}
