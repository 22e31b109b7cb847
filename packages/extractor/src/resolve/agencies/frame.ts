import type { AgencyRef, Span } from "@practice-atlas/model";
import type { AgencyHit, Layout } from "../../stages.ts";

/** A hit that was decided, as the frame needs it. */
export interface Placed {
  readonly hit: AgencyHit;
  readonly ref: AgencyRef;
  readonly kind: string;
  readonly jurisdiction: string | null;
}

/** Kinds that publish such reports. */
const ISSUING = new Set([
  "PARTY",
  "GOVERNMENT",
  "DEPARTMENT",
  "COURT",
  "PROCURATORATE",
  "COMMITTEE",
  "CONGRESS",
  "TEAM",
  "SERVICE_ORG",
]);

/** Who signs or heads the report: the bodies at the head of the title (中共某市委 某市人民政府关于…) and in the signature. */
export function issuersOf(layout: Layout, placed: readonly Placed[]): AgencyRef[] {
  const titled = layout.title === null ? [] : inside(placed, layout.title).filter(({ hit }) => headsTitle(layout, hit));
  const signed = layout.signature === null ? [] : inside(placed, layout.signature);
  return unique([...titled, ...signed].filter(({ kind }) => ISSUING.has(kind)));
}

/** To whom it is addressed (中共某州委、某州人民政府：). */
export function addresseesOf(layout: Layout, placed: readonly Placed[]): AgencyRef[] {
  return layout.addressees === null ? [] : unique(inside(placed, layout.addressees));
}

/** Whether nothing but other bodies, marks or a year stands between the title's start and the hit. */
function headsTitle({ text, title }: Layout, { start }: AgencyHit): boolean {
  const before = text.slice(title!.start, start);
  return !/关于|的|对|向/.test(before) || /^\s*关于\s*(?:印发|报送|公布|发布|公开)?\s*$/.test(before);
}

function inside(placed: readonly Placed[], span: Span): Placed[] {
  return placed.filter(({ hit }) => hit.start >= span.start && hit.end <= span.end);
}

function unique(placed: readonly Placed[]): AgencyRef[] {
  const byId = new Map<string, AgencyRef>();
  for (const one of placed) if (!byId.has(one.ref.id)) byId.set(one.ref.id, named(one));
  return [...byId.values()];
}

/** The frame names a body as the report does, higher places and all (泉州市洛江区人民政府); the id is the body's own. */
function named({ hit, ref }: Placed): AgencyRef {
  return hit.rule === "agency-full" ? { id: ref.id, name: hit.surface.replaceAll(/\s+/g, "") } : ref;
}
