export { fold, foldCode } from "./fold.ts";
export { compileMatcher, type Match, type Matcher } from "./matcher.ts";
