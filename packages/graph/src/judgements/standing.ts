import { discoveredInitiativeId, type Initiative, type VariantKind } from "@practice-atlas/model";
import type { Judgement } from "./file.ts";

/** What stands of all judgements, ready to be applied. */
export interface Standing {
  readonly rejected: ReadonlySet<string>;
  /** initiative → the one it is the same as, chains followed to their end. */
  readonly sameAs: ReadonlyMap<string, string>;
  readonly variantOf: ReadonlyMap<string, { readonly id: string; readonly kind: VariantKind }>;
  /** initiative → its name as a person wrote it. */
  readonly names: ReadonlyMap<string, string>;
  /** initiative → surface → the initiative that this surface is. */
  readonly splits: ReadonlyMap<string, ReadonlyMap<string, Pick<Initiative, "id" | "name">>>;
  /** Everything judged and still standing, skips included, so that a review need not ask again. */
  readonly judged: ReadonlyMap<string, Judgement>;
}

/** The judgements that still stand: an `undo` takes back the latest one on its subject. */
export function standingOf(judgements: readonly Judgement[]): readonly Judgement[] {
  const left: Judgement[] = [];
  for (const judgement of judgements) {
    if (judgement.verdict !== "undo") left.push(judgement);
    else {
      const at = left.findLastIndex(({ subject }) => subject === judgement.subject);
      if (at >= 0) left.splice(at, 1);
    }
  }
  return left;
}

/** Compiles judgements. Of two of one kind on one subject the later counts. A circle of same-as is broken at its first link. */
export function compileStanding(judgements: readonly Judgement[]): Standing {
  const rejected = new Set<string>();
  const links = new Map<string, string>();
  const variantOf = new Map<string, { id: string; kind: VariantKind }>();
  const names = new Map<string, string>();
  const splits = new Map<string, Map<string, Pick<Initiative, "id" | "name">>>();
  const judged = new Map<string, Judgement>();
  for (const judgement of standingOf(judgements)) {
    const { verdict, subject, object, detail } = judgement;
    judged.set(subject, judgement);
    if (verdict === "reject") rejected.add(subject);
    if (verdict === "accept") rejected.delete(subject);
    if (verdict === "accept" && detail !== "") names.set(subject, detail);
    if (verdict === "same-as") links.set(subject, object);
    if (verdict === "variant-of") variantOf.set(subject, { id: object, kind: detail as VariantKind });
    if (verdict === "split")
      splits.set(
        subject,
        (splits.get(subject) ?? new Map()).set(object, { id: discoveredInitiativeId(detail), name: detail }),
      );
  }
  return { rejected, sameAs: endsOf(links), variantOf, names, splits, judged };
}

function endsOf(links: ReadonlyMap<string, string>): Map<string, string> {
  const ends = new Map<string, string>();
  for (const from of links.keys()) {
    const seen = new Set([from]);
    let to = links.get(from)!;
    while (links.has(to) && !seen.has(links.get(to)!)) {
      seen.add(to);
      to = links.get(to)!;
    }
    if (to !== from) ends.set(from, to);
  }
  return ends;
}
