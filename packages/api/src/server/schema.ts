import { readdirSync, readFileSync } from "node:fs";

/** The schema lies beside the resolvers' sources, also for the compiled program. */
const SOURCES = new URL("../../src/", import.meta.url);

/** The text of every `<domain>/schema.graphql`, in order of domain. */
export function readTypeDefs(): string[] {
  const domains = readdirSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return domains
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      try {
        return [readFileSync(new URL(`${name}/schema.graphql`, SOURCES), "utf8")];
      } catch {
        return []; // a folder that is no domain
      }
    });
}
