import { AtlasError } from "@practice-atlas/model";
import { ALL, type Parameter } from "./parameter.ts";
import type { Reader } from "./question.ts";

interface Found {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
}

/** Ranks from here on only contain the words: such names are offered, never taken. */
const OFFERED = { place: 3, initiative: 4 } as const;

/**
 * Turns what the reader wrote for places and initiatives into ids.
 * @throws AtlasError USAGE when nothing is called so, or several things are
 */
export async function resolveNames(
  reader: Reader,
  parameters: readonly Parameter[],
  values: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const resolved = new Map(values);
  for (const { name, type, title } of parameters) {
    const value = values.get(name) ?? ALL;
    if ((type !== "place" && type !== "initiative") || value === ALL) continue;
    resolved.set(name, await idOf(reader, type, title, value));
  }
  return resolved;
}

async function idOf(reader: Reader, type: "place" | "initiative", title: string, name: string): Promise<string> {
  const found = await search(reader, type, name);
  const exact = found.filter(({ rank }) => rank < OFFERED[type]);
  const best = exact.filter(({ rank }) => rank === exact[0]?.rank);
  if (best.length === 1) return best[0]!.id;
  const list = (best.length > 0 ? best : found)
    .slice(0, 8)
    .map((one) => `${one.id}（${one.name}）`)
    .join("、");
  if (best.length > 1) throw new AtlasError("USAGE", `${title}“${name}”不止一个，请用编号指明：${list}。`);
  throw new AtlasError("USAGE", `图谱里没有${title}“${name}”${list === "" ? "" : `，相近的有：${list}`}。`);
}

/** What bears the name as it is written, or else with full-width forms folded (９９０１２１ for 990121). */
async function search(reader: Reader, type: "place" | "initiative", written: string): Promise<readonly Found[]> {
  for (const name of new Set([written, written.normalize("NFKC")])) {
    const query = { name, limit: 20 };
    const found = await (type === "place" ? reader.read("matchPlaces", query) : reader.read("matchInitiatives", query));
    if (found.length > 0) return found;
  }
  return [];
}
