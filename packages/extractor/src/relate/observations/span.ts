import type { Span } from "@practice-atlas/model";
import { isBlank } from "./marks.ts";
import type { Spot } from "./spots/index.ts";

const LONGEST = 100;
const EDGE = new Uint8Array(65536);
for (const c of ",，。;；:：、!！?？") EDGE[c.charCodeAt(0)] = 1;

const isEdge = (text: string, at: number): boolean => EDGE[text.charCodeAt(at)] === 1 || isBlank(text, at);

/** The span of an observation: its own words with the number, at most 100 characters of one clause, edges trimmed. */
export function observationSpan(text: string, spot: Spot): Span {
  const { quantity } = spot;
  let start = Math.min(spot.zone.start, quantity.start);
  let end = Math.max(spot.zone.end, quantity.end);
  while (start < quantity.start && isEdge(text, start)) start += 1;
  while (end > quantity.end && isEdge(text, end - 1)) end -= 1;
  if (end - start > LONGEST) end = Math.max(quantity.end, Math.min(end, start + LONGEST));
  if (end - start > LONGEST) start = end - LONGEST;
  return { start, end };
}
