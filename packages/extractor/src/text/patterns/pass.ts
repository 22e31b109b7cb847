import { lettersOf } from "./alphabet.ts";
import { Hits } from "./hits.ts";
import { Sorted } from "./sorted.ts";
import { Trie } from "./trie.ts";
import { addEvery } from "./walk.ts";

/** Asks for the matches of one list in a text; lent until another text is read. */
export type Listed = (text: string) => Hits;

interface List {
  readonly patterns: readonly string[];
  /** Whether every match counts, shorter and overlapping ones too. */
  readonly every: boolean;
}

/**
 * Several lists of patterns looked for in one walk over a text, each as if it were alone. Whoever asks first has the
 * text read for all, and the text read last is kept.
 */
export class Pass {
  private readonly lists: List[] = [];
  private readonly hits: Hits[] = [];
  private walk: Walk | null = null;
  private text: string | null = null;

  /** Adds a list to be matched as by `Matcher.scan`; of equal patterns the first wins, an empty one matches nothing. */
  add(patterns: readonly string[]): Listed {
    return this.listed({ patterns, every: false });
  }

  /** Adds a list to be matched as by `Matcher.scanAll`. */
  addEvery(patterns: readonly string[]): Listed {
    return this.listed({ patterns, every: true });
  }

  private listed(own: List): Listed {
    const list = this.lists.push(own) - 1;
    this.hits.push(new Hits());
    this.walk = null;
    this.text = null;
    return (text) => {
      if (text !== this.text) this.read(text);
      return this.hits[list]!;
    };
  }

  private read(text: string): void {
    this.walk ??= new Walk(this.lists);
    for (const hits of this.hits) hits.clear();
    this.walk.read(text, this.hits);
    this.text = text;
  }
}

/** The patterns of all lists in one trie. */
class Walk {
  private readonly trie: Trie;
  /** Member → its list, its index there, and 1 when the next member is the same pattern in another list. */
  private readonly list: Int32Array;
  private readonly index: Int32Array;
  private readonly more: Uint8Array;
  /** List → where its last match ends. */
  private readonly free: Int32Array;
  /** List → 1 when its matches may overlap. */
  private readonly every: Uint8Array;
  private readonly ending = new Hits();

  constructor(lists: readonly List[]) {
    const sorted = new Sorted(lists.flatMap(({ patterns }) => patterns));
    const listOf = Int32Array.from(lists.flatMap(({ patterns }, list) => patterns.map(() => list)));
    const firstOf = lists.map((_, list) => listOf.indexOf(list));
    const members = new Int32Array(sorted.length);
    const [list, index, more]: [number[], number[], number[]] = [[], [], []];
    for (let place = 0; place < sorted.length; place += 1) {
      const pattern = sorted.pattern(place);
      const own = listOf[pattern]!;
      const repeats = sorted.repeats(place);
      if (repeats && list.at(-1) === own) continue;
      if (repeats) more[more.length - 1] = 1;
      members[place] = list.length;
      list.push(own);
      index.push(pattern - firstOf[own]!);
      more.push(0);
    }
    [this.list, this.index, this.more] = [Int32Array.from(list), Int32Array.from(index), Uint8Array.from(more)];
    this.trie = new Trie(sorted, (place) => members[place]!);
    this.free = new Int32Array(lists.length);
    this.every = Uint8Array.from(lists, (list) => (list.every ? 1 : 0));
  }

  /** Adds the matches of each list to its hits. */
  read(text: string, hits: readonly Hits[]): void {
    const { openings } = this.trie;
    const letters = lettersOf(text);
    this.free.fill(0);
    for (let at = openings.next(letters, 0, text.length); at < text.length; ) {
      this.readAt(letters, at, text.length, hits);
      at = openings.next(letters, at + 1, text.length);
    }
  }

  /** Gives each list the longest of its patterns that begins at a place, unless its last match goes on there; or all of them. */
  private readAt(letters: Uint16Array, at: number, to: number, hits: readonly Hits[]): void {
    const { trie, ending } = this;
    ending.clear();
    addEvery(trie, letters, at, to, ending);
    for (let i = 0; i < ending.count; i += 1) this.give(ending.pattern[i]!, at, ending.end[i]!, hits);
  }

  /** Gives a match to all lists that have its pattern, by the first of them. */
  private give(member: number, start: number, end: number, hits: readonly Hits[]): void {
    const { list, index, more, free, every } = this;
    for (let i = member, goes = true; goes; goes = more[i] === 1, i += 1) {
      const own = list[i]!;
      if (start < free[own]!) continue;
      hits[own]!.add(index[i]!, start, end);
      if (every[own] === 0) free[own] = end;
    }
  }
}
