import { badCursor, decodeCursor, encodeCursor } from "./cursors.ts";
import { apiError } from "./errors.ts";

/** A page of a list in the shape of a Relay connection; `totalCount` is asked only when the client does. */
export interface Page<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly nodes: T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number> | number;
}

/** What a connection field is given. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** More rows than this are never given at once. */
export const MOST_ROWS = 1_000;

/** The number of rows wanted, at most `most`. @throws GraphQLError BAD_USER_INPUT for a negative one */
export function rowsWanted(first: number | null | undefined, fallback: number, most = MOST_ROWS): number {
  if ((first ?? fallback) < 0) throw apiError("BAD_USER_INPUT", "first 不能是负数。");
  return Math.min(first ?? fallback, most);
}

/** A page of a list that is wholly at hand. @throws GraphQLError BAD_CURSOR */
export function pageOfList<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  args: PageArguments,
  fallback = 50,
): Page<T> {
  const size = rowsWanted(args.first, fallback);
  const after = args.after ? decodeCursor(args.after) : null;
  const start = after === null ? 0 : positionAfter(rows, keyOf, after.at, after.key);
  return page(rows.slice(start, start + size), keyOf, start, start + size < rows.length, () => rows.length);
}

/** Where a list that may have changed goes on after the row with a key. */
function positionAfter<T>(rows: readonly T[], keyOf: (row: T) => string, at: number, key: string): number {
  const there = rows[at - 1];
  if (there !== undefined && keyOf(there) === key) return at;
  const moved = rows.findIndex((row) => keyOf(row) === key);
  if (moved < 0) throw badCursor();
  return moved + 1;
}

export interface PageSource<K, T> {
  /** Keys in their order, `limit` from `skip` on. */
  list(slice: { readonly skip: number; readonly limit: number }): Promise<K[]>;
  /** Rows of keys, in the same order. */
  rows(keys: readonly K[]): Promise<readonly T[]> | readonly T[];
  keyOf(key: K): string;
  count(): Promise<number>;
}

/**
 * A page of a list that the store cuts. The row before the page is read along, so a list that changed under the cursor
 * is noticed. @throws GraphQLError BAD_CURSOR
 */
export async function pageOfStore<K, T>(
  source: PageSource<K, T>,
  args: PageArguments,
  fallback = 50,
): Promise<Page<T>> {
  const size = rowsWanted(args.first, fallback);
  const after = args.after ? decodeCursor(args.after) : null;
  const start = after?.at ?? 0;
  const overlap = after === null ? 0 : 1;
  const found = await source.list({ skip: start - overlap, limit: size + overlap + 1 });
  if (after !== null && (found[0] === undefined || source.keyOf(found[0]) !== after.key)) throw badCursor();
  const keys = found.slice(overlap, overlap + size);
  const rows = await source.rows(keys);
  const keyOf = new Map(rows.map((row, index) => [row, source.keyOf(keys[index]!)]));
  return page(
    rows,
    (row) => keyOf.get(row)!,
    start,
    found.length > overlap + size,
    () => source.count(),
  );
}

function page<T>(
  nodes: readonly T[],
  keyOf: (row: T) => string,
  start: number,
  hasNextPage: boolean,
  totalCount: Page<T>["totalCount"],
): Page<T> {
  const edges = nodes.map((node, index) => ({
    cursor: encodeCursor({ at: start + index + 1, key: keyOf(node) }),
    node,
  }));
  return {
    edges,
    nodes: [...nodes],
    pageInfo: {
      hasNextPage,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
