import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_ROWS, type Page, pageOfList, pageOfStore } from "../../src/common/pages.ts";

const same = (key: string): string => key;
const badCursor = expect.objectContaining({ extensions: { code: "BAD_CURSOR" } });

/** A store that holds these keys and counts what it is asked for. */
function source(keys: readonly string[]) {
  return {
    list: async ({ skip, limit }: { skip: number; limit: number }) => keys.slice(skip, skip + limit),
    rows: (found: readonly string[]) => found.map((key) => `row ${key}`),
    keyOf: same,
    count: async () => keys.length,
  };
}

/** All pages one after the other. */
async function walk<T>(next: (after: string | null) => Promise<Page<T>>): Promise<Page<T>[]> {
  const pages: Page<T>[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await next(after);
    pages.push(page);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return pages;
}

describe("pages of a list at hand", () => {
  it("hold each row once and in order, whatever their size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 7 }), async (rows, first) => {
        const pages = await walk(async (after) => pageOfList(rows, same, { first, after }));
        expect(pages.flatMap(({ nodes }) => nodes)).toEqual(rows);
      }),
    );
  });

  it("tell whether something stands before and after them", () => {
    const first = pageOfList(["a", "b", "c"], same, { first: 2 });
    expect(first.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    const rest = pageOfList(["a", "b", "c"], same, { first: 2, after: first.pageInfo.endCursor });
    expect(rest.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    expect(rest.totalCount()).toBe(3);
  });

  it("go on after the same row when rows came before it meanwhile", () => {
    const { endCursor } = pageOfList(["b", "c", "d"], same, { first: 2 }).pageInfo;
    expect(pageOfList(["a", "b", "c", "d"], same, { after: endCursor }).nodes).toEqual(["d"]);
  });

  it("refuse a cursor whose row is gone", () => {
    const { endCursor } = pageOfList(["a", "b", "c"], same, { first: 2 }).pageInfo;
    expect(() => pageOfList(["a", "c"], same, { after: endCursor })).toThrowError(badCursor);
  });

  it("never hold more than the most", () => {
    const rows = Array.from({ length: MOST_ROWS + 5 }, (_, index) => String(index));
    expect(pageOfList(rows, same, { first: 1_000_000 }).nodes).toHaveLength(MOST_ROWS);
  });

  it("refuse a negative size", () => {
    const bad = expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } });
    expect(() => pageOfList(["a"], same, { first: -1 })).toThrowError(bad);
  });
});

describe("pages that the store cuts", () => {
  it("hold each row once and in order, whatever their size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 7 }), async (keys, first) => {
        const pages = await walk((after) => pageOfStore(source(keys), { first, after }));
        expect(pages.flatMap(({ nodes }) => nodes)).toEqual(keys.map((key) => `row ${key}`));
      }),
    );
  });

  it("have cursors of their own for each row", async () => {
    const page = await pageOfStore(source(["a", "b", "c"]), { first: 3 });
    const after = page.edges[0]!.cursor;
    expect((await pageOfStore(source(["a", "b", "c"]), { after })).nodes).toEqual(["row b", "row c"]);
  });

  it("notice that the list changed under the cursor", async () => {
    const { endCursor } = (await pageOfStore(source(["a", "b", "c"]), { first: 2 })).pageInfo;
    await expect(pageOfStore(source(["0", "a", "b", "c"]), { after: endCursor })).rejects.toThrowError(badCursor);
    await expect(pageOfStore(source([]), { after: endCursor })).rejects.toThrowError(badCursor);
  });

  it("ask for the number of rows only when somebody wants it", async () => {
    let asked = 0;
    const counted = { ...source(["a"]), count: async () => ++asked };
    const page = await pageOfStore(counted, {});
    expect(asked).toBe(0);
    await page.totalCount();
    expect(asked).toBe(1);
  });
});
