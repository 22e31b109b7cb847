import { lettersOf, spell } from "./alphabet.ts";
import { Hits } from "./hits.ts";
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
  /** Pattern of the trie → its first member; the member behind its last is the next one's first. */
  private readonly members: Int32Array;
  /** Member → its list, and its index there. */
  private readonly list: Int32Array;
  private readonly index: Int32Array;
  /** List → where its last match ends. */
  private readonly free: Int32Array;
  /** List → 1 when its matches may overlap. */
  private readonly every: Uint8Array;
  private readonly ending = new Hits();

  constructor(lists: readonly List[]) {
    const byWord = new Map<string, { list: number; index: number }[]>();
    lists.forEach(({ patterns }, list) => {
      patterns.forEach((pattern, index) => {
        const word = spell(pattern);
        const members = byWord.get(word);
        if (members === undefined) byWord.set(word, [{ list, index }]);
        else if (members.at(-1)!.list !== list) members.push({ list, index });
      });
    });
    const members = [...byWord.values()];
    this.trie = new Trie(members.map(([first]) => lists[first!.list]!.patterns[first!.index]!));
    this.members = new Int32Array(members.length + 1);
    members.forEach((list, i) => {
      this.members[i + 1] = this.members[i]! + list.length;
    });
    this.list = Int32Array.from(members.flat(), (member) => member.list);
    this.index = Int32Array.from(members.flat(), (member) => member.index);
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

  private give(pattern: number, start: number, end: number, hits: readonly Hits[]): void {
    const { members, list, index, free, every } = this;
    for (let i = members[pattern]!; i < members[pattern + 1]!; i += 1) {
      const own = list[i]!;
      if (start < free[own]!) continue;
      hits[own]!.add(index[i]!, start, end);
      if (every[own] === 0) free[own] = end;
    }
  }
}
