import type { Lexicon } from "@practice-atlas/reference";

/** Tests that tell nested from neighbouring titles and where a damaged title ends. */
export interface Brackets {
  /** What stands before an inner title: 关于印发 … */
  readonly nests: RegExp;
  /** What may follow an inner title inside the outer one: 的通知 … */
  readonly tail: RegExp;
  /** What a document's title ends in, for titles without a closing bracket. */
  readonly ending: RegExp;
}

/** Where a title's words end and where its brackets end. */
export interface Close {
  readonly inner: number;
  readonly end: number;
}

export interface Open {
  readonly start: number;
  readonly inner: number;
  /** Opened by < instead of 《. */
  readonly angle: boolean;
}

const LONGEST = 160;
const LONGEST_UNCLOSED = 60;

/** Compiles `title-parts.tsv`. */
export function compileBrackets(lexicon: Lexicon): Brackets {
  const rows = lexicon.table("title-parts", ["part", "where", "reason"]);
  const words = (where: string): string =>
    rows
      .filter((r) => r["where"] === where)
      .map((r) => r["part"]!)
      .join("|");
  return {
    nests: new RegExp(`(?:${words("nests")})$`),
    tail: new RegExp(`^[^,。;、《》<>\\n]{0,24}?(?:${words("ending")})(?=》|$|[,。;、 ])`),
    ending: new RegExp(`^.*(?:${words("ending")})(?:[(][^()]{1,14}[)])?`),
  };
}

/** The stretch that may hold the title: up to 。, an empty line or 160 units. */
function windowOf(folded: string, from: number): string {
  const raw = folded.slice(from, from + LONGEST);
  const stop = raw.search(/。|\n\s*\n|[\r\n][^》>]*$/);
  return stop < 0 ? raw : raw.slice(0, stop);
}

/** The closing bracket of the title that opens at `open`, or null when no end can be told. */
export function closingOf(folded: string, open: Open, brackets: Brackets): Close | null {
  const window = windowOf(folded, open.inner);
  const at = open.angle ? angleClose(window, brackets) : wideClose(window, brackets);
  if (at !== null) return { inner: open.inner + at.inner, end: open.inner + at.end };
  return open.angle ? null : unclosed(window, open.inner, brackets);
}

/** <A> stands for 《A》 only when A ends like a document. */
function angleClose(window: string, brackets: Brackets): Close | null {
  const close = /^([^<>,。;]{4,60})>{1,2}/.exec(window);
  if (close === null || brackets.ending.exec(close[1]!)?.[0] !== close[1]) return null;
  return { inner: close[1]!.length, end: close[0].length };
}

/** Walks over inner titles; offsets are relative to the window. */
function wideClose(window: string, brackets: Brackets): Close | null {
  let depth = 1;
  let angles = 0;
  for (let i = 0; i < window.length; i += 1) {
    const sign = window[i];
    if (sign === "<") angles += 1;
    else if (sign === ">") {
      if (angles > 0) angles -= 1;
      else if (!/^[^《,。;]{0,30}》/.test(window.slice(i + 1))) return { inner: i, end: i + 1 };
    } else if (sign === "《") {
      if (!brackets.nests.test(window.slice(0, i))) return null;
      depth += 1;
    } else if (sign === "》") {
      const rest = window.slice(i + 1);
      const goesOn = brackets.tail.exec(rest);
      const closesInner = depth > 1 || (angles > 0 && goesOn !== null && rest[goesOn[0].length] === "》");
      if (!closesInner) return { inner: i, end: i + 1 };
      if (depth > 1 && !/^[^《,。;]{0,40}》/.test(rest)) return lostOuter(i, goesOn);
      depth = Math.max(1, depth - 1);
      angles = 0;
    }
  }
  return null;
}

/** 《关于印发《A》的通知 without its own bracket: ends with what may follow an inner title, else with the inner one. */
function lostOuter(at: number, goesOn: RegExpExecArray | null): Close {
  const end = at + 1 + (goesOn?.[0].length ?? 0);
  return goesOn === null ? { inner: at, end } : { inner: end, end };
}

/** A title that is never closed ends with the last word that documents end in, before the next break. */
function unclosed(window: string, from: number, brackets: Brackets): Close | null {
  const stretch = window.slice(0, LONGEST_UNCLOSED).split(/[,;《》\n]|、(?=《)/)[0]!;
  const found = brackets.ending.exec(stretch);
  if (found === null || found[0].length < 4) return null;
  return { inner: from + found[0].length, end: from + found[0].length };
}
