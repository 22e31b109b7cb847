export { compileJudge } from "./apply.ts";
export { appendJudgements, faultOf, type Judgement, readJudgements, VERDICTS, type Verdict } from "./file.ts";
export { compileStanding, type Standing, standingOf } from "./standing.ts";
