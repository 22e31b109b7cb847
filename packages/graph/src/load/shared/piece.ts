import type { Row } from "@practice-atlas/cypher";
import type { LinkRow } from "../rows.ts";

/** A shared node's properties and what the reference ties it to. */
export interface SharedPiece {
  readonly props: Row;
  readonly links: readonly LinkRow[];
}
