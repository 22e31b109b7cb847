import type { Row } from "@practice-atlas/cypher";
import type { Parameters } from "../store/engine.ts";
import type { TextOf } from "../store/statements.ts";
import { plainRow } from "../store/values.ts";
import { grafeoError } from "./grafeo.ts";

/** What runs Cypher: a database or a transaction on one. */
interface Runner {
  executeCypher(query: string, params?: object | null): Promise<{ toArray(): Record<string, unknown>[] }>;
}

/** Runs a named statement and gives plain rows. */
export async function runOn(on: Runner, textOf: TextOf, name: string, parameters: Parameters): Promise<Row[]> {
  try {
    const result = await on.executeCypher(textOf(name, parameters), parameters);
    return result.toArray().map(plainRow);
  } catch (error) {
    throw grafeoError(error);
  }
}
