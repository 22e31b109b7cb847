import type { Kinds, Selection } from "@practice-atlas/cypher";
import { type Category, type Level, NATURES, type Nature, type Stance } from "@practice-atlas/model";
import { apiError } from "./errors.ts";

/** `PracticeFilter` of the schema as it arrives: defaults filled in, null where the client lifts a choice. */
export interface Filter {
  readonly level?: Level | null | undefined;
  readonly region?: string | null | undefined;
  readonly category?: Category | null | undefined;
  readonly natures?: readonly Nature[] | null | undefined;
  readonly stance?: Stance | null | undefined;
  readonly yearFrom?: number | null | undefined;
  readonly yearTo?: number | null | undefined;
  readonly basis?: "OWN" | "DEPARTMENT" | null | undefined;
}

/** What no filter at all means; equal to the defaults in the schema, which a test compares. */
export const DEFAULT_FILTER: Filter = {
  level: "COUNTY",
  natures: ["CENTRAL_MANDATE", "PILOT", "LOCAL_INVENTION"],
  stance: "IMPLEMENTED",
  basis: "OWN",
};

export const ALL = "ALL";

/** Years of a selection that is open on a side. */
export function years(from?: number | null, to?: number | null): { yearFrom: number; yearTo: number } {
  const [yearFrom, yearTo] = [from ?? 0, to ?? 9999];
  if (yearFrom > yearTo) throw apiError("BAD_USER_INPUT", `起始年 ${String(yearFrom)} 晚于截止年 ${String(yearTo)}。`);
  return { yearFrom, yearTo };
}

export type Chosen = Selection & Kinds & { readonly category: string };

/** The filter as the queries take it. @throws GraphQLError BAD_USER_INPUT for years the wrong way round */
export function selectionOf(filter: Filter | null | undefined): Chosen {
  const { level, region, category, natures, stance, yearFrom, yearTo, basis } = filter ?? DEFAULT_FILTER;
  return {
    level: level ?? ALL,
    region: region ?? ALL,
    category: category ?? ALL,
    natures: natures ?? [...NATURES],
    stance: stance ?? ALL,
    basis: basis ?? ALL,
    extent: ALL,
    ...years(yearFrom, yearTo),
  };
}

/** What decides which reports a selection looks at. */
export function holdingOf({ level, region, basis, yearFrom, yearTo }: Chosen) {
  return { level, region, basis, yearFrom, yearTo };
}

/** What decides which statements a selection looks at, whatever the initiative. */
export function sayingOf(chosen: Chosen) {
  return { ...holdingOf(chosen), stance: chosen.stance };
}
