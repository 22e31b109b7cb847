import { signal } from "@preact/signals";
import type { Messages } from "./zh/index.ts";
import { zh } from "./zh/index.ts";

export type { Messages };
export type Language = "zh" | "en";

const STORED = "language";

/** The language shown. Chinese unless the reader chose otherwise: a preference of the reader, no part of the address. */
export const language = signal<Language>("zh");
const catalogue = signal<Messages>(zh);

/** The strings of the language shown; components that read them follow the switch. */
export function t(): Messages {
  return catalogue.value;
}

/** Shows another language and remembers it. English is fetched when first asked for. */
export async function setLanguage(next: Language): Promise<void> {
  catalogue.value = next === "en" ? (await import("./en/index.ts")).en : zh;
  language.value = next;
  document.documentElement.lang = catalogue.value.lang;
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // without storage the choice lasts as long as the page
  }
}

/** The language that the reader chose before. */
export async function restoreLanguage(): Promise<void> {
  try {
    if (localStorage.getItem(STORED) === "en") await setLanguage("en");
  } catch {
    // storage may be forbidden; Chinese is shown
  }
}
