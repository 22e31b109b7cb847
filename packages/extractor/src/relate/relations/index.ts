import type { Mention, Relation } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Layout, Resolved, Target } from "../../stages.ts";
import { compileDeeds } from "./deeds.ts";
import { documentRelations } from "./documents.ts";
import { readPlaces } from "./places.ts";

export interface RelationInput {
  /** Id of the edition, the first part of sentence ids. */
  readonly edition: string;
  readonly layout: Layout;
  readonly resolved: Resolved;
  readonly mentions: readonly Mention[];
}

/**
 * Compiles relations, each with its sentence and rule: ISSUES and IMPLEMENTS from documents' roles, LEADS and
 * TAKES_PART_IN from the verbs between agencies and practices (`relation-verbs.tsv`). One a sentence.
 */
export function compileRelations(lexicon: Lexicon): (input: RelationInput) => Relation[] {
  const deedsOf = compileDeeds(lexicon);
  return ({ edition, layout, resolved, mentions }) => {
    const place = readPlaces(edition, layout);
    const bodies = outermost(resolved.agencyTargets);
    const kinds = new Map(resolved.agencies.map((agency) => [agency.id, agency.kind]));
    const practices = mentions.filter((mention) => mention.kind === "INITIATIVE");
    return unique([
      ...documentRelations(resolved.documentTargets, bodies, resolved.place?.id ?? null, place),
      ...deedsOf(bodies, (id) => kinds.get(id), practices, place),
    ]);
  };
}

/** Targets sorted by start, without those inside a longer one. */
function outermost(targets: readonly Target[]): Target[] {
  const sorted = [...targets].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (target, i) => i === 0 || target.end > sorted[i - 1]!.end || target.start === sorted[i - 1]!.start,
  );
}

function unique(relations: readonly Relation[]): Relation[] {
  const seen = new Map<string, Relation>();
  for (const relation of relations) {
    const key = [relation.subject, relation.predicate, relation.object, relation.sentence].join("\n");
    if (!seen.has(key)) seen.set(key, relation);
  }
  return [...seen.values()];
}
