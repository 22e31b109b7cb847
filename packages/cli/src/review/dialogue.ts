import { createInterface } from "node:readline";
import type { Judgement, Verdict } from "@practice-atlas/graph";
import { VARIANT_KINDS } from "@practice-atlas/model";
import type { Terminal } from "../terminal.ts";
import type { Candidate } from "./candidates.ts";

const KEYS: Readonly<Record<string, Verdict | "quit">> = {
  a: "accept",
  s: "same-as",
  v: "variant-of",
  p: "split",
  r: "reject",
  k: "skip",
  u: "undo",
  q: "quit",
};

const HELP = "a 采纳  s 与某举措同一  v 是某举措的变体  p 拆分  r 否决  k 跳过  u 撤销上一个  q 结束";

/** Puts one question and gives the answer without blanks around it; null when the input has ended. */
export type Question = (prompt: string) => Promise<string | null>;

/** Questions on the process's standard input; lines that come before their question, as from a pipe, wait for it. */
export function processQuestion(): { readonly ask: Question; readonly close: () => void } {
  const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY });
  const lines = reader[Symbol.asyncIterator]();
  const ask: Question = async (prompt) => {
    const head = prompt.lastIndexOf("\n") + 1;
    process.stderr.write(prompt.slice(0, head));
    reader.setPrompt(prompt.slice(head));
    reader.prompt();
    const { value, done } = await lines.next();
    return done === true ? null : value.trim();
  };
  return { ask, close: () => reader.close() };
}

export interface Dialogue {
  readonly candidates: readonly Candidate[];
  /** Ids that may be named as the other initiative. */
  readonly known: ReadonlySet<string>;
  readonly who: string;
  readonly ask: Question;
  readonly terminal: Terminal;
  /** Keeps a judgement at once: what was answered is never lost. */
  readonly keep: (judgement: Judgement) => void;
  readonly now: () => string;
}

/** Walks a person through candidates; returns how many judgements were kept. */
export async function review(dialogue: Dialogue): Promise<number> {
  const { candidates, who, ask, terminal, keep, now } = dialogue;
  const done: string[] = [];
  for (let at = 0; at < candidates.length; ) {
    const candidate = candidates[at]!;
    show(candidate, at, candidates.length, terminal);
    const verdict = await choose(ask);
    if (verdict === "quit") break;
    if (verdict === "undo") {
      const subject = done.pop();
      if (subject === undefined) terminal.say("没有可撤销的判断。");
      else {
        keep({ at: now(), who, verdict, subject, object: "", detail: "", reason: "复核时撤销" });
        at = candidates.findIndex(({ id }) => id === subject);
      }
      continue;
    }
    const judgement = await complete(candidate, verdict, dialogue);
    if (judgement === null) continue;
    keep(judgement);
    done.push(candidate.id);
    at += 1;
  }
  return done.length;
}

function show(candidate: Candidate, at: number, total: number, terminal: Terminal): void {
  terminal.say(`\n[${String(at + 1)}/${String(total)}] ${candidate.name}  ${candidate.id}  ${candidate.category}`);
  terminal.say(
    `  ${String(candidate.places.length)} 地 ${String(candidate.mentions)} 次：${candidate.places.slice(0, 8).join("、")}`,
  );
  terminal.say(`  写法：${candidate.surfaces.slice(0, 6).join("；")}`);
  for (const sentence of candidate.sentences) terminal.say(`  ▸ ${sentence}`);
  candidate.alike.forEach(({ id, name, likeness }, i) => {
    terminal.say(`  近似 ${String(i + 1)}  ${name}  ${id}  ${likeness.toFixed(2)}`);
  });
}

async function choose(ask: Question): Promise<Verdict | "quit"> {
  for (;;) {
    const answer = await ask(`${HELP}\n> `);
    if (answer === null) return "quit";
    const verdict = KEYS[answer.toLowerCase()];
    if (verdict !== undefined) return verdict;
  }
}

/** Asks for what a verdict needs; null when the person leaves something empty, so the candidate is shown again. */
async function complete(
  candidate: Candidate,
  verdict: Verdict,
  { who, ask, now, known, terminal }: Dialogue,
): Promise<Judgement | null> {
  let [object, detail] = ["", ""];
  if (verdict === "same-as" || verdict === "variant-of") {
    const answer = await ask("哪个举措（编号，或近似的序号）：");
    object = candidate.alike[Number(answer) - 1]?.id ?? answer ?? "";
    if (object === "") return null;
    if (!known.has(object) || object === candidate.id) {
      terminal.say(`没有编号或序号为“${object}”的另一个举措。`);
      return null;
    }
  }
  if (verdict === "variant-of") {
    const answer = ((await ask(`种类（${VARIANT_KINDS.join("、")}，默认 BRAND）：`)) || "BRAND").toUpperCase();
    if (!(VARIANT_KINDS as readonly string[]).includes(answer)) return null;
    detail = answer;
  }
  if (verdict === "split") {
    object = (await ask("哪个写法要分出去：")) ?? "";
    detail = (await ask("它的名称：")) ?? "";
    if (object === "" || detail === "") return null;
  }
  if (verdict === "accept") detail = (await ask(`规范名称（默认 ${candidate.name}）：`)) ?? "";
  const reason = verdict === "skip" ? "暂不判断" : await ask("理由：");
  return reason === null || reason === ""
    ? null
    : { at: now(), who, verdict, subject: candidate.id, object, detail, reason };
}
