export type { BuildState } from "./operations/build.ts";
export type { CheckResult, Difference } from "./operations/check.ts";
export type { Change, Changes } from "./operations/difference.ts";
export type { LoadOptions, Records } from "./operations/load.ts";
export type { Stats } from "./operations/stats.ts";
export { type HeldRecord, type HeldRecords, type Manifest, openRecords } from "./records/index.ts";
export { type GraphStore, openStore, type StoreConfig } from "./store/store.ts";
