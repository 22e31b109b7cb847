import { go } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";

/** Expands a node in place: the address grows by its id. */
export function expand(shown: ViewOf<"graph">, id: string): void {
  if (id === shown.focus || shown.open.includes(id)) return;
  go({ ...shown, open: [...shown.open, id], selected: id });
}

/** The graph around another node. */
export function centre(id: string): void {
  go(viewOf("graph", { focus: id }));
}
