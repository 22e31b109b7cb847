import type { Loaders } from "../loaders.ts";

/** The names of the provinces in which places lie; a province is its own, the nation has none. */
export async function provincesOf(loaders: Loaders, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    codes.map(async (code): Promise<[string, string] | null> => {
      const above = await loaders.ancestors.load(code);
      const province = above.find(({ level }) => level === "PROVINCE")?.id ?? code;
      const row = await loaders.place.load(province);
      return row?.level === "PROVINCE" ? [code, row.shortName] : null;
    }),
  );
  return new Map(found.filter((entry) => entry !== null));
}
