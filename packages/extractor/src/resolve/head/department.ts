import type { Lexicon } from "@practice-atlas/reference";
import type { Layout, Source } from "../../stages.ts";

/** What the naming of the department reads. */
export interface DepartmentFacts {
  readonly source: Source;
  readonly layout: Layout;
  readonly title: string | null;
  /** The body that a labelled line of the text names (来源, 发布机构). */
  readonly issuer: string | null;
}

const ABOUT_PLACE =
  /^关于(?:报送|上报)?(?:20\d\d年(?:度)?)?(?:全[省市县区州旗]|[\u4e00-\u9fa5]{1,12}(?:省|市|县|区|州|旗|镇|乡))(?!直|级|域)/;
const SITE = /(?:政务)?(?:门户)?网站?$/;

const count = (words: string, pattern: RegExp): number => words.match(pattern)?.length ?? 0;

/** The text speaks as 我局 rather than as 我县. */
function speaksAsDepartment(folded: string): boolean {
  const own = count(folded, /(?:我|本|全)(?:局|厅|委(?!托)|办(?!理|公|事)|中心|院|队)/g);
  return own >= 2 && own > count(folded, /(?:我|全)(?:省|市|县|区|州|旗|镇|乡)/g);
}

/**
 * Compiles `department-words.tsv`: names the department that reports, as the text names it (嘉善县司法局), or null for
 * a place's own report. Trust: manifest, title, then 我局 with the name in signature, issuer field or site name.
 */
export function compileDepartment(lexicon: Lexicon): (facts: DepartmentFacts) => string | null {
  const rows = lexicon.table("department-words", ["pattern", "role", "reason"]);
  const union = (role: string): string =>
    `(?:${rows
      .filter((r) => r["role"] === role)
      .map((r) => r["pattern"]!)
      .join("|")})`;
  const kind = new RegExp(`${union("KIND")}$`);
  const placeItself = new RegExp(`${union("PLACE_ITSELF")}$`);
  const named = new RegExp(
    `^([\\u4e00-\\u9fa5()·]{2,30}?${union("KIND")})(?=关于|\\d|二[〇○零]|年度|法治|推进|工作|依法|贯彻)`,
  );
  const isDepartment = (name: string): boolean => kind.test(name) && !placeItself.test(name);
  return ({ source, layout, title, issuer }) => {
    if (source.manifest?.department != null) return source.manifest.department;
    const words = (title?.replace(/\s/g, "") ?? "").replace(/^20\d\d年(?:度)?/, "");
    const lead = named.exec(words)?.[1];
    if (lead !== undefined && isDepartment(lead)) return ABOUT_PLACE.test(words.slice(lead.length)) ? null : lead;
    if (!speaksAsDepartment(layout.folded)) return null;
    const candidates = [signerOf(layout), issuer, source.page.issuer, source.manifest?.site, source.page.site];
    return candidates.map((name) => name?.replace(SITE, "")).find((name) => name != null && isDepartment(name)) ?? null;
  };
}

/** The first line of the signature without blanks. */
function signerOf({ text, signature }: Layout): string | null {
  return signature === null
    ? null
    : text
        .slice(signature.start, signature.end)
        .split(/[\n\r]/)[0]!
        .replace(/\s/g, "");
}
