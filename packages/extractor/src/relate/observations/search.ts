/** Index of the first item of a list sorted by start that begins at or behind `at`. */
export function firstFrom(list: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
