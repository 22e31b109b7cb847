const OFFICE = "[\\u4e00-\\u9fa5A-Za-z]{1,14}?";
const YEAR = "(?:19|20)\\d\\d";
const BODY = `(${OFFICE}) ?[[(<] ?(${YEAR}) ?年?[\\])>] ?第?(\\d{1,4}) ?号`;
const AFTER = new RegExp(`^ ?[(] ?${BODY} ?[,;)]|^ ?(?![和及与等的、])${BODY}`);
const BEFORE = new RegExp(`${BODY.replace("1,14}?", "1,14}")} ?(?:文件?)? ?$`);
const VERBS = /^.*(?:根据|按照|依据|依照|落实|贯彻|印发|制定|出台|执行|下发|转发|以|的|了|和|与|及)/;

/** 国发〔2024〕3号 as it is written everywhere. */
const written = (office: string, year: string, number: string): string =>
  `${office}〔${year}〕${String(Number(number))}号`;

/** The file number right behind a title, in brackets or not; null when there is none or it is damaged. */
export function numberAfter(folded: string, at: number): string | null {
  const found = AFTER.exec(folded.slice(at, at + 40));
  if (found === null) return null;
  const [office, year, number] = found[1] === undefined ? found.slice(4) : found.slice(1);
  return written(office!, year!, number!);
}

/** How far before a title the 号 of its number stands at most: 号 文件《…》. */
const REACH = 6;

/** The file number right before a title; verbs that lead up to it are cut off. */
export function numberBefore(folded: string, at: number): string | null {
  if (folded.lastIndexOf("号", at) < at - REACH) return null;
  const found = BEFORE.exec(folded.slice(Math.max(0, at - 40), at));
  if (found === null) return null;
  const office = found[1]!.replace(VERBS, "");
  return office === "" ? null : written(office, found[2]!, found[3]!);
}
