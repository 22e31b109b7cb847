/**
 * Compiles a list sorted by start for asking where in it an offset lies: gives the index of the first item that starts
 * at or after the offset. The starts are copied, so that asking costs the same whatever the items look like.
 */
export function startsOf(list: readonly { readonly start: number }[]): (at: number) => number {
  const starts = new Int32Array(list.length);
  for (let i = 0; i < starts.length; i += 1) starts[i] = list[i]!.start;
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
