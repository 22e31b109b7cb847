import type { JSX } from "preact";
import type { GraphNodeKind } from "../../data/generated/documents.ts";

const SHAPES: Record<GraphNodeKind, JSX.Element> = {
  INITIATIVE: <rect x="1.5" y="3.5" width="13" height="9" rx="2.5" class="fill-accent" />,
  JURISDICTION: <circle cx="8" cy="8" r="5.5" class="open-ink" />,
  AGENCY: <path d="m8 1.5 6.5 6.5L8 14.5 1.5 8z" class="fill-neutral" />,
  DOCUMENT: <rect x="3.5" y="1.5" width="9" height="13" class="open-neutral" />,
  METRIC: <path d="M4.5 2.5h7L15 8l-3.5 5.5h-7L1 8z" class="open-neutral" />,
};

/** The canvas's shape of a kind, for legend and tables. */
export function Shape({ kind }: { kind: GraphNodeKind }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}
