import type { SharedLabel } from "@practice-atlas/cypher";
import type {
  AgencyKind,
  AtlasRecord,
  Category,
  DocumentKind,
  Level,
  MetricKind,
  Scope,
  VariantOf,
} from "@practice-atlas/model";
import { isPlace, refOf } from "./refs.ts";
import { type LinkRow, link } from "./rows.ts";

/** What a record says of a place that the gazetteer may not know. */
export interface PlaceClaim {
  readonly name: string;
  readonly level: Level;
}
export interface AgencyClaim {
  readonly name: string;
  readonly kind: AgencyKind | null;
  readonly jurisdiction: string | null;
}
export interface InitiativeClaim {
  readonly name: string;
  readonly category: Category;
  readonly scope: Scope;
  readonly variantOf: VariantOf | null;
}
export interface DocumentClaim {
  readonly title: string;
  readonly kind: DocumentKind;
}
export interface MetricClaim {
  readonly name: string;
  readonly unit: string | null;
  readonly kind: MetricKind;
}

/**
 * The NAMES links of a record: every shared node that it refers to, with what it says of the node as JSON.
 * Shared nodes bear nothing that one report says; their properties are chosen among the claims on these links, so adding
 * and removing reports in any order ends in the same graph.
 */
export function claimLinks(record: AtlasRecord): LinkRow[] {
  const claims = new Claims();
  claimEntries(record, claims);
  claimReferences(record, claims);
  return claims.links(record.report.id);
}

class Claims {
  readonly #byLabel = new Map<SharedLabel, Map<string, string | null>>();

  /** The first claim of an id counts; a bare reference never replaces one. */
  add(label: SharedLabel, id: string, claim: object | null): void {
    const ids = this.#byLabel.get(label) ?? new Map<string, string | null>();
    this.#byLabel.set(label, ids);
    if ((ids.get(id) ?? null) === null) ids.set(id, claim === null ? null : JSON.stringify(claim));
  }

  links(edition: string): LinkRow[] {
    return [...this.#byLabel].flatMap(([label, ids]) =>
      [...ids].map(([id, claim]) => link("NAMES", ["Edition", edition], [label, id], { claim })),
    );
  }
}

function claimEntries({ report, agencies, initiatives, documents, observations }: AtlasRecord, claims: Claims): void {
  const place = report.jurisdiction;
  if (place !== null)
    claims.add("Jurisdiction", place.id, { name: place.name, level: place.level } satisfies PlaceClaim);
  for (const { id, name, kind, jurisdiction } of agencies)
    claims.add("Agency", id, { name, kind, jurisdiction } satisfies AgencyClaim);
  for (const { id, name } of [...report.issuers, ...report.addressees])
    claims.add("Agency", id, { name, kind: null, jurisdiction: agencyPlace(id) } satisfies AgencyClaim);
  for (const { id, name, category, scope, variantOf } of initiatives)
    claims.add("Initiative", id, { name, category, scope, variantOf } satisfies InitiativeClaim);
  for (const { id, title, kind } of documents) claims.add("Document", id, { title, kind } satisfies DocumentClaim);
  for (const { metric } of observations) {
    const { id, name, unit, kind } = metric;
    claims.add("Metric", id, { name, unit, kind } satisfies MetricClaim);
  }
}

/** Ids that the record points to without an entry of their own. */
function claimReferences(record: AtlasRecord, claims: Claims): void {
  const pointed = [
    ...record.mentions.map(({ target }) => target),
    ...record.relations.flatMap(({ subject, object }) => [subject, object]),
    ...record.observations.flatMap(({ initiative, agency }) => [initiative, agency]),
  ];
  for (const id of pointed) {
    if (id === null) continue;
    const [label] = refOf(id);
    claims.add(label as SharedLabel, id, null);
  }
}

/** The place whose code an agency's id bears, or null. */
function agencyPlace(id: string): string | null {
  const code = /^a-(.+)-[0-9a-f]+$/.exec(id)?.[1] ?? "";
  return isPlace(code) ? code : null;
}
