export { type Cue, compileEdges, type Edges } from "./edges.ts";
export { fold, foldCode } from "./fold.ts";
export { remember, rememberPair } from "./memo.ts";
export { compileMatcher, Hits, type Match, type Matcher, Pass } from "./patterns/index.ts";
export { startsOf } from "./starts.ts";
export { compileWithin, type Within } from "./within.ts";
