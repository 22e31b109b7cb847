import type { Lexicon } from "@practice-atlas/reference";

/** The tests for lines that `frame.tsv` holds, compiled once. Each takes a folded line. */
export interface FramePatterns {
  readonly furniture: RegExp;
  readonly tail: RegExp;
  readonly titleEnd: RegExp;
  readonly titleSubject: RegExp;
  readonly cover: RegExp;
  readonly agencyEnd: RegExp;
  readonly salutation: RegExp;
  readonly notAgency: RegExp;
  readonly agencyWithVerb: RegExp;
}

/** Compiles the rows of `frame.tsv`, one expression a role. */
export function compileFramePatterns(lexicon: Lexicon): FramePatterns {
  const rows = lexicon.table("frame", ["pattern", "role", "reason"]);
  const union = (role: string): RegExp =>
    new RegExp(
      rows
        .filter((row) => row["role"] === role)
        .map((row) => `(?:${row["pattern"]!})`)
        .join("|"),
    );
  return {
    furniture: union("FURNITURE"),
    tail: union("TAIL"),
    titleEnd: union("TITLE_END"),
    titleSubject: union("TITLE_SUBJECT"),
    cover: union("COVER"),
    agencyEnd: union("AGENCY_END"),
    salutation: union("SALUTATION"),
    notAgency: union("NOT_AGENCY"),
    agencyWithVerb: union("AGENCY_WITH_VERB"),
  };
}

const YEAR = "(?:20\\d\\d|二[〇○零Oo0]{1,2}[一二三][〇○零一二三四五六七八九O0]?)";
const MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9]|三?十[一]?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";

/** A line that is a date and nothing else, whole day or month, brackets allowed. */
export const DATE_LINE = new RegExp(`^[(]?${YEAR} ?[年./-] ?${MONTH} ?(?:[月./-] ?(?:${DAY} ?[日号]?)?)?[)]?$`);

/** A date that ends a line after other words. */
export const DATE_TAIL = new RegExp(`${YEAR} ?年 ?${MONTH} ?月 ?${DAY} ?日[)]?$`);

/** The line's words with no more than single blanks between them, as the tables expect them. */
export const squeeze = (folded: string): string => (isSqueezed(folded) ? folded : folded.replace(/\s+/g, " ").trim());

const IDEOGRAPHIC_SPACE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;

/** Whether words surely hold no blanks but single ones inside: nearly all do, and need no copy. */
function isSqueezed(words: string): boolean {
  for (let i = 0; i < words.length; i += 1) {
    const code = words.charCodeAt(i);
    if (code > IDEOGRAPHIC_SPACE ? code !== BYTE_ORDER_MARK : code > 32 && code < 0x80) continue;
    if (code !== 32 || i === 0 || i === words.length - 1 || words.charCodeAt(i - 1) === 32) return false;
  }
  return true;
}

const PLACE_OR_BODY = /[省市县区州旗盟镇乡]|街道|局|厅|委|办|院|管理|中共/;
const STAMP = /[(](?:盖章|公章|印章|印|章|代章)[)]$/;

/** A line that is the name of a body, or of several, and nothing else. */
export function isAgencyLine(line: string, patterns: FramePatterns): boolean {
  const words = line.replace(/ /g, "").replace(STAMP, "");
  if (words.length < 3 || words.length > 60 || /[\d,.。;!?"《]/.test(words)) return false;
  if (!patterns.agencyEnd.test(words) || !PLACE_OR_BODY.test(words)) return false;
  return !patterns.notAgency.test(words.replace(patterns.agencyWithVerb, ""));
}
