import { apiError } from "./errors.ts";

/** A place in a list: how many stand before and with it, and the key of the last of them. */
export interface Position {
  readonly at: number;
  readonly key: string;
}

/** An opaque cursor. */
export function encodeCursor({ at, key }: Position): string {
  return Buffer.from(JSON.stringify([at, key]), "utf8").toString("base64url");
}

/** Reads a cursor that `encodeCursor` made. @throws GraphQLError BAD_CURSOR */
export function decodeCursor(cursor: string): Position {
  const [at, key] = parsed(cursor);
  if (typeof at !== "number" || !Number.isSafeInteger(at) || at < 1 || typeof key !== "string") throw badCursor();
  return { at, key };
}

/** The list changed under the cursor or the cursor is not one. */
export function badCursor(): Error {
  return apiError("BAD_CURSOR", "游标无效或图谱已更新：请从头翻页。");
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
