// What the resolvers hand on for each connection of the schema: a page of rows.
import type {
  Evidence,
  InitiativeRow,
  MentionRow,
  ObservationRow,
  PlaceRow,
  SentenceRow,
} from "@practice-atlas/cypher";
import type { Page } from "./common/pages.ts";
import type { Practices } from "./jurisdiction/practices.ts";
import type { Recurring } from "./recurrence/recurrence.ts";

export type EvidenceRow = Evidence;
export type EvidencePage = Page<Evidence>;
export type InitiativePage = Page<InitiativeRow>;
export type JurisdictionPage = Page<PlaceRow>;
export type MentionPage = Page<MentionRow>;
export type ObservationPage = Page<ObservationRow>;
export type PlacePracticePage = Page<Practices>;
export type PracticePlacePage = Page<Practices>;
export type RecurrencePage = Page<Recurring>;
export type SentencePage = Page<SentenceRow>;
