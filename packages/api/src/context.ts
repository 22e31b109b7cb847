import type { Reads } from "./common/reads.ts";
import type { Loaders } from "./loaders.ts";
import type { NameIndex } from "./search/names.ts";

/** What every resolver is given. */
export interface Context {
  readonly session: Reads;
  readonly loaders: Loaders;
  /** The names that the search looks through, of this build. */
  readonly names: () => Promise<NameIndex>;
}
