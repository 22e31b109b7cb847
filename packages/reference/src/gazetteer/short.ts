import { rowsOf, type TableTexts } from "./tables.ts";

/** Gives short forms of names that carry a run of ethnic names, and leaves every other name alone. */
export type Shorten = (name: string) => string;

/** Below two characters what is left is no name: 内蒙古自治区 must not become 内自治区. */
const SHORTEST_STEM = 2;

/** Alternation of the group names, longest first so that 土家 is tried before 土. */
function groupPattern(texts: TableTexts): { loose: string; strict: string } {
  const rows = rowsOf(texts["ethnic.tsv"]).toSorted((a, b) => b[0]!.length - a[0]!.length);
  const loose = rows.map(([name, suffix]) => (suffix === "required" ? `${name}族` : `${name}族?`)).join("|");
  return { loose, strict: rows.map(([name]) => `${name}族`).join("|") };
}

/**
 * Builds the rule: 金平苗族瑶族傣族自治县 → 金平县, 红河哈尼族彝族自治州 → 红河州, 新疆维吾尔自治区 → 新疆自治区,
 * 太邑彝族乡 → 太邑乡. A name that is nothing but groups keeps the last one: 东乡族自治县 → 东乡县.
 */
export function shortener(texts: TableTexts): Shorten {
  const { loose, strict } = groupPattern(texts);
  const autonomous = new RegExp(`^(.*?)((?:${loose})+)自治([州县旗区])$`, "u");
  const township = new RegExp(`^(.*?)(?:(?:${strict})+|(?:${loose})+民族)(乡|镇|苏木|街道)$`, "u");
  const last = new RegExp(`(?:${loose})$`, "u");
  return (name) => {
    if (name.includes("自治")) return shortAutonomous(name, autonomous, last);
    if (!name.includes("族")) return name;
    const [, stem = "", unit = ""] = township.exec(name) ?? [];
    return stem.length >= SHORTEST_STEM ? stem + unit : name;
  };
}

function shortAutonomous(name: string, pattern: RegExp, last: RegExp): string {
  const [, stem = "", run = "", unit = ""] = pattern.exec(name) ?? [];
  if (unit === "") return name;
  const kept = stem === "" ? (last.exec(run)?.[0] ?? "").replace(/族$/u, "") : stem;
  if (kept.length < SHORTEST_STEM) return name;
  return kept + (unit === "区" ? "自治区" : unit);
}

/** Development zones have a 7 in the fifth place; 石家庄高新技术产业开发区 has no stem that names it alone. */
const isZone = (code: string) => code.length === 6 && code[4] === "7";

/**
 * Builds the function that takes the unit word off a short name: 陆良县 → 陆良, 红河州 → 红河. It returns null
 * for towns, zones, 左旗 and 右旗, and where less than two characters would remain (和县, 城区).
 */
export function stemmer(texts: TableTexts): (code: string, shortName: string) => string | null {
  const suffixes = rowsOf(texts["suffixes.tsv"]).toSorted((a, b) => b[0]!.length - a[0]!.length);
  return (code, shortName) => {
    if (code.length !== 6 || isZone(code)) return null;
    const [suffix = "", strips] = suffixes.find(([ending]) => shortName.endsWith(ending!)) ?? [];
    if (strips === "no") return null;
    const stem = shortName.slice(0, shortName.length - suffix.length);
    return stem.length >= SHORTEST_STEM ? stem : null;
  };
}
