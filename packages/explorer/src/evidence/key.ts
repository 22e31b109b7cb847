import { go, view } from "../data/url.ts";
import type { View } from "../data/view.ts";

/** What the drawer shows: a place's words on an initiative, of one year or of all. */
export interface EvidenceKey {
  place: string;
  initiative: string;
  year: number | null;
}

/** Reads `place.initiative` or `place.initiative.year`. */
export function readKey(text: string): EvidenceKey {
  const [place = "", initiative = "", year] = text.split(".");
  return { place, initiative, year: year === undefined ? null : Number(year) };
}

/** Writes a key as the address holds it. */
function writeKey({ place, initiative, year }: EvidenceKey): string {
  return [place, initiative, ...(year === null ? [] : [year])].join(".");
}

/** The present view with the drawer open on a key. */
export function withEvidence(key: EvidenceKey, sentence: string | null = null): View {
  return { ...view.value, evidence: writeKey(key), sentence };
}

let opener: Element | null = null;

/** Opens the drawer, remembering where the focus was. */
export function openEvidence(key: EvidenceKey): void {
  opener = document.activeElement;
  go(withEvidence(key));
}

/** Closes the drawer and gives the focus back. */
export function closeEvidence(): void {
  go({ ...view.value, evidence: null, sentence: null });
  if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
  opener = null;
}
