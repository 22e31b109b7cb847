import type { CoveredPlace, Residue } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { Head, Layout, PlaceHit, Seen, Source, Target } from "../../stages.ts";
import { fold } from "../../text/index.ts";
import { decide } from "./decide.ts";
import { canonicalDepartment } from "./department.ts";
import { hintsOf } from "./hints.ts";
import { placeMentions } from "./mentions.ts";
import { compileFindZone } from "./zones.ts";

export interface PlaceGiven {
  readonly source: Source;
  readonly layout: Layout;
  readonly seen: Pick<Seen, "places">;
  readonly head: Head;
  /** The department as the text names it, or null for a government's report. */
  readonly department: string | null;
  /** The same finder that read the text, for the page's own words. */
  readonly findIn: (stretch: string) => readonly PlaceHit[];
}

export interface PlaceResolved {
  readonly place: CoveredPlace | null;
  readonly department: string | null;
  /** Place names in the text tied to codes. */
  readonly places: readonly Target[];
  readonly residue: readonly Residue[];
}

/** Compiles the resolution of the covered place, the department's canonical name and all places named. */
export function compileResolvePlace(reference: Reference): (given: PlaceGiven) => PlaceResolved {
  const { gazetteer } = reference;
  const findZone = compileFindZone(reference);
  return ({ source, layout, seen, head, department, findIn }) => {
    const named = unambiguous(seen.places);
    const hints = hintsOf(source, head, findIn, gazetteer);
    const frame = layout.title ?? layout.signature;
    const zone = frame === null ? null : findZone(fold(layout.text.slice(frame.start, frame.end)));
    const decision = decide({
      source,
      layout,
      hits: seen.places,
      head,
      named,
      hints,
      zone,
      department,
      gazetteer,
      findIn,
    });
    const mentions = placeMentions(seen.places, decision.place, named, head.year, gazetteer);
    return {
      place: decision.place,
      department: canonicalDepartment(source.manifest?.department ?? department, decision.place, gazetteer),
      places: mentions.targets,
      residue: dedupe([...decision.residue, ...mentions.residue]),
    };
  };
}

/** What the text names outright: names that can mean one place only. */
function unambiguous(hits: readonly PlaceHit[]): ReadonlySet<string> {
  return new Set(hits.filter((hit) => hit.codes.length === 1 && hit.rule !== "place-weak").map((hit) => hit.codes[0]!));
}

function dedupe(residue: readonly Residue[]): Residue[] {
  const seen = new Set<string>();
  return residue.filter(({ kind, surface, why }) => {
    const key = `${kind}\n${surface}\n${why}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
