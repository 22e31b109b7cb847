import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

// Workspace packages are read from their sources, so a test never sees a stale build. "import" is not among these:
// Node would take it for require() too, and CommonJS packages would be given modules.
const conditions = ["source", "module", "node", "default"];
// One copy of graphql, the one that Node gives to Apollo: its types do not know those of another copy.
const alias = { graphql: createRequire(import.meta.url).resolve("graphql") };
const shared = { resolve: { conditions, alias }, ssr: { resolve: { conditions } } };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["packages/*/test/**/*.test.ts", "cypher/test/**/*.test.ts", "tools/test/**/*.test.ts"],
          exclude: ["**/*.store.test.ts"],
          environment: "node",
          testTimeout: 90_000,
        },
      },
      {
        ...shared,
        test: {
          name: "store",
          include: ["packages/*/test/**/*.store.test.ts"],
          environment: "node",
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        ...shared,
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
