import { items, type Lexicon } from "@practice-atlas/reference";
import { compileMatcher } from "../../text/index.ts";

/** How far behind a topic its form (专项整治, 机制) may begin. */
const REACH = 4;
const LONGEST_FORM = 6;
/** What ends the words behind a topic. */
const WALL = /[,。;:!?\n]/;

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
  return (folded, start, end, slug) => {
    const kind = kinds.get(slug);
    if (kind === undefined) return null;
    if (kind === "slogan") return "slogan";
    if (folded[start - 1] === '"' && folded[end] === '"') return null;
    const length = end - start;
    const behind = folded.slice(end, end + REACH + LONGEST_FORM);
    const wall = behind.search(WALL);
    const words = folded.slice(start, end) + (wall < 0 ? behind : behind.slice(0, wall));
    const formed = forms
      .findAll(words)
      .some((form) => form.end === length || (form.start >= length && form.start <= length + REACH));
    return formed ? null : "topic";
  };
}
