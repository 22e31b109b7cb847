export { type Cue, compileEdges, type Edges } from "./edges.ts";
export { fold, foldCode } from "./fold.ts";
export { Hits } from "./hits.ts";
export { compileMatcher, type Match, type Matcher } from "./matcher.ts";
export { remember, rememberPair } from "./memo.ts";
export { Pass } from "./pass.ts";
export { startsOf } from "./starts.ts";
export { compileWithin, type Within } from "./within.ts";
