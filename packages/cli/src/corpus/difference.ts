import { type HeldRecords, type Manifest } from "@practice-atlas/graph";
import { sha256, type AtlasRecord } from "@practice-atlas/model";
import type { Terminal } from "../terminal.ts";

/** What a command would change, one entry a report. */
export interface Change {
  readonly sign: "+" | "~" | "-";
  readonly id: string;
  readonly work: string;
  readonly source: string;
}

/** Compares held records with incoming lines; with `whole` what does not come in goes out. */
export async function differenceOf(held: Manifest, lines: AsyncIterable<string>, whole: boolean): Promise<Change[]> {
  const before = new Map(held.records.map((record) => [record.id, record]));
  const coming = new Set<string>();
  const changes: Change[] = [];
  for await (const line of lines) {
    const { report } = JSON.parse(line) as AtlasRecord;
    coming.add(report.id);
    const old = before.get(report.id);
    if (old?.sha256 === sha256(line)) continue;
    changes.push({ sign: old === undefined ? "+" : "~", id: report.id, work: report.work, source: report.source });
  }
  if (whole)
    for (const { id, work, source } of held.records) if (!coming.has(id)) changes.push({ sign: "-", id, work, source });
  return changes;
}

const WORDS = { "+": "新增", "~": "替换", "-": "移除" } as const;

/** Prints a difference: a line a report, then the sums. */
export function printDifference(changes: readonly Change[], terminal: Terminal): void {
  for (const { sign, id, work, source } of changes) terminal.print(`${sign} ${work}  ${id}  ${source}`);
  const sums = (["+", "~", "-"] as const).map((sign) => `${WORDS[sign]} ${String(changes.filter((c) => c.sign === sign).length)}`);
  terminal.say(`仅预演，未写入：${sums.join("，")} 份报告。`);
}

/** The reports that stand in the held records, in words: how many, of which places. */
export function summaryOf(records: HeldRecords): string {
  const { records: all } = records.manifest();
  const places = [...new Set(all.map(({ work }) => work.split("-").slice(0, work.startsWith("z-") ? 3 : 1).join("-")))].sort();
  const shown = places.slice(0, 12).join("、") + (places.length > 12 ? ` 等 ${String(places.length)} 个地方` : "");
  return `现收录 ${String(all.length)} 份报告${all.length > 0 ? `：${shown}` : ""}`;
}
