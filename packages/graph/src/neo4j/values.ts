import neo4j from "neo4j-driver";

/** JS → Bolt: whole numbers become INTEGER (else the driver sends FLOAT, LIMIT fails and 7/2 is 3.5); undefined becomes null. */
export function toBolt(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toBolt);
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toBolt(item)]));
  return value;
}
