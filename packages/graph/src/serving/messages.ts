import type { Row, Value } from "@practice-atlas/cypher";
import type { ErrorCode } from "@practice-atlas/model";

/** What a reading process is asked. */
export type Question =
  | { readonly kind: "read"; readonly name: string; readonly parameters: Readonly<Record<string, Value>> }
  | { readonly kind: "search"; readonly words: string; readonly limit: number };

/** A question with the number by which its answer is told. */
export interface Request {
  readonly id: number;
  readonly question: Question;
}

/** What a reading process says: that it is open or cannot be, or an answer. */
export type Message =
  | { readonly kind: "ready"; readonly build: string | null }
  | { readonly kind: "broken"; readonly error: Failure }
  | { readonly kind: "answer"; readonly id: number; readonly rows: readonly Row[] }
  | { readonly kind: "failure"; readonly id: number; readonly error: Failure };

/** An error as it crosses between processes. */
export interface Failure {
  readonly code: ErrorCode | null;
  readonly message: string;
}
