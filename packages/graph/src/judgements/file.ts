import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { AtlasError, VARIANT_KINDS } from "@practice-atlas/model";

/** What a person may decide about an initiative. */
export const VERDICTS = ["accept", "same-as", "variant-of", "split", "reject", "skip", "undo"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One decision: never changed once written; `undo` takes back the latest that still stands on its subject. */
export interface Judgement {
  /** ISO time, for the reader only: the order in the file is what counts. */
  readonly at: string;
  readonly who: string;
  readonly verdict: Verdict;
  /** Id of the initiative judged. */
  readonly subject: string;
  /** `same-as`, `variant-of`: the other initiative's id. `split`: the surface that is something else. Else empty. */
  readonly object: string;
  /** `variant-of`: the kind. `accept`: the canonical name, when it should read otherwise. `split`: the new name. Else empty. */
  readonly detail: string;
  readonly reason: string;
}

const COLUMNS = ["at", "who", "verdict", "subject", "object", "detail", "reason"] as const;

/** Reads a judgements file; a missing one holds none. @throws AtlasError INPUT naming the line that is wrong. */
export function readJudgements(path: string): Judgement[] {
  if (!existsSync(path)) return [];
  const [header, ...lines] = readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  if (header !== COLUMNS.join("\t")) throw new AtlasError("INPUT", `${path} 的表头应为 ${COLUMNS.join("、")}。`);
  return lines.flatMap((line, i) => (line === "" ? [] : [parseLine(line, path, i + 2)]));
}

function parseLine(line: string, path: string, number: number): Judgement {
  const cells = line.split("\t");
  const judgement = Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? ""])) as unknown as Judgement;
  const fault = faultOf(judgement);
  if (fault !== null || cells.length !== COLUMNS.length)
    throw new AtlasError("INPUT", `${path} 第 ${String(number)} 行：${fault ?? `应有 ${String(COLUMNS.length)} 列`}。`);
  return judgement;
}

/** What is wrong with a judgement, in words, or null. */
function faultOf({ verdict, subject, object, detail, reason }: Judgement): string | null {
  if (!VERDICTS.includes(verdict)) return `不认识的判断“${verdict}”，应为 ${VERDICTS.join("、")} 之一`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(subject)) return `“${subject}”不是举措编号`;
  if (reason.trim() === "") return "缺少理由";
  if ((verdict === "same-as" || verdict === "variant-of") && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(object))
    return `“${object}”不是举措编号`;
  if ((verdict === "same-as" || verdict === "variant-of") && object === subject) return "不能与自身相同";
  if (verdict === "variant-of" && !(VARIANT_KINDS as readonly string[]).includes(detail))
    return `变体种类应为 ${VARIANT_KINDS.join("、")} 之一`;
  if (verdict === "split" && (object === "" || detail === "")) return "拆分要给出原文写法与新名称";
  return null;
}

/** Appends judgements to the file in one write; cells lose tabs and line ends. @throws AtlasError USAGE when one is wrong. */
export function appendJudgements(path: string, judgements: readonly Judgement[]): void {
  for (const judgement of judgements) {
    const fault = faultOf(judgement);
    if (fault !== null) throw new AtlasError("USAGE", `${fault}。`);
  }
  mkdirSync(dirname(path), { recursive: true });
  const clean = (cell: string): string => cell.replaceAll(/[\t\r\n]+/g, " ").trim();
  const lines = judgements.map((judgement) => COLUMNS.map((column) => clean(judgement[column])).join("\t"));
  const head = existsSync(path) ? [] : [COLUMNS.join("\t")];
  appendFileSync(path, `${[...head, ...lines].join("\n")}\n`, { flush: true });
}
