import type { Kinds, Selection } from "@practice-atlas/cypher";
import { AtlasError, NATURES } from "@practice-atlas/model";
import { ALL } from "./parameter.ts";

/** The values of a question's parameters, with places and initiatives turned into ids. */
export type Values = ReadonlyMap<string, string>;

export const pick = (values: Values, name: string): string => values.get(name) ?? ALL;

/** Which reports and natures the values choose, as the queries take it. @throws AtlasError USAGE */
export function selectionOf(values: Values): Selection & Kinds {
  const [level, region, basis, extent, stance] = ["level", "region", "basis", "extent", "stance"].map((name) =>
    pick(values, name),
  );
  const nature = pick(values, "nature");
  return {
    level: level!,
    region: region!,
    basis: basis!,
    extent: extent!,
    stance: stance!,
    ...yearsOf(values),
    natures: nature.split(",").includes(ALL) ? [...NATURES] : nature.split(","),
  };
}

export const limitOf = (values: Values): number => Number(values.get("limit"));

/** First and last year chosen; 0 and 9999 where open. */
function yearsOf(values: Values): Pick<Selection, "yearFrom" | "yearTo"> {
  const years = pick(values, "years");
  const [first = "", last = first] = years === ALL ? ["", ""] : years.split("-", 2);
  const bound = (name: string, other: string, open: number): number => {
    const own = pick(values, name);
    return Number(own !== ALL ? own : other !== "" ? other : open);
  };
  const [yearFrom, yearTo] = [bound("from", first, 0), bound("to", last, 9999)];
  if (yearFrom > yearTo)
    throw new AtlasError("USAGE", `年份 ${String(yearFrom)} 在 ${String(yearTo)} 之后：请把前后对调。`);
  return { yearFrom, yearTo };
}
