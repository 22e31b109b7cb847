const CHINESE: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  O: "0",
  o: "0",
  0: "0",
};

function smallNumber(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const [tens, ones] = word.includes("十") ? word.split("十") : ["0", word];
  const digit = (c: string | undefined, none: number): number =>
    c === undefined || c === "" ? none : Number(CHINESE[c] ?? Number.NaN);
  return digit(tens, 1) * 10 + digit(ones, 0);
}

const YEAR = "(?:(?:19|20)\\d\\d|二[〇○零Oo0][〇○零一二三Oo0][〇○零一二三四五六七八九Oo0])";
const PART = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
const DATE = new RegExp(`(${YEAR}) ?[年./-] ?(${PART}) ?[月./-] ?(${PART})(?!\\d)`);
const COMPACT = /(?:^|\D)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\D|$)/;

/** An ISO date of the three parts, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

/** The first whole date in a folded string (2026年1月9日, 2026-01-09, 二〇二六年一月九日, 20260109), as ISO; null when none. */
export function parseDate(folded: string): string | null {
  const found = DATE.exec(folded);
  if (found !== null) {
    const year = [...found[1]!].map((c) => CHINESE[c] ?? c).join("");
    return isoDate(Number(year), smallNumber(found[2]!), smallNumber(found[3]!));
  }
  const compact = COMPACT.exec(folded);
  return compact === null ? null : isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
}

/** The date that many addresses of pages carry (/202503/t20250305_1.html, /art/2023/3/24/); null for bogus ones. */
export function dateOfUrl(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, "");
  const found =
    /\/t?((?:20)\d\d)(\d\d)(\d\d)(?=[_./])/.exec(path) ??
    /\/(20\d\d)\/(\d{1,2})\/(\d{1,2})(?=\/|$)/.exec(path) ??
    /\/(20\d\d)(\d\d)\/(\d\d)\//.exec(path);
  return found === null ? null : isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
