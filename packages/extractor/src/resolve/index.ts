import type { Reference } from "@practice-atlas/reference";
import type { Layout, PlaceHit, Resolved, Seen, Source } from "../stages.ts";
import { compileResolveAgencies } from "./agencies/index.ts";
import { compileResolveDocuments } from "./documents/index.ts";
import { compileResolveHead } from "./head/index.ts";
import { compileResolveInitiatives } from "./initiatives/index.ts";
import { compileResolvePlace } from "./place/index.ts";

/** What was seen → ids: the covered place, agencies, documents, initiatives. What stays open goes to residue. */
export function compileResolve(
  reference: Reference,
  findPlacesIn: (stretch: string) => readonly PlaceHit[],
): (source: Source, layout: Layout, seen: Seen) => Resolved {
  const resolveHead = compileResolveHead(reference.lexicon);
  const resolvePlace = compileResolvePlace(reference);
  const resolveAgencies = compileResolveAgencies(reference);
  const resolveDocuments = compileResolveDocuments(reference);
  const resolveInitiatives = compileResolveInitiatives(reference);
  return (source, layout, seen) => {
    const { head, department: named, residue: headResidue } = resolveHead(source, layout, seen.titles);
    const {
      place,
      department,
      places,
      residue: placeResidue,
    } = resolvePlace({
      source,
      layout,
      seen,
      head,
      department: named,
      findIn: findPlacesIn,
    });
    const bodies = resolveAgencies({ layout, seen, place, department, head });
    const papers = resolveDocuments({ layout, titles: seen.titles, place, year: head.year });
    const practices = resolveInitiatives({ layout, seen, place, documents: papers.targets });
    return {
      head,
      place,
      department,
      issuers: bodies.issuers,
      addressees: bodies.addressees,
      agencies: bodies.agencies,
      agencyTargets: bodies.agencyTargets,
      places,
      documents: papers.documents,
      documentTargets: papers.targets,
      initiatives: practices.initiatives,
      initiativeTargets: practices.initiativeTargets,
      residue: [headResidue, placeResidue, bodies.residue, papers.residue, practices.residue].flat(),
    };
  };
}
