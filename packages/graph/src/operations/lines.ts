import type { Label, Value } from "@practice-atlas/cypher";
import { keptProps, type LinkRow, type NodeRow } from "../load/rows.ts";

/** Properties that tell when, not what: left out of every dump. */
const TIMES = new Set(["finishedAt"]);

/** A node as a line of a dump: `{"at":"Agency/a-…","props":{…}}`, keys sorted, nulls and times left out. */
export function nodeLine(label: Label, id: string, props: Readonly<Record<string, Value>>): string {
  return JSON.stringify({ at: `${label}/${id}`, props: sorted(props) });
}

/** A relationship as a line, after the node it goes out from: `{"at":"Agency/a-…","to":"BELONGS_TO/Jurisdiction/530322"}`. */
export function linkLine(from: string, type: string, to: string, props: Readonly<Record<string, Value>>): string {
  const kept = sorted(props);
  return JSON.stringify({ at: from, to: `${type}/${to}`, ...(Object.keys(kept).length === 0 ? {} : { with: kept }) });
}

/** The lines that a row gives once it is in a store. */
export function lineOf(row: NodeRow | LinkRow): string {
  if ("label" in row) return nodeLine(row.label, row.id, keptProps(row));
  return linkLine(`${row.from}/${row.start}`, row.type, `${row.to}/${row.end}`, keptProps(row));
}

function sorted(props: Readonly<Record<string, Value>>): Record<string, Value> {
  const kept = Object.entries(props).filter(([key, value]) => value !== null && !TIMES.has(key));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}
