import type { Layout, PageFacts } from "../../stages.ts";

const BODY_END = /(?:委|委员会|政府|办事处|局|办公室)$/;
const BODY_START = /^(?!关于|办公室|工作|法治|依法|20\d\d)[\u4e00-\u9fa5]{2,30}?(?:委员会|政府|局|委|办事处)/;

/** Letters set apart for looks are joined. */
const spaced = (line: string): string => (/(?:^| )(?:[\u4e00-\u9fa5] ){4}/.test(line) ? line.replace(/ /g, "") : line);

/** The lines of a title as one string; bodies that report together keep a blank between them. */
export function joinTitle(lines: readonly string[]): string {
  let title = "";
  for (const line of lines.map((l) => spaced(l.trim().replace(/\s+/g, " "))).filter((l) => l !== "")) {
    title += title !== "" && BODY_END.test(title) && BODY_START.test(line) ? ` ${line}` : line;
  }
  return title.replace(/^《(.*)》$/, "$1");
}

/** A page's title without the name of the site behind it. */
function pageTitle(title: string | null): string | null {
  const bare = title
    ?.replace(/\s*[-_|–—]{1,2}\s*[^-_|–—]{2,24}(?:网|网站|政府|平台|门户|局|办|公开|首页)[^-_|]*$/, "")
    .trim();
  return bare === undefined || bare === "" ? null : bare;
}

/** The title that stands in the text; a page's own when the text has none or opens with a line about something else. */
export function titleOf(layout: Layout, page: PageFacts, labelled: string | null): string | null {
  const own =
    layout.title === null ? null : joinTitle(layout.text.slice(layout.title.start, layout.title.end).split(/[\n\r]+/));
  const told = pageTitle(page.title) ?? labelled;
  if (own === null || told === null) return own ?? told;
  return /法治|依法|法制/.test(own) || !/法治|依法|法制/.test(told) ? own : told;
}
