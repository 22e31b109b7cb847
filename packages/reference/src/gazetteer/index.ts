export type { Gazetteer } from "./gazetteer.ts";
export { loadGazetteer } from "./load.ts";
export type { Place } from "./place.ts";
