import { useEffect, useState } from "preact/hooks";
import { ask } from "../../data/client.ts";
import type { SearchQuery } from "../../data/generated/documents.ts";
import { SearchDocument } from "../../data/generated/documents.ts";
import { view } from "../../data/url.ts";
import type { View } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";

export type Hit = SearchQuery["search"][number];

/** Hits with the text that they answer: of a text typed on, the hits shown are still those of its beginning. */
export interface Found {
  text: string;
  hits: readonly Hit[];
}

const MOST = 12;
/** ms after the last key: short enough to follow typing, long enough not to ask for every stroke of pinyin. */
const PAUSE = 20;
const KINDS = ["JURISDICTION", "INITIATIVE", "AGENCY", "METRIC", "DOCUMENT"] as const;

/** Hits for a text, asked of the API shortly after the last key; an answer that comes late is dropped. */
export function useHits(typed: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const text = typed.trim();
  useEffect(() => {
    if (text === "") return setFound(null);
    let live = true;
    const timer = setTimeout(() => {
      ask(SearchDocument, { text, kinds: [...KINDS], first: MOST }).then(
        ({ search }) => live && setFound({ text, hits: search }),
        () => live && setFound({ text, hits: [] }),
      );
    }, PAUSE);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}

/** The view that a hit leads to: its page, or the graph around what has no page. */
export function hitView(hit: Pick<Hit, "id" | "kind">): View {
  const id = hit.id.slice(hit.id.indexOf(":") + 1);
  if (view.value.page === "graph" || hit.kind === "AGENCY" || hit.kind === "DOCUMENT") {
    return viewOf("graph", { focus: hit.id });
  }
  if (hit.kind === "METRIC") return viewOf("metric", { id });
  return hit.kind === "JURISDICTION" ? viewOf("jurisdiction", { id }) : viewOf("initiative", { id });
}
