import { signal } from "@preact/signals";

export type Theme = "light" | "dark";

const STORED = "theme";
const system = matchMedia("(prefers-color-scheme: dark)");

function current(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return system.matches ? "dark" : "light";
}

/** The theme shown: the reader's choice, else the system's. The first paint is `public/theme.js`'s. */
export const theme = signal<Theme>(current());

system.addEventListener("change", () => {
  theme.value = current();
});

/** Shows the other theme and remembers it. */
export function switchTheme(): void {
  const next: Theme = theme.value === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  theme.value = next;
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // without storage the choice lasts as long as the page
  }
}
