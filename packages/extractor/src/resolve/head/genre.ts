import type { Genre } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Layout } from "../../stages.ts";
import { fold } from "../../text/index.ts";

const OPENING = 600;
const BODY_SIGNS = 4;

/** Compiles `genres.tsv` and `templates.tsv`: title (or null) and layout → what kind of text it is. */
export function compileGenre(lexicon: Lexicon): (title: string | null, layout: Layout) => Genre {
  const rules = lexicon
    .table("genres", ["pattern", "where", "genre", "reason"])
    .map((row) => ({ pattern: new RegExp(row["pattern"]!), where: row["where"]!, genre: row["genre"] as Genre }));
  const unnamed = compileUnnamed(lexicon);
  const byRule = (where: string, words: string): Genre | null =>
    rules.find((rule) => rule.where === where && rule.pattern.test(words))?.genre ?? null;
  return (title, layout) => {
    if (isTemplate(fold(title ?? ""), layout, unnamed)) return "TEMPLATE";
    const words = fold(title ?? "").replace(/ /g, "");
    const told = title === null ? null : byRule("title", words);
    if (told !== null && told !== "PLAN") return told;
    const headings = layout.sections.map((s) => fold(s.heading ?? "")).join("\n");
    const explained = byRule("heading", headings);
    if (told !== null) return explained === "EXPLAINER" && !/[方案要点计划]$/.test(words) ? "EXPLAINER" : told;
    return explained ?? byRule("opening", openingOf(layout)) ?? fallback(words, layout);
  };
}

function openingOf(layout: Layout): string {
  const from = layout.sentences.find((s) => s.kind === "BODY")?.start ?? 0;
  return layout.folded.slice(from, from + OPENING);
}

/** How often places or dates are left open in a folded stretch. */
type CountUnnamed = (folded: string) => number;

/** Compiles `templates.tsv`. Few texts hold any of the signs, so the patterns are seldom tried. */
function compileUnnamed(lexicon: Lexicon): CountUnnamed {
  const rows = lexicon.table("templates", ["pattern", "signs", "reason"]);
  const signs = [...new Set(rows.map((row) => row["signs"]!).join(""))].map((sign) => sign.charCodeAt(0));
  const sign = new RegExp(`[${signs.map((code) => `\\u${code.toString(16).padStart(4, "0")}`).join("")}]`);
  const unnamed = new RegExp(rows.map((row) => row["pattern"]!).join("|"), "g");
  return (folded) => (sign.test(folded) ? (folded.match(unnamed)?.length ?? 0) : 0);
}

/** Places or dates left open where the frame must name them, or again and again in the text. */
function isTemplate(title: string, layout: Layout, countUnnamed: CountUnnamed): boolean {
  const frame = [layout.addressees, layout.signature].map((s) =>
    s === null ? "" : layout.folded.slice(s.start, s.end),
  );
  return [title, ...frame].some((words) => countUnnamed(words) > 0) || countUnnamed(layout.folded) >= BODY_SIGNS;
}

/** A text without a telling title is a report when it is about the rule of law and has parts that tell of work done. */
function fallback(title: string, layout: Layout): Genre {
  if (title !== "" && !/法治|依法|法制/.test(title)) return "OTHER";
  const about = layout.folded.match(/法治政府建设|依法行政|法治建设|全面依法治/g)?.length ?? 0;
  return about >= 2 ? "REPORT" : "OTHER";
}
