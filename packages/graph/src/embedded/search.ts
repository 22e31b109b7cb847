import type { Run } from "../store/engine.ts";
import { isSingleHan, plainQuery } from "../store/words.ts";
import type { Database } from "./grafeo.ts";

/** Sentences whose text fits the words, best first, then by id. */
export async function searchSentences(
  db: Database,
  read: Run,
  words: string,
  limit: number,
): Promise<{ id: string; score: number }[]> {
  if (isSingleHan(words)) return (await read("findSentencesWith", { words: words.trim(), limit })) as never;
  const query = plainQuery(words);
  if (query === null) return [];
  const hits = await db.textSearch("Sentence", "text", query, limit);
  const found = hits.map(([node, score]) => ({ id: String(db.getNode(node!)?.get("id")), score: score ?? 0 }));
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
