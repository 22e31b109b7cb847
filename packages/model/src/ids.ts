import { hash } from "node:crypto";

/** Lower-case hex sha256 of UTF-8 text or bytes. */
export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

const short = (kind: string, content: string, length = 10): string => sha256(`${kind}\n${content}`).slice(0, length);

/** `r-` + 16 hex of the sha256 of the text: one edition, whatever file it came from. */
export function editionId(textSha256: string): string {
  return `r-${textSha256.slice(0, 16)}`;
}

/** The work an edition belongs to: `<code>-<year>`, with a hash of the department for a department's report. */
export function workId(code: string, year: number, department: string | null): string {
  const base = `${code}-${String(year)}`;
  return department === null ? base : `${base}-${short("department", department, 8)}`;
}

/** `a-<code>-<hash>`; the code is `x` when no place could be told. */
export function agencyId(code: string | null, canonicalName: string): string {
  return `a-${code ?? "x"}-${short("agency", canonicalName)}`;
}

/** `d-` + hash of the normalised title; local documents carry the issuer's code in the hash. */
export function documentId(normalisedTitle: string, issuerCode: string | null = null): string {
  return `d-${short("document", issuerCode === null ? normalisedTitle : `${normalisedTitle}\n${issuerCode}`)}`;
}

/** `x-` + 10 hex of the normalised name, for initiatives that the catalogue lacks. */
export function discoveredInitiativeId(normalisedName: string): string {
  return `x-${short("initiative", normalisedName)}`;
}

/** `x-` + 10 hex of the normalised name, for metrics that the catalogue lacks. */
export function discoveredMetricId(normalisedName: string): string {
  return `x-${short("metric", normalisedName)}`;
}

/** `z-<parent>-<hash>`, for development zones and other units without a code. */
export function zoneId(parentCode: string, name: string): string {
  return `z-${parentCode}-${short("zone", name, 8)}`;
}

/** `f-` + hash of kind and the observations or spans concerned. */
export function findingId(kind: string, parts: readonly string[]): string {
  return `f-${short("finding", [kind, ...parts].join("\n"), 16)}`;
}
