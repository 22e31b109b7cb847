import type { CoverageRow } from "@practice-atlas/cypher";
import { NATURES } from "@practice-atlas/model";
import { ALL, years } from "../common/filter.ts";
import { groupBy } from "../common/group.ts";
import type { Context } from "../context.ts";
import type { CoveragePlace, Resolvers } from "../generated/resolvers.ts";
import { provincesOf } from "../jurisdiction/provinces.ts";

const MOST_REPORTS = 1_000_000;

async function coveredPlaces(rows: readonly CoverageRow[], context: Context): Promise<CoveragePlace[]> {
  const groups = groupBy(rows, ({ place }) => place);
  const provinces = await provincesOf(context.loaders, [...groups.keys()]);
  return [...groups].map(([code, reports]) => ({
    code,
    name: reports[0]!.name,
    level: reports[0]!.level,
    province: provinces.get(code) ?? null,
    reports: reports.map(({ report, year, state, provenance, department, editions }) => ({
      work: report,
      year,
      extent: state,
      provenance,
      department,
      editions,
    })),
  }));
}

export const coverageResolvers: Resolvers = {
  Query: {
    coverage: async (_, { level, region, yearFrom, yearTo }, context) => {
      const where = { level: level ?? ALL, region: region ?? ALL, ...years(yearFrom, yearTo) };
      const everything = { basis: ALL, extent: ALL, stance: ALL, natures: NATURES, limit: MOST_REPORTS };
      const rows = await context.session.read("coverage", { ...where, ...everything });
      const full = rows.filter(({ state }) => state === "FULL").length;
      return {
        years: [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b),
        places: await coveredPlaces(rows, context),
        reports: rows.length,
        full,
        excerpts: rows.length - full,
      };
    },
  },
};
