import { openReadSource } from "@practice-atlas/graph";
import type { FastifyInstance } from "fastify";
import { RECORDS } from "../../../graph/test/fixture/records.ts";
import { fixtureReference } from "../../../graph/test/fixture/reference.ts";
import { compileWorker } from "../../../graph/test/serving/built.ts";
import type { StoreUnderTest } from "../../../graph/test/store/stores.ts";
import { buildApp } from "../../src/index.ts";

export interface AppUnderTest {
  readonly app: FastifyInstance;
  discard(): Promise<void>;
}

/** The API over a store that holds the fixture's reports. */
export async function appOn({ make }: StoreUnderTest): Promise<AppUnderTest> {
  compileWorker();
  const { store, config, discard } = await make();
  await store.load(RECORDS, fixtureReference(), { mode: "replace-all" });
  const source = await openReadSource(config, { timeoutMs: 10_000 });
  const app = await buildApp({ source, explorer: null, rateMax: 0, log: false });
  return {
    app,
    discard: async () => {
      await app.close();
      await source.close();
      await discard();
    },
  };
}
