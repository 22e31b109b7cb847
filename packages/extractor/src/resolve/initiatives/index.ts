import type { CoveredPlace, Initiative, Residue, Span, VariantOf } from "@practice-atlas/model";
import { items, type Reference, readInitiatives } from "@practice-atlas/reference";
import type { CandidateHit, DocumentTarget, Layout, PracticeHit, Seen, Target } from "../../stages.ts";
import { type Brand, findAgain } from "./again.ts";
import { compileCategory } from "./category.ts";
import { type Found, group, THEME } from "./group.ts";
import { compileListed } from "./listed.ts";
import { compileLocalNames } from "./local.ts";
import { compileNormaliser, partsOf } from "./names.ts";
import { compileBeside, compileMarkOfBody, compileNested, markAsPart } from "./nested.ts";
import { findSlogans } from "./slogans.ts";
import { compileVariant } from "./variants.ts";

export interface InitiativeInput {
  readonly layout: Layout;
  readonly seen: Seen;
  readonly place: CoveredPlace | null;
  readonly documents: readonly DocumentTarget[];
}

export interface ResolvedInitiatives {
  /** Those of the catalogue in the order of their slugs, then the discovered ones. */
  readonly initiatives: Initiative[];
  readonly initiativeTargets: Target[];
  readonly residue: Residue[];
}

/**
 * Compiles ids for practices: catalogue hits keep their slug; candidates get `x-` + hash of the normalised name, so
 * that one brand has one id in every report; 法治 with the covered place's name counts as discovered. Names found once
 * are found again where they stand bare.
 */
export function compileResolveInitiatives({
  gazetteer,
  lexicon,
}: Reference): (input: InitiativeInput) => ResolvedInitiatives {
  const rows = readInitiatives(lexicon);
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const listInitiatives = compileListed(rows);
  const normaliser = compileNormaliser(lexicon);
  const readCategories = compileCategory(lexicon);
  const variantOf = compileVariant(rows);
  const localNames = compileLocalNames(bySlug);
  const founds = lexicon
    .table("name-tails", ["kind", "tails", "list", "reason"])
    .flatMap((row) => (row["kind"] === "founds" ? items(row["tails"]) : []));
  return ({ layout, seen, place }) => {
    const local = localNames(layout.text, layout.folded, seen.practices);
    const localNamesOf = [...local.values()].flat();
    const candidates: readonly CandidateHit[] = [...seen.candidates, ...localNamesOf];
    const slogans = findSlogans(layout, place?.id ?? null, gazetteer);
    const placeWords = place === null ? [] : wordsOf(place.name, gazetteer.get(place.id)?.shortName);
    const found = group(candidates, slogans, normaliser, placeWords);
    const practices = practicesOf(layout, seen, local, candidates, founds);
    const listed = new Map(localNamesOf.map(({ name, practice }) => [name, practice]));
    const categoryOf = readCategories(layout);
    const discovered = ({ id, name, hits }: Found): Initiative => {
      const { rule, start } = hits[0]!;
      const theme = rule === THEME;
      const tie = theme ? null : (brandOf(listed.get(name)) ?? variantOf(name, rule.startsWith("quoted")));
      // A name for a known practice is of its category, whatever words it adds.
      const known = tie?.kind === "BRAND" ? bySlug.get(tie.id)?.category : undefined;
      const category = theme ? "OTHER" : (known ?? categoryOf(name, start));
      return { id, name, status: "DISCOVERED", category, scope: "LOCAL", variantOf: tie };
    };
    return {
      initiatives: [...listInitiatives(practices), ...found.map(discovered)],
      initiativeTargets: targetsOf(layout, practices, found),
      residue: [],
    };
  };
}

/** The practices of the catalogue that stand for themselves: outside longer names, and marked where they are a body's. */
function practicesOf(
  layout: Layout,
  { practices, agencies }: Seen,
  local: ReadonlyMap<PracticeHit, unknown>,
  candidates: readonly CandidateHit[],
  founds: readonly string[],
): PracticeHit[] {
  const quoted = candidates.filter((hit) => hit.rule !== "verb-name-head");
  const beside = compileBeside(layout, quoted, practices);
  const open = candidates.filter((hit) => hit.rule === "verb-name-head");
  const inOpen = compileNested(open.map(({ start, end }) => ({ start: start + 1, end })));
  const extents = quoted.map((hit) => extentOf(hit, layout.folded));
  const inQuotes = compileNested(extents.sort((a, b) => a.start - b.start));
  const bodies = agencies.filter(({ surface }) => !isCrew(surface));
  const ofBody = compileMarkOfBody(layout.folded, bodies, founds);
  const kept: PracticeHit[] = [];
  for (const hit of practices)
    if (!inQuotes(hit) && !local.has(hit)) kept.push(markAsPart(beside(ofBody(hit)), inOpen));
  return kept;
}

/** Crews are how a practice is done, not bodies that only bear its name. */
function isCrew(surface: string): boolean {
  return surface.endsWith("队") || surface.endsWith("员") || surface.endsWith("团") || surface.endsWith("队伍");
}

/** Everything named with its id, sorted; the words of discovered names are found again where they stand bare. */
function targetsOf(layout: Layout, practices: readonly PracticeHit[], found: readonly Found[]): Target[] {
  const targets: Target[] = [];
  for (const { start, end, slug, rule } of practices) targets.push({ start, end, target: slug, rule });
  for (const { id, hits } of found)
    for (const { start, end, rule } of hits) targets.push({ start, end, target: id, rule });
  for (const { start, end, id } of findAgain(layout, brandsOf(found), targets))
    targets.push({ start, end, target: id, rule: "name-again" });
  return targets.sort((a, b) => a.start - b.start || a.end - b.end || (a.target < b.target ? -1 : 1));
}

const brandOf = (slug: string | undefined): VariantOf | null =>
  slug === undefined ? null : { id: slug, kind: "BRAND" };

/** The words under which a place may stand before an unquoted name, longest first. */
function wordsOf(name: string, shortName: string | undefined): string[] {
  const short = shortName ?? name;
  const stem = short.replace(/(?:街道|[省市县区州旗盟镇乡])$/, "");
  return [name, short, stem].filter((word) => word.length >= 2);
}

function brandsOf(found: readonly Found[]): Brand[] {
  return found
    .filter(({ hits }) => hits[0]!.rule !== THEME)
    .map(({ id, name }) => ({ id, words: partsOf(name).inner }));
}

/** The whole stretch of a quoted name, with what stands before and after the quotes; a head shared with others stands elsewhere. */
function extentOf({ start, end, name }: CandidateHit, folded: string): Span {
  const { prefix, tail } = partsOf(name);
  const behind = tail !== "" && folded.startsWith(tail, end + 1);
  return { start: start - prefix.length, end: behind ? end + tail.length + 1 : end };
}
