import type { Layout, Source } from "../../stages.ts";

const KIND =
  "(?:局|厅|委员会|委|办公室|中心|管理处|分局|支队|大队|总队|监狱|法院|检察院|公司|学院|大学|医院|协会|站|署|海关|分公司|银行)";
// Bodies that stand for the place itself: its party committee, government, zone or street office.
const PLACE_ITSELF =
  /(?:县委|市委|区委|省委|州委|旗委|盟委|党委|工委|镇委|乡委|(?:省|市|县|区|州|旗|镇|乡|街道|自治区|兵团)(?:工作)?委员会|政府|街道办事处|街道|管理委员会|管委会|依法治.{1,3}委员会(?:办公室)?|办事处|领导小组(?:办公室)?|政府办公室|委办公室)$/;
const NAMED = new RegExp(
  `^([\\u4e00-\\u9fa5()·]{2,30}?${KIND})(?=关于|20\\d\\d|\\d|二[〇○零]|年度|法治|推进|工作|依法|贯彻)`,
);

/** A name that is a department's, not that of a place's own government or party committee. */
export function isDepartment(name: string): boolean {
  return new RegExp(`${KIND}$`).test(name) && !PLACE_ITSELF.test(name);
}

/** A department that opens the title reports on itself unless the title goes on with a place (关于某市…情况的报告). */
function fromTitle(title: string | null): string | null {
  const words = title?.replace(/\s/g, "") ?? "";
  const lead = NAMED.exec(words.replace(/^20\d\d年(?:度)?/, ""));
  const name = lead?.[1];
  if (name === undefined || !isDepartment(name)) return null;
  const about = words.slice(words.indexOf(name) + name.length);
  return /^关于(?:报送|上报)?(?:20\d\d年(?:度)?)?(?:全[省市县区州旗]|[\u4e00-\u9fa5]{1,12}(?:省|市|县|区|州|旗|镇|乡))(?!直|级|域)/.test(
    about,
  )
    ? null
    : name;
}

const count = (words: string, pattern: RegExp): number => words.match(pattern)?.length ?? 0;

/** The text speaks as 我局 rather than as 我县. */
function speaksAsDepartment(folded: string): boolean {
  const own = count(folded, /(?:我|本|全)(?:局|厅|委(?!托)|办(?!理|公|事)|中心|院|队)/g);
  return own >= 2 && own > count(folded, /(?:我|全)(?:省|市|县|区|州|旗|镇|乡)/g);
}

/**
 * The department that reports, named as the text names it (嘉善县司法局), or null for a place's own report. Trust:
 * manifest, title, then 我局 with the name in signature, issuer field or site name.
 */
export function resolveDepartment(
  source: Source,
  layout: Layout,
  title: string | null,
  issuer: string | null,
): string | null {
  if (source.manifest?.department != null) return source.manifest.department;
  const titled = fromTitle(title);
  if (titled !== null) return titled;
  if (!speaksAsDepartment(layout.folded)) return null;
  const signed =
    layout.signature === null
      ? null
      : layout.text
          .slice(layout.signature.start, layout.signature.end)
          .split(/[\n\r]/)[0]!
          .replace(/\s/g, "");
  const named = [signed, issuer, source.page.issuer, source.manifest?.site, source.page.site];
  return (
    named
      .map((name) => name?.replace(/(?:政务)?(?:门户)?网站?$/, ""))
      .find((name) => name != null && isDepartment(name)) ?? null
  );
}
