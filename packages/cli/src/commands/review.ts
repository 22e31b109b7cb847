import { userInfo } from "node:os";
import {
  appendJudgements,
  compileStanding,
  type Judgement,
  readJudgements,
  type Standing,
  VERDICTS,
  type Verdict,
} from "@practice-atlas/graph";
import { AtlasError } from "@practice-atlas/model";
import { loadReference, readInitiatives } from "@practice-atlas/reference";
import { Argument, type Command } from "commander";
import { type Context, held } from "../corpus/context.ts";
import { examples } from "../help.ts";
import { type Candidate, gatherCandidates } from "../review/candidates.ts";
import { processQuestion, review } from "../review/dialogue.ts";
import { type Terminal, tableLines } from "../terminal.ts";

interface ReviewFlags {
  readonly list?: boolean;
  readonly json?: boolean;
  readonly all?: boolean;
  readonly reason?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly surface?: string;
  readonly who?: string;
}

export function addReview(program: Command, context: Context): void {
  program
    .command("review")
    .summary("由人逐个判断候选举措")
    .description(
      "按出现的地方多少列出词表之外的举措，逐个判断；判断写入数据文件夹的 judgements.tsv，建图时生效，可撤销。",
    )
    .addArgument(new Argument("[verdict]", "直接写下一个判断（供脚本使用）").choices(VERDICTS))
    .argument("[id]", "被判断的举措编号")
    .argument("[other]", "same-as、variant-of 的另一个举措编号")
    .option("--list", "只列出候选")
    .option("--json", "以 JSON 列出候选")
    .option("--all", "连已判断过的一并列出")
    .option("--reason <text>", "判断的理由（直接写下判断时必填）")
    .option("--kind <kind>", "variant-of 的种类")
    .option("--name <name>", "accept 的规范名称，split 的新名称")
    .option("--surface <text>", "split 要分出去的写法")
    .option("--who <name>", "判断人（默认为登录名）")
    .addHelpText(
      "after",
      examples([
        "atlas review",
        "atlas review --list",
        "atlas review reject x-0123456789 --reason 口号而非举措",
        "atlas review same-as x-0123456789 renmin-tiaojie --reason 只是写法不同",
      ]),
    )
    .action(
      async (verdict: Verdict | undefined, id: string | undefined, other: string | undefined, flags: ReviewFlags) => {
        const path = context.config.judgements;
        const who = flags.who ?? userInfo().username;
        const standing = compileStanding(readJudgements(path));
        const catalogue = readInitiatives(loadReference().lexicon);
        const all = gatherCandidates(held(context).all(), catalogue);
        const known = knownIds(all, catalogue, standing);
        if (verdict !== undefined)
          return keepOne(path, { verdict, id, other, who, flags }, known, standing, context.terminal);
        const candidates = open(all, standing, flags.all === true);
        if (flags.json === true) return context.terminal.print(JSON.stringify(candidates, null, 1));
        if (flags.list === true) return list(candidates, context.terminal);
        await dialogue(context, candidates, who, known);
      },
    );
}

const now = (): string => new Date().toISOString();

function open(candidates: readonly Candidate[], standing: Standing, all: boolean): readonly Candidate[] {
  return all ? candidates : candidates.filter(({ id }) => !standing.judged.has(id));
}

interface One {
  readonly verdict: Verdict;
  readonly id: string | undefined;
  readonly other: string | undefined;
  readonly who: string;
  readonly flags: ReviewFlags;
}

/** Every id that a judgement may name: candidates, the catalogue, and what earlier judgements made. */
function knownIds(
  candidates: readonly Candidate[],
  catalogue: readonly { readonly slug: string }[],
  { judged, splits }: Standing,
): ReadonlySet<string> {
  const made = [...splits.values()].flatMap((surfaces) => [...surfaces.values()].map(({ id }) => id));
  return new Set([...candidates.map(({ id }) => id), ...catalogue.map(({ slug }) => slug), ...judged.keys(), ...made]);
}

/** @throws AtlasError USAGE for an id that nothing bears, which a slip of the hand would otherwise leave in the file for ever */
function mustBeKnown({ verdict, id, other }: One, known: ReadonlySet<string>, standing: Standing): void {
  const named = verdict === "same-as" || verdict === "variant-of" ? [id, other] : [id];
  const missing = named.find((one) => one !== undefined && !known.has(one));
  if (missing !== undefined)
    throw new AtlasError("USAGE", `没有编号为 ${missing} 的举措；用 atlas review --list --all 查看候选的编号。`);
  if (verdict === "undo" && !standing.judged.has(id ?? ""))
    throw new AtlasError("USAGE", `${id ?? ""} 没有可撤销的判断。`);
}

function keepOne(path: string, one: One, known: ReadonlySet<string>, standing: Standing, terminal: Terminal): void {
  const { verdict, id, other, who, flags } = one;
  if (id === undefined || flags.reason === undefined)
    throw new AtlasError("USAGE", "直接写下判断要给出举措编号与 --reason。");
  mustBeKnown(one, known, standing);
  const object = verdict === "split" ? (flags.surface ?? "") : (other ?? "");
  const detail = verdict === "variant-of" ? (flags.kind ?? "BRAND").toUpperCase() : (flags.name ?? "");
  appendJudgements(path, [{ at: now(), who, verdict, subject: id, object, detail, reason: flags.reason }]);
  terminal.say(`已记下：${verdict} ${id}。用 atlas rebuild 使它在图中生效。`);
}

function list(candidates: readonly Candidate[], terminal: Terminal): void {
  const rows = candidates.map((c) => [
    c.id,
    String(c.places.length),
    String(c.mentions),
    c.category,
    c.name,
    c.alike[0]?.name ?? "",
  ]);
  for (const line of tableLines(["编号", "地方", "次数", "类别", "名称", "最近似"], rows)) terminal.print(line);
}

async function dialogue(
  { config, terminal }: Context,
  candidates: readonly Candidate[],
  who: string,
  known: ReadonlySet<string>,
): Promise<void> {
  if (candidates.length === 0) return terminal.say("没有待判断的候选。");
  const { ask, close } = processQuestion();
  const keep = (judgement: Judgement): void => appendJudgements(config.judgements, [judgement]);
  try {
    const count = await review({ candidates, known, who, ask, terminal, keep, now });
    terminal.say(`记下 ${String(count)} 个判断。${count > 0 ? "用 atlas rebuild 使它们在图中生效。" : ""}`);
  } finally {
    close();
  }
}
