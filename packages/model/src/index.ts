export { AtlasError, EXIT, type ErrorCode, exitCodeOf } from "./errors.ts";
export * from "./ids.ts";
export * from "./record.ts";
export * from "./vocabulary.ts";
