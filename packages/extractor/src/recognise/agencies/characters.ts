const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

/** Whether a Chinese character stands at an offset; false outside the text. */
export function isHanAt(text: string, at: number): boolean {
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
  return code >= FIRST_HAN && code <= LAST_HAN;
}

/** Whether a stretch holds Chinese characters and nothing else. */
export function isHan(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isHanAt(text, at)) return false;
  return start < end;
}
