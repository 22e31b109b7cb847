export { isLocked, takeLock } from "./embedded/lock.ts";
export {
  appendJudgements,
  compileJudge,
  compileStanding,
  type Judgement,
  readJudgements,
  type Standing,
  standingOf,
  VERDICTS,
  type Verdict,
} from "./judgements/index.ts";
export { type Reading, readingOf } from "./load/pinyin.ts";
export type { BuildState } from "./operations/build.ts";
export type { CheckResult, Difference } from "./operations/check.ts";
export type { Change, Changes } from "./operations/difference.ts";
export type { LoadOptions, Records } from "./operations/load.ts";
export type { Stats } from "./operations/stats.ts";
export { askQuestion as ask, QUESTIONS } from "./questions/index.ts";
export { maskPersonal } from "./questions/mask.ts";
export type { Given, Parameter } from "./questions/parameter.ts";
export type { Answer, Column, Question, Reader } from "./questions/question.ts";
export { type HeldRecord, type HeldRecords, type Manifest, openRecords } from "./records/index.ts";
export {
  openReadSource,
  type ReadSession,
  type ReadSource,
  type SourceEvent,
  type SourceOptions,
} from "./serving/index.ts";
export { type GraphStore, openStore, type StoreConfig } from "./store/store.ts";
