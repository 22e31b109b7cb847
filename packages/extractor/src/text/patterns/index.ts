export { Hits } from "./hits.ts";
export { compileMatcher, type Match, type Matcher } from "./matcher.ts";
export { Pass } from "./pass.ts";
