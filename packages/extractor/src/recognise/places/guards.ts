import { items, type Lexicon } from "@practice-atlas/reference";

/** Tells a place name from the same characters in ordinary words. */
export interface Guards {
  /** The name is never a place on its own. */
  never(name: string): boolean;
  /** The name is a place only directly behind the one it lies in (大同市城区). */
  needsChain(name: string): boolean;
  /** The name reads as ordinary words even at a boundary (会同县教育局): it needs its parents near by. */
  weak(name: string): boolean;
  /** Whether the name at `start`–`end` of the folded text stands as a word of its own. */
  stands(folded: string, start: number, end: number): boolean;
}

const HAN = /[\u4e00-\u9fff]/;
const TOWN = /[乡镇]$/;
const CLOSED = /[》>)\]"]/;

/** Reads `place-words.tsv`. */
export function compileGuards(lexicon: Lexicon): Guards {
  const roles = new Map(
    lexicon.table("place-words", ["role", "words", "reason"]).map((row) => [row["role"]!, items(row["words"])]),
  );
  const set = (role: string): ReadonlySet<string> => new Set(roles.get(role));
  const [never, chain, opener] = [set("never"), set("chain"), set("opener")];
  const afterShort = roles.get("after-short") ?? [];
  const [afterTown, weak, joint] = [set("after-town"), set("weak"), set("joint")];
  const stands = (folded: string, start: number, end: number): boolean => {
    const before = folded[start - 1] ?? "\n";
    const name = folded.slice(start, end);
    if (TOWN.test(name) && afterTown.has(folded[end] ?? "")) return false;
    // 《…方案》和县委的部署 says 和 and 县, whatever county bears the name.
    if (joint.has(name) && CLOSED.test(before)) return false;
    if ((end - start > 2 && !weak.has(name)) || !HAN.test(before)) return true;
    return opener.has(before) && !afterShort.some((word) => folded.startsWith(word, end));
  };
  return {
    never: (name) => never.has(name),
    needsChain: (name) => chain.has(name),
    weak: (name) => weak.has(name),
    stands,
  };
}
