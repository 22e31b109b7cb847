import { editionId, type Initiative, type Observation } from "@practice-atlas/model";
import { type CatalogueInitiative, type Reference, readInitiatives } from "@practice-atlas/reference";
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
  const catalogue = new Map(readInitiatives(reference.lexicon).map((row) => [row.slug, row]));
  return (source: Source, layout: Layout, seen: Seen, resolved: Resolved): Related => {
    const edition = editionId(source.sha256);
    const stanceOf = readStance({
      layout,
      place: resolved.place,
      agencyTargets: resolved.agencyTargets,
      placeTargets: resolved.places,
      year: resolved.head.year,
    });
    const mentions = relateMentions({ edition, layout, resolved, stanceOf });
    const { observations, residue } = relateObservations({ editionId: edition, layout, seen, resolved, stanceOf });
    const relations = relate({ edition, layout, resolved, mentions });
    const findings = findFindings({ layout, observations, head: resolved.head });
    const measured = measuredInitiatives(observations, resolved, catalogue);
    return { mentions, observations, relations, findings, measured, residue };
  };
}

/** Practices that a metric measures though the text does not name them: the record lists them without a mention. */
function measuredInitiatives(
  observations: readonly Observation[],
  { initiatives }: Resolved,
  catalogue: ReadonlyMap<string, CatalogueInitiative>,
): Initiative[] {
  const named = new Set(initiatives.map(({ id }) => id));
  const measured = new Set(
    observations.flatMap(({ initiative }) => (initiative === null || named.has(initiative) ? [] : [initiative])),
  );
  return [...measured].flatMap((id): Initiative[] => {
    const row = catalogue.get(id);
    return row === undefined
      ? []
      : [{ id, name: row.name, status: "CATALOGUE", category: row.category, scope: row.scope, variantOf: null }];
  });
}
