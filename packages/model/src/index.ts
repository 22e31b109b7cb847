export { AtlasError, type ErrorCode, EXIT, exitCodeOf } from "./errors.ts";
export * from "./ids.ts";
export * from "./record.ts";
export { compileValidate } from "./validate/index.ts";
export { compare } from "./validate/references.ts";
export * from "./vocabulary.ts";
