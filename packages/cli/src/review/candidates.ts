import type { AtlasRecord, Category, VariantOf } from "@practice-atlas/model";

/** An initiative that the catalogue lacks, with what a person needs to judge it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly variantOf: VariantOf | null;
  readonly places: readonly string[];
  readonly mentions: number;
  /** Literal forms, most used first. */
  readonly surfaces: readonly string[];
  /** At most three sentences that hold it, each of another place where there is one. */
  readonly sentences: readonly string[];
  /** Names much like it, best first. */
  readonly alike: readonly { readonly id: string; readonly name: string; readonly likeness: number }[];
}

interface Gathered {
  readonly name: string;
  readonly category: Category;
  readonly variantOf: VariantOf | null;
  readonly places: Set<string>;
  readonly surfaces: Map<string, number>;
  readonly sentences: Map<string, string>;
}

const SENTENCES = 3;
const ALIKE = 5;

/** All discovered initiatives of the records, those that recur in most places first. */
export function gatherCandidates(
  records: Iterable<AtlasRecord>,
  catalogue: readonly { readonly slug: string; readonly name: string }[],
): Candidate[] {
  const all = new Map<string, Gathered>();
  for (const record of records) gatherRecord(record, all);
  const named = [
    ...catalogue.map(({ slug, name }) => ({ id: slug, name })),
    ...[...all].map(([id, { name }]) => ({ id, name })),
  ];
  const grams = named.map((entry) => ({ ...entry, grams: bigrams(entry.name) }));
  return [...all]
    .map(([id, gathered]) => candidateOf(id, gathered, grams))
    .sort((a, b) => b.places.length - a.places.length || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

function gatherRecord(record: AtlasRecord, all: Map<string, Gathered>): void {
  const place = record.report.jurisdiction?.name ?? record.report.source;
  const sentences = new Map(record.sentences.map((s) => [s.id, record.text.slice(s.start, s.end).trim()]));
  const entries = new Map(record.initiatives.filter((i) => i.status === "DISCOVERED").map((i) => [i.id, i]));
  for (const mention of record.mentions) {
    const entry = entries.get(mention.target);
    if (mention.kind !== "INITIATIVE" || entry === undefined) continue;
    const gathered = all.get(entry.id) ?? {
      name: entry.name,
      category: entry.category,
      variantOf: entry.variantOf,
      places: new Set(),
      surfaces: new Map(),
      sentences: new Map(),
    };
    gathered.places.add(place);
    gathered.surfaces.set(mention.surface, (gathered.surfaces.get(mention.surface) ?? 0) + 1);
    if (!gathered.sentences.has(place))
      gathered.sentences.set(place, `${place}：${sentences.get(mention.sentence) ?? ""}`);
    all.set(entry.id, gathered);
  }
}

function candidateOf(
  id: string,
  gathered: Gathered,
  named: readonly { readonly id: string; readonly name: string; readonly grams: ReadonlySet<string> }[],
): Candidate {
  const own = bigrams(gathered.name);
  const alike = named
    .filter((entry) => entry.id !== id)
    .map((entry) => ({ id: entry.id, name: entry.name, likeness: dice(own, entry.grams) }))
    .filter(({ likeness }) => likeness >= 0.3)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, ALIKE);
  const surfaces = [...gathered.surfaces].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    id,
    name: gathered.name,
    category: gathered.category,
    variantOf: gathered.variantOf,
    places: [...gathered.places].sort(),
    mentions: surfaces.reduce((sum, [, n]) => sum + n, 0),
    surfaces: surfaces.map(([surface]) => surface),
    sentences: [...gathered.sentences.values()].slice(0, SENTENCES),
    alike,
  };
}

function bigrams(name: string): ReadonlySet<string> {
  const text = name.replaceAll(/[“”"'、，,\s]/g, "");
  return new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of a) if (b.has(gram)) common += 1;
  return Math.round((200 * common) / (a.size + b.size)) / 100;
}
