import type { AgencyClaim } from "../claims.ts";
import { link } from "../rows.ts";
import type { SharedPiece } from "./piece.ts";

/** An agency: its id is made of place and canonical name, so what editions claim differs in kind at most. */
export function projectAgency(id: string, claim: AgencyClaim | null): SharedPiece {
  const place = claim?.jurisdiction ?? null;
  return {
    props: { name: claim?.name ?? id, kind: claim?.kind ?? "OTHER" },
    links: place === null ? [] : [link("BELONGS_TO", ["Agency", id], ["Jurisdiction", place])],
  };
}
