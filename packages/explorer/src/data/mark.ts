// How a stance is shown: one mark for each thing a report can say of a practice.
import type { Mode, Stance } from "./generated/documents.ts";

/** In the order in which a cell that holds several shows them: what is done first. */
export const MARKS = ["done", "pilot", "continued", "planned", "problem", "stopped", "required", "other"] as const;
export type Mark = (typeof MARKS)[number];

/** The mark of a stance in its mode. */
export function markOf(stance: Stance, mode: Mode | null): Mark {
  if (mode === "ROLLED_BACK") return "stopped";
  if (mode === "REQUIRED") return "required";
  if (stance === "IMPLEMENTED") return mode === "PILOT" ? "pilot" : "done";
  if (stance === "PLANNED") return mode === "CONTINUED" ? "continued" : "planned";
  return stance === "PROBLEM" ? "problem" : "other";
}

/** Each mark of a list once, in the order of MARKS. */
export function marksOf(stances: readonly { stance: Stance; mode: Mode | null }[]): Mark[] {
  const seen = new Set(stances.map((s) => markOf(s.stance, s.mode)));
  return MARKS.filter((mark) => seen.has(mark));
}
