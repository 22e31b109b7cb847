import type { Agency, AgencyRef, CoveredPlace, Residue } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { Head, Layout, Seen, Target } from "../../stages.ts";
import { ownOnes, sameKinds } from "./corefer.ts";
import { type Context, decide } from "./decide.ts";
import { addresseesOf, issuersOf, type Placed } from "./frame.ts";
import { scopeOf } from "./scope.ts";
import { selfOf } from "./self.ts";
import { readBodies } from "./tables.ts";

/** What the text says of bodies, tied to ids. */
export interface ResolvedAgencies {
  readonly agencies: readonly Agency[];
  readonly agencyTargets: readonly Target[];
  readonly issuers: readonly AgencyRef[];
  readonly addressees: readonly AgencyRef[];
  readonly residue: readonly Residue[];
}

/** What resolving agencies needs of one report. */
export interface AgencyInput {
  readonly layout: Layout;
  readonly seen: Pick<Seen, "agencies" | "places">;
  readonly place: CoveredPlace | null;
  readonly department: string | null;
  readonly head: Pick<Head, "year">;
}

/**
 * Ties the bodies seen in the text to places: relative words (县委, 州政府, 本镇) against the covered place and those
 * above it, full names by their codes, 我局 to the reporting department. Names are made by one rule for every report,
 * so the same body has the same id everywhere. What stays open goes to residue; issuers and addressees come from
 * title, signature and address line.
 */
export function compileResolveAgencies({ lexicon, gazetteer }: Reference): (input: AgencyInput) => ResolvedAgencies {
  const bodies = readBodies(lexicon);
  return ({ layout, seen, place, department, head }) => {
    const scope = scopeOf(place, gazetteer);
    const self = selfOf(department, scope, bodies, gazetteer);
    const named = new Set(seen.places.filter((p) => p.codes.length === 1).map((p) => p.codes[0]!));
    const context: Context = { scope, year: head.year, bodies, gazetteer, self, named, made: new Map() };
    const agencies = new Map<string, Agency>();
    const residue: Residue[] = [];
    const placed: Placed[] = [];
    for (const hit of seen.agencies) {
      const decision = decide(hit, context);
      if (decision === null) continue;
      if ("residue" in decision) residue.push(decision.residue);
      else {
        agencies.set(decision.agency.id, decision.agency);
        const { kind, jurisdiction } = decision.agency;
        placed.push({ hit, ref: refOf(decision.agency), kind, jurisdiction });
      }
    }
    const same = new Map([...ownOnes(placed, place?.id ?? null), ...sameKinds(placed, bodies.qualifiers)]);
    const settled = same.size === 0 ? placed : placed.map((p) => settle(p, same, agencies));
    const listed = [...agencies.values()];
    const targets: Target[] = [];
    for (const { hit, ref } of settled)
      targets.push({ start: hit.start, end: hit.end, target: ref.id, rule: hit.rule });
    return {
      agencies: same.size === 0 ? listed : listed.filter((agency) => !same.has(agency.id)),
      agencyTargets: targets,
      issuers: issuersOf(layout, settled),
      addressees: addresseesOf(layout, settled),
      residue,
    };
  };
}

/** A body named in short is the one of the full name. */
function settle(p: Placed, same: ReadonlyMap<string, string>, agencies: ReadonlyMap<string, Agency>): Placed {
  const full = same.get(p.ref.id);
  return full === undefined ? p : { ...p, ref: refOf(agencies.get(full)!) };
}

function refOf({ id, name }: Agency): AgencyRef {
  return { id, name };
}
