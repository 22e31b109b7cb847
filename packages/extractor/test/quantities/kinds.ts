import { METRIC_KINDS } from "@practice-atlas/model";

/** The kinds a unit may have; `-` marks words after a numeral that make it no fact. */
export const MetricKindSet: ReadonlySet<string> = new Set<string>([...METRIC_KINDS, "-"]);
