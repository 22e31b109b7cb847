import { CANVAS, NAMES } from "./canvas.ts";
import { METRICS } from "./metrics.ts";
import { PLACES } from "./places.ts";
import { PRACTICES } from "./practices.ts";
import { REPORTS } from "./reports.ts";

export type * from "./canvas.ts";
export type * from "./metrics.ts";
export type * from "./places.ts";
export type * from "./practices.ts";
export type * from "./reports.ts";

/** What the API reads besides the questions. */
export const API = { ...PLACES, ...REPORTS, ...PRACTICES, ...METRICS, ...CANVAS, ...NAMES };
