const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

/** Whether a Chinese character stands at an offset; false outside the text. */
export function isHanAt(text: string, at: number): boolean {
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
  return code >= FIRST_HAN && code <= LAST_HAN;
}
