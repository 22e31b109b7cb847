/** A thing that can be found by its names. */
export interface Named {
  readonly id: string;
  /** Folded with `fold`: the name, its short form, aliases. */
  readonly names: readonly string[];
  /** How the names are typed: `jinpingxian` and `jpx`; empty where no reading is known. */
  readonly readings: readonly { readonly pinyin: string; readonly initials: string }[];
  /** Admin code; null for what has none. */
  readonly code: string | null;
  /** Folded names of what it lies in: they may be written before it, as in 云南 金平. */
  readonly context: readonly string[];
}

/** What is searched for, folded once. */
export interface Wanted {
  readonly words: readonly string[];
  readonly joined: string;
}

/** Case, width and the marks of pinyin aside: `Jīn Píng` and `ｊｉｎ ｐｉｎｇ` are `jin ping`; ü is v. */
export function fold(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().normalize("NFD");
  return plain.replaceAll("u\u0308", "v").replaceAll(/\p{M}/gu, "").normalize("NFC").replaceAll(/['’]/g, "").trim();
}

/** Reads what a reader typed; null when there is nothing to search for. */
export function wantedOf(text: string): Wanted | null {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0 ? null : { words, joined: words.join("") };
}

/**
 * How well something fits, 0 (not at all) to 1 (called exactly so). Exact before prefix before part; names before
 * readings; of two that begin alike the shorter name. Of several words each must fit the thing or what it lies in.
 */
export function scoreOf(thing: Named, wanted: Wanted): number {
  const whole = scoreWord(thing, wanted.joined);
  if (wanted.words.length === 1) return whole;
  const own = wanted.words.map((word) => scoreWord(thing, word));
  const all = wanted.words.map((word, index) => Math.max(own[index]!, inContext(thing, word)));
  const least = Math.max(...own) === 0 ? 0 : Math.min(...all);
  const mean = all.reduce((sum, score) => sum + score, 0) / all.length;
  return Math.max(whole, least === 0 ? 0 : mean);
}

/** A word that only tells where the thing lies says less than one that names it. */
const inContext = ({ context }: Named, word: string): number =>
  context.some((name) => name.startsWith(word)) ? 0.6 : 0;

function scoreWord(thing: Named, word: string): number {
  if (/^\d+$/.test(word)) return Math.max(scoreCode(thing.code, word), scoreNames(thing.names, word));
  const latin = /^[a-z\d]+$/.test(word) ? scoreReading(thing, word) : 0;
  return Math.max(latin, scoreNames(thing.names, word));
}

function scoreCode(code: string | null, digits: string): number {
  if (code === null || !code.startsWith(digits)) return 0;
  if (code === digits) return 1;
  // 5305 means 530500 before 530521: zeros are all that is missing.
  return /^0+$/.test(code.slice(digits.length)) ? 0.95 : 0.8 * share(digits, code);
}

function scoreNames(names: readonly string[], word: string): number {
  return Math.max(0, ...names.map((name) => scoreName(name, word)));
}

function scoreName(name: string, word: string): number {
  if (name === word) return 1;
  if (name.startsWith(word)) return 0.85 + 0.1 * share(word, name);
  if (name.includes(word)) return 0.65 + 0.1 * share(word, name);
  return Array.from(word).length >= 2 && isSubsequence(word, name) ? 0.4 + 0.1 * share(word, name) : 0;
}

function scoreReading({ readings }: Named, word: string): number {
  if (word.length < 2) return 0;
  const scores = readings.map(({ pinyin, initials }) =>
    Math.max(scoreLatin(pinyin, word, 0.95, 0.75, 0.45), scoreLatin(initials, word, 0.9, 0.7, 0.3)),
  );
  return Math.max(0, ...scores);
}

function scoreLatin(reading: string, word: string, exact: number, prefix: number, part: number): number {
  if (reading === word) return exact;
  if (reading.startsWith(word)) return prefix + 0.1 * share(word, reading);
  return word.length >= 3 && reading.includes(word) ? part + 0.1 * share(word, reading) : 0;
}

const share = (part: string, whole: string): number => part.length / whole.length;

/** 金平自治县 finds 金平苗族瑶族傣族自治县. */
function isSubsequence(word: string, name: string): boolean {
  let at = 0;
  for (const char of name) if (char === word[at]) at += 1;
  return at === word.length;
}
