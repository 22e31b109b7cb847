import type { CoveredPlace, Initiative, Residue, Span, VariantOf } from "@practice-atlas/model";
import { discoveredInitiativeId } from "@practice-atlas/model";
import { type CatalogueInitiative, type Reference, readInitiatives } from "@practice-atlas/reference";
import type { CandidateHit, DocumentTarget, Layout, PracticeHit, Seen, Target } from "../../stages.ts";
import { type Brand, findAgain } from "./again.ts";
import { compileCategory } from "./category.ts";
import { compileLocalNames } from "./local.ts";
import { bare, compileNormaliser, type Normaliser, partsOf } from "./names.ts";
import { findSlogans, type Slogan } from "./slogans.ts";
import { compileVariant, variantOfRow } from "./variants.ts";

export interface InitiativeInput {
  readonly layout: Layout;
  readonly seen: Seen;
  readonly place: CoveredPlace | null;
  readonly documents: readonly DocumentTarget[];
}

export interface ResolvedInitiatives {
  readonly initiatives: Initiative[];
  readonly initiativeTargets: Target[];
  readonly residue: Residue[];
}

/** Crews are how a practice is done, not bodies that only bear its name. */
const CREW = /[队员团]$|队伍$/;

/** A discovered practice with all candidates that mean it. */
interface Found {
  readonly id: string;
  readonly name: string;
  readonly hits: readonly (Span & { rule: string })[];
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
  const normaliser = compileNormaliser(lexicon);
  const categoryOf = compileCategory(lexicon);
  const variantOf = compileVariant(rows);
  const localNames = compileLocalNames(bySlug);
  return ({ layout, seen, place }) => {
    const local = localNames(layout.text, layout.folded, seen.practices);
    const brands = [...local.values()];
    const practiceOf = new Map(brands.map((brand) => [brand.name, brand.practice]));
    const slogans = findSlogans(layout, place?.id ?? null, gazetteer);
    const placeWords = place === null ? [] : wordsOf(place.name, gazetteer.get(place.id)?.shortName);
    const found = group([...seen.candidates, ...brands], slogans, normaliser, placeWords);
    const owned = found.flatMap((f) => f.hits);
    const quoted = [...seen.candidates, ...brands]
      .filter((hit) => hit.rule !== "verb-name-head")
      .map(extentOf)
      .sort((a, b) => a.start - b.start);
    const bodies = seen.agencies.filter((agency) => !CREW.test(agency.surface));
    const practices = seen.practices
      .filter((hit) => !nested(hit, quoted) && !local.has(hit))
      .map((hit) => inBody(hit, bodies));
    const again = findAgain(layout, brandsOf(found), [...owned, ...practices]);
    const initiativeTargets: Target[] = [
      ...practices.map(({ start, end, slug, rule }) => ({ start, end, target: slug, rule })),
      ...found.flatMap(({ id, hits }) => hits.map(({ start, end, rule }) => ({ start, end, target: id, rule }))),
      ...again.map(({ start, end, id }) => ({ start, end, target: id, rule: "name-again" })),
    ].sort((a, b) => a.start - b.start || a.end - b.end || (a.target < b.target ? -1 : 1));
    const slugs = [...new Set(practices.map((hit) => hit.slug))];
    const initiatives = [
      ...slugs.map((slug) => catalogued(bySlug.get(slug)!)),
      ...found.map(({ id, name, hits }): Initiative => {
        const theme = hits[0]!.rule === "theme-of-place";
        const listed = practiceOf.get(name);
        const tie = theme
          ? null
          : listed !== undefined
            ? brandOf(listed)
            : variantOf(name, hits[0]!.rule.startsWith("quoted"));
        // A name for a known practice is of its category, whatever words it adds.
        const known = tie?.kind === "BRAND" ? bySlug.get(tie.id)?.category : undefined;
        const category = theme ? "OTHER" : (known ?? categoryOf(layout, name, hits[0]!.start));
        return {
          id,
          name,
          status: "DISCOVERED",
          category,
          scope: "LOCAL",
          variantOf: tie,
        };
      }),
    ].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { initiatives, initiativeTargets, residue: [] };
  };
}

const brandOf = (slug: string): VariantOf => ({ id: slug, kind: "BRAND" });

function catalogued(row: CatalogueInitiative): Initiative {
  const { slug: id, name, category, scope } = row;
  return { id, name, status: "CATALOGUE", category, scope, variantOf: variantOfRow(row) };
}

/** Candidates by id, each under its longest name; slogans of the place beside them. */
function group(
  candidates: readonly CandidateHit[],
  slogans: readonly Slogan[],
  normaliser: Normaliser,
  places: readonly string[],
): Found[] {
  const byKey = new Map<string, { name: string; hits: (Span & { rule: string })[] }>();
  const add = (key: string, name: string, hit: Span & { rule: string }): void => {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { name, hits: [hit] });
    else {
      known.hits.push(hit);
      if (name.length > known.name.length) known.name = name;
    }
  };
  for (const { start, end, name } of slogans) add(bare(name), name, { start, end, rule: "theme-of-place" });
  for (const hit of candidates) {
    if (slogans.some((s) => s.start < hit.end && hit.start < s.end)) continue;
    const unquoted = partsOf(hit.name).inner === hit.name && hit.rule === "verb-name-head";
    const key = (unquoted ? normaliser.keyWithout(hit.name, places) : null) ?? normaliser.key(hit.name);
    add(key, hit.name, { start: hit.start, end: hit.end, rule: hit.rule });
  }
  return [...byKey].map(([key, { name, hits }]) => ({ id: discoveredInitiativeId(key), name, hits }));
}

/** The words under which a place may stand before an unquoted name, longest first. */
function wordsOf(name: string, shortName: string | undefined): string[] {
  const short = shortName ?? name;
  const stem = short.replace(/(?:街道|[省市县区州旗盟镇乡])$/, "");
  return [name, short, stem].filter((word) => word.length >= 2);
}

function brandsOf(found: readonly Found[]): Brand[] {
  return found
    .filter(({ hits }) => hits[0]!.rule !== "theme-of-place")
    .map(({ id, name }) => ({ id, words: foldedInner(name) }));
}

function foldedInner(name: string): string {
  return partsOf(name).inner;
}

/** The whole stretch of a quoted name, with what stands before and after the quotes. */
function extentOf({ start, end, name }: CandidateHit): Span {
  const { prefix, tail } = partsOf(name);
  return { start: start - prefix.length, end: tail === "" ? end : end + tail.length + 1 };
}

const MARKED = /-(?:title|agency|window|topic|slogan)$/;

/** A practice's words inside the longer name of a body are marked as the body's: 法律援助中心. */
function inBody(hit: PracticeHit, bodies: readonly Span[]): PracticeHit {
  return !MARKED.test(hit.rule) && nested(hit, bodies) ? { ...hit, rule: `${hit.rule}-agency` } : hit;
}

/** Whether a practice's words stand inside one of the longer spans (sorted by start, seldom nested). */
function nested({ start, end }: Span, longer: readonly Span[]): boolean {
  const LOOK_BACK = 3;
  let low = 0;
  let high = longer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (longer[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - LOOK_BACK; i -= 1) {
    const span = longer[i]!;
    if (end <= span.end && span.end - span.start > end - start) return true;
  }
  return false;
}
