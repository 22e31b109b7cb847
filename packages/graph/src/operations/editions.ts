import type { EditionRow } from "@practice-atlas/cypher";
import { ask, type Run } from "../store/engine.ts";

const PAGE = 5_000;

/** All editions held, in order of id. */
export async function* listEditions(read: Run): AsyncGenerator<EditionRow> {
  for (let after = ""; ; ) {
    const page = await ask(read, "listEditions", { after, size: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
