/** What the command line ends with; documented in the README. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, store: 3 } as const;

/** The error classes a caller may tell apart. */
export type ErrorCode =
  | "USAGE" // the caller asked for something that cannot be
  | "INPUT" // a file cannot be read or understood
  | "RECORD" // a record breaks the format
  | "STORE_UNREACHABLE"
  | "STORE_DAMAGED"
  | "STORE_BUSY" // another process writes
  | "STORE_READ_ONLY"
  | "TIMEOUT"
  | "QUERY"; // a named query or its parameters are wrong

/** An error whose message is a sentence for the user that says what to do; the cause is for the log. */
export class AtlasError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "AtlasError";
    this.code = code;
  }
}

/** The exit code for an error that ends a command. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof AtlasError)) return EXIT.store;
  if (error.code === "USAGE" || error.code === "QUERY") return EXIT.usage;
  return error.code === "INPUT" || error.code === "RECORD" ? EXIT.someFailed : EXIT.store;
}
