/** Matches in flat lists, the i-th one `pattern[i]` from `start[i]` to `end[i]`: cheaper than an object each, and used again for the next text. */
export class Hits {
  /** How many there are; what stands behind them in the lists is old. */
  count = 0;
  pattern = new Int32Array(64);
  start = new Int32Array(64);
  end = new Int32Array(64);

  clear(): void {
    this.count = 0;
  }

  add(pattern: number, start: number, end: number): void {
    const at = this.count;
    if (at === this.pattern.length) this.widen();
    this.pattern[at] = pattern;
    this.start[at] = start;
    this.end[at] = end;
    this.count = at + 1;
  }

  /** Turns the order of the matches from the `from`th on. */
  reverse(from: number): void {
    for (let [a, b] = [from, this.count - 1]; a < b; a += 1, b -= 1) {
      swap(this.pattern, a, b);
      swap(this.start, a, b);
      swap(this.end, a, b);
    }
  }

  private widen(): void {
    this.pattern = doubled(this.pattern);
    this.start = doubled(this.start);
    this.end = doubled(this.end);
  }
}

function swap(list: Int32Array, a: number, b: number): void {
  const kept = list[a]!;
  list[a] = list[b]!;
  list[b] = kept;
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}
