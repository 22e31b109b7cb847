import type { Lexicon } from "@practice-atlas/reference";
import { items } from "@practice-atlas/reference";
import { readWords, type Words } from "./words.ts";

/** What a body without a place word means: the covered place's own, a town's or zone's own, a kind of body, or nothing. */
export type Bare = "own" | "town" | "zone" | "generic" | "need";

/** When a head (中心, 专班) makes a name: with any words before it, with a topic, after a verb of founding, after a place, with listed modifiers only. */
export type Need = "any" | "topic" | "law" | "founded" | "place" | "function" | "listed" | "never";

/** One string that the matcher looks for. */
export type Pattern =
  | {
      readonly type: "body";
      readonly text: string;
      readonly body: string;
      readonly bare: Bare;
      readonly kind: string;
      readonly shape: string;
      /** Whether only one level has such a body (地委, 中级人民法院). */
      readonly oneLevel: boolean;
      /** The level word inside the body's own words (团县委, 地委政法委), else null. */
      readonly inner: string | null;
    }
  | { readonly type: "national"; readonly text: string; readonly body: string }
  | { readonly type: "self"; readonly text: string; readonly body: string; readonly word: string }
  | { readonly type: "head"; readonly text: string; readonly need: Need };

/** Words that a governed level may be written with in 依法治{L}委员会, longest first. */
export const LEVEL_WORDS = [
  "自治区",
  "自治州",
  "自治县",
  "地区",
  "行署",
  "街道",
  "省",
  "市",
  "州",
  "盟",
  "县",
  "区",
  "旗",
  "镇",
  "乡",
  "街",
  "地",
] as const;

/** All patterns; of equal strings the first table wins: bodies, departments, national ones, 我局 and the like, heads. */
export function readPatterns(lexicon: Lexicon): Pattern[] {
  return [
    ...readBodies(lexicon),
    ...readDepartments(lexicon),
    ...readNational(lexicon),
    ...readSelf(readWords(lexicon)),
    ...readHeads(lexicon),
  ];
}

function readBodies(lexicon: Lexicon): Pattern[] {
  return lexicon.table("agencies", ["body", "aliases", "kind", "bare", "shape", "level", "reason"]).flatMap((row) =>
    [row["body"]!, ...items(row["aliases"])].flatMap(levelled).map(
      (text): Pattern => ({
        type: "body",
        text,
        body: keepsWords(row["shape"]!) ? text.replace(/^[地党](?=委)/, "") : row["body"]!,
        bare: row["bare"] as Bare,
        kind: row["kind"]!,
        shape: row["shape"]!,
        oneLevel: row["level"] !== "",
        inner: /^(?:团|共青团)(.+)委$/.exec(text)?.[1] ?? /^地(?=委.)/.exec(text)?.[0] ?? null,
      }),
    ),
  );
}

/** Whether a body keeps the words of the text (便民服务站), because its other names are other bodies of the same sort. */
function keepsWords(shape: string): boolean {
  return shape.includes("literal") || shape.includes("named");
}

/**
 * 依法治{L}办 → 依法治县办, 依法治市办 …; a text without the mark stands for itself. What the party committee has, a
 * prefecture's 地委 and a town's 党委 have too; 地 is the level word then.
 */
function levelled(text: string): string[] {
  const texts = text.includes("{L}") ? LEVEL_WORDS.map((word) => text.replace("{L}", word)) : [text];
  if (!text.startsWith("委") || text.length === 1) return texts;
  return [...texts, ...texts.map((words) => `地${words}`), ...texts.map((words) => `党${words}`)];
}

function readDepartments(lexicon: Lexicon): Pattern[] {
  return lexicon.table("agency-departments", ["names", "suffixes", "bare", "reason"]).flatMap((row) => {
    const names = items(row["names"]);
    return items(row["suffixes"]).flatMap((cell) => {
      const endings = cell.split("=");
      const body = `${names[0]!}${endings[0]!}`;
      const bare = (row["bare"] || "own") as Bare;
      return names.flatMap((name) =>
        endings.map(
          (ending): Pattern => ({
            type: "body",
            text: `${name}${ending}`,
            body,
            bare: endings[0] === "所" && bare === "own" ? "town" : bare,
            kind: endings[0]!.endsWith("队") ? "TEAM" : "DEPARTMENT",
            shape: endings[0] === "所" ? "branch" : "",
            oneLevel: false,
            inner: null,
          }),
        ),
      );
    });
  });
}

function readNational(lexicon: Lexicon): Pattern[] {
  return lexicon
    .table("agency-national", ["name", "aliases", "kind", "reason"])
    .flatMap((row) =>
      [row["name"]!, ...items(row["aliases"])].map((text): Pattern => ({ type: "national", text, body: row["name"]! })),
    );
}

function readHeads(lexicon: Lexicon): Pattern[] {
  return lexicon
    .table("agency-heads", ["head", "kind", "need", "reason"])
    .map((row): Pattern => ({ type: "head", text: row["head"]!, need: row["need"] as Need }));
}

/** 我局, 本厅; 省厅, 市局; 局党组: words by which a department speaks of itself and of those above it. */
function readSelf({ self: pronouns, selfBody, superiorBody, partySelf }: Words): Pattern[] {
  const self = (text: string, body: string, word: string): Pattern => ({ type: "self", text, body, word });
  const own = pronouns.words.flatMap((word) => selfBody.words.map((body) => self(`${word}${body}`, body, word)));
  const above = ["省", "市", "州", "盟", "区", "县", "自治区"].flatMap((word) =>
    superiorBody.words.map((body) => self(`${word}${body}`, body, word)),
  );
  const party = partySelf.words.map((text) => self(text, text.slice(1), "我"));
  return [...own, ...above, ...party];
}
