import type { InitiativePlacesQuery, InitiativeQuery } from "../../data/generated/documents.ts";

export type Initiative = NonNullable<InitiativeQuery["initiative"]>;
/** A place that speaks of the practice, with stances and years. */
export type PracticePlace = NonNullable<InitiativePlacesQuery["initiative"]>["places"]["nodes"][number];
