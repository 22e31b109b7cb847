import type { Label } from "@practice-atlas/cypher";
import type { Ref } from "./rows.ts";

/** The node that an id of a record means: `a-…` an agency, `d-…` a document, a code or `z-…` a place, else an initiative. */
export function refOf(id: string): Ref {
  return [labelOf(id), id];
}

function labelOf(id: string): Label {
  if (id.startsWith("a-")) return "Agency";
  if (id.startsWith("d-")) return "Document";
  return isPlace(id) ? "Jurisdiction" : "Initiative";
}

/** True for an administrative code or the id of a zone. */
export function isPlace(id: string): boolean {
  return /^\d{6,12}$/.test(id) || id.startsWith("z-");
}
