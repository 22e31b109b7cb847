import type { ReadSession, ReadSource } from "@practice-atlas/graph";

/** A graph that answers what a test gives it, and tells how many sessions are open. */
export interface StubSource extends ReadSource {
  readonly open: () => number;
  /** How many sessions were ever opened. */
  readonly opened: () => number;
}

/** `answers` gives the rows of a query or throws; queries that it does not know have none. */
export function stubSource(
  answers: (name: string, parameters: Record<string, unknown>) => unknown[] | Promise<unknown[]> = () => [],
  build: () => string | null = () => "b-1",
): StubSource {
  let [open, opened] = [0, 0];
  return {
    kind: "embedded",
    open: () => open,
    opened: () => opened,
    async session() {
      open += 1;
      opened += 1;
      let closed = false;
      const session: ReadSession = {
        build: build(),
        read: (async (name: string, parameters: Record<string, unknown>) => answers(name, parameters)) as never,
        search: async () => [],
        close: () => {
          if (!closed) open -= 1;
          closed = true;
        },
      };
      return session;
    },
    close: async () => undefined,
  };
}

/** A row of `getPlaces`. */
export function placeRow(id: string) {
  const nothing = {
    pinyin: null,
    initials: null,
    lon: null,
    lat: null,
    validFrom: null,
    validUntil: null,
    successor: null,
  };
  return { id, name: `第${id}县`, shortName: `第${id}县`, level: "COUNTY", ...nothing };
}
