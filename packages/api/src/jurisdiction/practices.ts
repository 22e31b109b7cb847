import { groupBy } from "../common/group.ts";
import type { Basis, Extent, Mode, Stance } from "../generated/resolvers.ts";

/** What one place says of one initiative in one report. */
export interface StanceYear {
  readonly stance: Stance;
  readonly mode: Mode | null;
  readonly year: number;
  readonly basis: Basis;
  readonly extent: Extent;
  readonly mentions: number;
  readonly report: string;
}

/** All that one place says of one initiative. */
export interface Practices {
  readonly place: string;
  readonly initiative: string;
  readonly mentions: number;
  readonly stances: StanceYear[];
}

/** Puts statements together by whatever `keyOf` tells apart, in order of first appearance. */
export function practicesBy<T extends StanceYear>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  endsOf: (row: T) => { readonly place: string; readonly initiative: string },
): Practices[] {
  return [...groupBy(rows, keyOf).values()].map((group) => ({
    ...endsOf(group[0]!),
    mentions: group.reduce((sum, { mentions }) => sum + mentions, 0),
    stances: group.map(({ stance, mode, year, basis, extent, mentions, report }) => ({
      stance,
      mode,
      year,
      basis,
      extent,
      mentions,
      report,
    })),
  }));
}
