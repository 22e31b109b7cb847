import { AtlasError, type ErrorCode } from "@practice-atlas/model";

/** What keeps every file from being read or written, as it crosses between threads, where errors lose class and code. */
export interface Fault {
  readonly kind: "fault";
  /** True for an `AtlasError`, false for a refusal of the operating system. */
  readonly ours: boolean;
  readonly code: string;
  readonly message: string;
  readonly path: string | null;
}

/** An error in the form that crosses; null for one that nobody foresaw. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  if (typeof code !== "string") return null;
  return { kind: "fault", ours: error instanceof AtlasError, code, message: error.message, path: path ?? null };
}

/** The error again. */
export function errorOf({ ours, code, message, path }: Fault): Error {
  if (ours) return new AtlasError(code as ErrorCode, message);
  return Object.assign(new Error(message), { code }, path === null ? {} : { path });
}
