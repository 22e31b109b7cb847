import type { ReadSession, ReadSource } from "@practice-atlas/graph";
import type { Reads } from "../common/reads.ts";

/** Reads that take hold of the graph with the first question, so that a request that asks nothing holds nothing. */
export interface LazyReads extends Reads {
  close(): void;
}

export function lazyReads(source: ReadSource): LazyReads {
  let opening: Promise<ReadSession> | null = null;
  const session = (): Promise<ReadSession> => {
    opening ??= source.session();
    return opening;
  };
  return {
    build: async () => (await session()).build,
    read: async (name, parameters) => (await session()).read(name, parameters),
    search: async (words, limit) => (await session()).search(words, limit),
    close: () => {
      opening?.then(
        (open) => open.close(),
        () => undefined, // it did not open, as the request was told
      );
    },
  };
}
