import type { Reader } from "../questions/question.ts";

/** Reads that all see one build, whatever is loaded meanwhile. */
export interface ReadSession extends Reader {
  /** Id of the build; null before the first load. */
  readonly build: string | null;
  /** Sentences whose text fits the words, best first. */
  search(words: string, limit: number): Promise<{ id: string; score: number }[]>;
  /** Lets go of the build. Every session must be closed; reading afterwards is a mistake. */
  close(): void;
}

/** A graph as a server reads it: from a process of its own or from a Neo4j, each query within a time limit. */
export interface ReadSource {
  readonly kind: "embedded" | "neo4j";
  /** @throws AtlasError STORE_UNREACHABLE, STORE_DAMAGED */
  session(): Promise<ReadSession>;
  close(): Promise<void>;
}

/** What a source tells its log. */
export type SourceEvent =
  | { readonly kind: "opened"; readonly pid: number; readonly generation: string | null; readonly build: string | null }
  | { readonly kind: "ended"; readonly pid: number; readonly why: "timeout" | "died" | "superseded" }
  | { readonly kind: "failed"; readonly generation: string | null; readonly error: unknown };

export interface SourceOptions {
  /** Time limit of one query in ms. */
  readonly timeoutMs: number;
  readonly onEvent?: (event: SourceEvent) => void;
}
