/** Text with the name of the encoding it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-16 without BOM shows by the high bytes of Chinese (4E–9F, 30, FF) or zeros on one side, far more often than on
 * the other. Returns the encoding or null.
 */
function guessUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const length = Math.min(bytes.length, 8192);
  const high = [0, 0];
  const wide = (b: number): boolean => b === 0 || (b >= 0x4e && b <= 0x9f) || b === 0x30 || b === 0xff;
  let zeros = 0;
  for (let i = 0; i < length; i += 1) {
    if (wide(bytes[i]!)) high[i % 2]! += 1;
    if (bytes[i] === 0) zeros += 1;
  }
  const pairs = length / 2;
  const plain = zeros > 0 || high[0]! > pairs * 0.9 !== high[1]! > pairs * 0.9;
  if (!plain) return null;
  if (high[1]! > pairs * 0.85 && high[0]! < pairs * 0.6) return "utf-16le";
  return high[0]! > pairs * 0.85 && high[1]! < pairs * 0.6 ? "utf-16be" : null;
}

/** Characters that no text holds: replacements and control codes, as a share of all. */
function damage(text: string): number {
  const bad = text.match(/(?![\t\n\v\f\r])\p{Cc}|[\ufffd\p{Co}]/gu)?.length ?? 0;
  return text.length === 0 ? 0 : bad / text.length;
}

/**
 * Decodes text: BOM, then strict UTF-8, then UTF-16 by its bytes, then strict UTF-8 with stray zeros, then the declared
 * charset, then GB18030 (the successor of GBK and GB2312). The text is returned as it stands, a BOM apart.
 * @throws Error when what comes out is no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
  const bom = BOMS.find(([, marks]) => marks.every((mark, i) => bytes[i] === mark));
  if (bom !== undefined) return checked(decode(bytes, bom[0], false)!, bom[0]);
  const utf8 = bytes.includes(0) ? null : decode(bytes, "utf-8", true);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return checked(decode(bytes, utf16, false)!, utf16);
  const withZeros = bytes.includes(0) ? decode(bytes, "utf-8", true) : null;
  if (withZeros !== null) return checked(withZeros, "utf-8");
  const named = declared === null || /^(?:utf-?8|gb2312|gbk)$/i.test(declared) ? null : decode(bytes, declared, false);
  if (named !== null && damage(named) < 0.01) return { text: named, encoding: declared! };
  return checked(decode(bytes, "gb18030", false)!, "gb18030");
}

function checked(text: string, encoding: string): Decoded {
  if (damage(text) > 0.05) throw new Error("内容不是文本，无法辨认编码；请另存为 UTF-8 文本。");
  return { text, encoding };
}
