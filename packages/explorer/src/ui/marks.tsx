import type { JSX } from "preact";
import type { Blank } from "../data/held.ts";
import type { Mark } from "../data/mark.ts";
import { t } from "../i18n/index.ts";

/** A shape for each mark, so that colour is never the only difference. */
const SHAPES: Record<Mark, JSX.Element> = {
  done: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  pilot: (
    <>
      <circle cx="8" cy="8" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M8 3.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
    </>
  ),
  planned: <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />,
  continued: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M6.75 5.5 9.5 8l-2.75 2.5" fill="none" stroke="currentColor" stroke-width="1.75" />
    </>
  ),
  problem: <path d="M8 2.5 14 13H2z" fill="currentColor" />,
  stopped: <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="2" />,
  required: <rect x="3.5" y="3.5" width="9" height="9" fill="none" stroke="currentColor" stroke-width="1.75" />,
  other: <path d="M4 8h8" fill="none" stroke="currentColor" stroke-width="2" />,
};

/** The sign of a stance; its words stand beside it or in a label. */
export function MarkSign({ mark, size = 16 }: { mark: Mark; size?: number }) {
  return (
    <svg class={`mark mark-${mark}`} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {SHAPES[mark]}
    </svg>
  );
}

/** A stance as a sign with its words. */
export function MarkLabel({ mark }: { mark: Mark }) {
  return (
    <span class={`mark-label mark-${mark}`}>
      <MarkSign mark={mark} />
      <span class="mark-words">{t().mark[mark]}</span>
    </span>
  );
}

/** A blank with its words, as the legend shows it. */
export function BlankLabel({ blank }: { blank: Blank }) {
  return (
    <span class="mark-label">
      <span class={`blank-box blank-${blank}`} aria-hidden="true" />
      <span class="mark-words">{t().blank[blank]}</span>
    </span>
  );
}
