import type { Spot } from "@practice-atlas/cypher";
import type { Chosen } from "../common/filter.ts";
import type { Loaders } from "../loaders.ts";

/** How widely one initiative is reported within a selection. */
export interface Recurring {
  readonly slug: string;
  readonly places: number;
  readonly fullPlaces: number;
  readonly held: number;
  /** Four decimals, the same from both stores; null when nothing is held in full. */
  readonly share: number | null;
  readonly excerptPlaces: number;
  readonly mentions: number;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  readonly spots: Spot[];
}

type Counts = Omit<Recurring, "slug" | "held" | "share">;

/** What stands where no place of the selection reports an initiative: zero of those held, which is a fact too. */
const NOBODY: Counts = {
  places: 0,
  fullPlaces: 0,
  excerptPlaces: 0,
  mentions: 0,
  firstSeen: null,
  lastSeen: null,
  spots: [],
};

/** Counts over a denominator. */
export function recurring(slug: string, counts: Counts, held: number): Recurring {
  const share = held === 0 ? null : Math.round((counts.fullPlaces / held) * 10_000) / 10_000;
  return { ...counts, slug, held, share };
}

/** The recurrence of one initiative. */
export async function recurringIn(loaders: Loaders, initiative: string, chosen: Chosen): Promise<Recurring> {
  const [counts, held] = await Promise.all([
    loaders.recurrence.load({ initiative, chosen }),
    loaders.held.load(chosen),
  ]);
  return recurring(initiative, counts ?? NOBODY, held);
}
