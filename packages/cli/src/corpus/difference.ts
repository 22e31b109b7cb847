import type { Change, Changes, HeldRecords } from "@practice-atlas/graph";
import type { Terminal } from "../terminal.ts";

const SIGNS = [
  ["added", "+", "新增"],
  ["replaced", "~", "替换"],
  ["removed", "-", "移除"],
] as const;

/** Prints what a command would do: a line a report, then the sums. */
export function printDifference(changes: Changes, terminal: Terminal): void {
  const line = (sign: string, { work, edition, source, parts }: Change): string =>
    `${sign} ${work}  ${edition}  ${source}（${String(parts)} 个段句与数据）`;
  for (const [key, sign] of SIGNS) for (const change of changes[key]) terminal.print(line(sign, change));
  const sums = SIGNS.map(([key, , word]) => `${word} ${String(changes[key].length)}`);
  terminal.say(`仅预演，未写入：${sums.join("，")}，不变 ${String(changes.unchanged)} 份报告。`);
}

const NAMED = 5;

/** The reports that stand in the held records, in words: how many, of which places, and which of none. */
export function summaryOf(records: HeldRecords): string {
  const { records: all } = records.manifest();
  const places = [...new Set(all.flatMap(({ work }) => placeOf(work) ?? []))].sort();
  const shown = places.slice(0, 12).join("、") + (places.length > 12 ? ` 等 ${String(places.length)} 个地方` : "");
  const stray = all.filter(({ work }) => placeOf(work) === null).map(({ source }) => source);
  const names = stray.slice(0, NAMED).join("、") + (stray.length > NAMED ? " 等" : "");
  const told = `现收录 ${String(all.length)} 份报告${places.length > 0 ? `：${shown}` : ""}`;
  return stray.length === 0
    ? told
    : `${told}\n其中 ${String(stray.length)} 份未定地方或年份，不计入各地统计：${names}；用 atlas explain 看缘由，在 sources.tsv 里写明后再 atlas add。`;
}

/** The place's id in a work's id; null for a text whose place or year is not known, which is a work of its own. */
function placeOf(work: string): string | null {
  if (work.startsWith("r-")) return null;
  return work.startsWith("z-") ? work.split("-").slice(0, 3).join("-") : (work.split("-")[0] ?? work);
}
