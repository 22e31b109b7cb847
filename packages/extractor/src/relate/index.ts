import { editionId } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { Layout, Related, Resolved, Seen, Source } from "../stages.ts";
import { compileFindings } from "./findings/index.ts";
import { relateMentions } from "./mentions/index.ts";
import { compileRelateObservations } from "./observations/index.ts";
import { compileRelations } from "./relations/index.ts";
import { compileStance } from "./stance/index.ts";

/** Ids in their places → what is said of them: stance, observations, relations, findings. */
export function compileRelate(reference: Reference) {
  const readStance = compileStance(reference.lexicon);
  const relateObservations = compileRelateObservations(reference);
  const relate = compileRelations(reference.lexicon);
  const findFindings = compileFindings(reference.lexicon);
  return (source: Source, layout: Layout, seen: Seen, resolved: Resolved): Related => {
    const edition = editionId(source.sha256);
    const stanceOf = readStance({ layout, place: resolved.place, agencyTargets: resolved.agencyTargets, placeTargets: resolved.places });
    const mentions = relateMentions({ edition, layout, resolved, stanceOf });
    const { observations, residue } = relateObservations({ editionId: edition, layout, seen, resolved, stanceOf });
    const relations = relate({ edition, layout, resolved, mentions });
    const findings = findFindings({ layout, observations, head: resolved.head });
    return { mentions, observations, relations, findings, residue };
  };
}
