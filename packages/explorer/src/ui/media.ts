import { signal } from "@preact/signals";

const query = matchMedia("(max-width: 720px)");

/** True on a phone's width; the style sheets use the same bound. */
export const narrow = signal(query.matches);

query.addEventListener("change", () => {
  narrow.value = query.matches;
});
