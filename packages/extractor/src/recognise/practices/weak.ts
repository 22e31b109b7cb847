import { items, type Lexicon } from "@practice-atlas/reference";
import { compileMatcher, Hits } from "../../text/index.ts";

/** How far behind a topic its form (专项整治, 机制) may begin. */
const REACH = 4;
const LONGEST_FORM = 6;
/** What ends the words behind a topic. */
const WALLS = Array.from(",。;:!?\n", (sign) => sign.charCodeAt(0));

/**
 * Compiles the rows that are topics or slogans rather than named practices (`initiative-weak.tsv`). A topic counts where
 * its words, or what follows at once, have the form of a practice (`practice-forms.tsv`: 道路交通安全 → 道路交通安全专项整治)
 * or stand in quotes; a slogan never does.
 */
export function compileWeak(
  lexicon: Lexicon,
): (folded: string, start: number, end: number, slug: string) => "topic" | "slogan" | null {
  const kinds = new Map(
    lexicon.table("initiative-weak", ["slug", "kind", "reason"]).map((row) => [row["slug"]!, row["kind"]!]),
  );
  const forms = compileMatcher(
    lexicon.table("practice-forms", ["words", "reason"]).flatMap((row) => items(row["words"])),
  );
  const hits = new Hits();
  return (folded, start, end, slug) => {
    const kind = kinds.get(slug);
    if (kind === undefined) return null;
    if (kind === "slogan") return "slogan";
    if (folded[start - 1] === '"' && folded[end] === '"') return null;
    const limit = Math.min(end + REACH + LONGEST_FORM, folded.length);
    let to = end;
    while (to < limit && !WALLS.includes(folded.charCodeAt(to))) to += 1;
    hits.clear();
    forms.scanAll(folded, start, to, hits);
    for (let i = 0; i < hits.count; i += 1) {
      const from = hits.start[i]!;
      if (hits.end[i] === end || (from >= end && from <= end + REACH)) return null;
    }
    return "topic";
  };
}
