import { type Lexicon, readInitiatives } from "@practice-atlas/reference";

/** The reasons behind rules: what a rule does, and why a catalogue row stands there. */
export interface Whys {
  /** The reason in words; empty when the rule has none in the table. */
  of(rule: string, target: string): string;
}

/** Reads the table of rules (a rule may be made of parts: `catalogue/section-plan`, `open-name+range`) and the reasons of the catalogue's rows. */
export function readWhys(lexicon: Lexicon): Whys {
  const rules = new Map(lexicon.table("rules", ["rule", "reason"]).map((row) => [row["rule"]!, row["reason"]!]));
  const rows = new Map<string, string>([
    ...readInitiatives(lexicon).map(({ slug, reason }) => [slug, reason] as const),
    ...lexicon.folder("metrics", ["slug", "reason"]).map((row) => [row["slug"]!, row["reason"]!] as const),
  ]);
  const reasons = (rule: string): (string | undefined)[] => rule.split(/[/+]/).map((part) => rules.get(part));
  return {
    of: (rule, target) =>
      [...reasons(rule), rows.get(target)].filter((why) => why !== undefined && why !== "").join("；"),
  };
}
