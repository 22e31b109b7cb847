export { compileJudge } from "./apply.ts";
export { appendJudgements, type Judgement, readJudgements, VERDICTS, type Verdict } from "./file.ts";
export { compileStanding, type Standing, standingOf } from "./standing.ts";
