// The only reader and writer of the browser's address.
import { signal } from "@preact/signals";
import type { View } from "./view.ts";
import { formatView, parseView } from "./view.ts";

function current(): View {
  return parseView(location.pathname, location.search);
}

/** What the address says now. Components read it; `go` and `tweak` change it. */
export const view = signal<View>(current());

/** How often the page was left for another: tells a first load from a move. */
export const moves = signal(0);

addEventListener("popstate", () => {
  view.value = current();
});

/** A move to another view: back returns to this one. */
export function go(next: View): void {
  const address = formatView(next);
  if (address === location.pathname + location.search) return;
  const samePage = formatPath(next) === location.pathname;
  history.pushState(null, "", address);
  view.value = current();
  if (samePage) return;
  moves.value += 1;
  scrollTo(0, 0);
}

/** A change of how the same thing is shown: takes the place of the present address. */
export function tweak(next: View): void {
  history.replaceState(null, "", formatView(next));
  view.value = current();
}

/** Puts the canonical address in place of one that says the same in other words. */
export function tidy(): void {
  if (formatView(view.value) !== location.pathname + location.search) tweak(view.value);
}

/** The full address of a view, for citations. */
export function absolute(of: View): string {
  return new URL(formatView(of), location.origin).href;
}

function formatPath(of: View): string {
  return formatView(of).split("?")[0] ?? "";
}
