import { hash } from "node:crypto";
import type { Reference } from "@practice-atlas/reference";
import type { Engine } from "../store/engine.ts";
import { readBuild } from "./build.ts";
import { dump } from "./dump.ts";
import { projectGraph } from "./expected.ts";
import { lineOf } from "./lines.ts";
import type { Records } from "./load.ts";

/** A part of the graph that is not what the records give: an edition with its parts, or one shared node. */
export interface Difference {
  /** `Edition/r-…`, `Report/530322-2024`, `Agency/a-…` … */
  readonly part: string;
  /** Nodes and relationships that the records give. */
  readonly expected: number;
  /** Nodes and relationships that the store holds. */
  readonly found: number;
}

export interface CheckResult {
  /** Parts compared. */
  readonly parts: number;
  readonly differences: readonly Difference[];
  /** True when no finished load ended with what the store now holds. */
  readonly stale: boolean;
}

/** Of one part: how many lines, and the exclusive or of their hashes (4 × 32 bits), which no order disturbs. */
interface Digest {
  lines: number;
  readonly words: Int32Array;
}

type Digests = Map<string, Digest>;

/**
 * Compares every node and relationship of the store with what the records give in a fresh build.
 * Reads the store once and keeps a few bytes a part.
 */
export async function check(engine: Engine, records: Records, reference: Reference): Promise<CheckResult> {
  const expected: Digests = new Map();
  // A node or relationship given twice in a piece is one in the store: the last counts.
  for await (const { nodes, links } of projectGraph(records, reference))
    for (const line of new Map([...nodes, ...links].map((row) => [identity(row), lineOf(row)])).values())
      take(expected, line);
  const found: Digests = new Map();
  for await (const line of dump(engine)) take(found, line);
  const build = await readBuild(engine.read);
  return {
    parts: new Set([...expected.keys(), ...found.keys()]).size,
    differences: compare(expected, found),
    stale: expected.size > 0 && (build === null || build.stale),
  };
}

function identity(row: Parameters<typeof lineOf>[0]): string {
  return "label" in row
    ? `${row.label}/${row.id}`
    : `${row.from}/${row.start} ${row.type} ${row.to}/${row.end} ${String(row.key)}`;
}

function take(digests: Digests, line: string): void {
  const part = partOf(line);
  const known = digests.get(part) ?? { lines: 0, words: new Int32Array(4) };
  digests.set(part, known);
  known.lines++;
  const bytes = hash("sha256", line, "buffer");
  for (let word = 0; word < 4; word++) known.words[word]! ^= bytes.readInt32LE(word * 4);
}

/** Sections, sentences and figures belong to their edition, whose id theirs begin with; every other node is a part itself. */
function partOf(line: string): string {
  const at = line.slice(7, line.indexOf('"', 7));
  const [label = "", id = ""] = at.split("/", 2);
  return ["Section", "Sentence", "Observation"].includes(label) ? `Edition/${id.split(/[@#:]/, 1)[0] ?? ""}` : at;
}

function compare(expected: Digests, found: Digests): Difference[] {
  const parts = [...new Set([...expected.keys(), ...found.keys()])].sort();
  return parts.flatMap((part) => {
    const [e, f] = [expected.get(part), found.get(part)];
    if (e !== undefined && f !== undefined && isEqual(e, f)) return [];
    return [{ part, expected: e?.lines ?? 0, found: f?.lines ?? 0 }];
  });
}

const isEqual = (a: Digest, b: Digest): boolean =>
  a.lines === b.lines && a.words.every((word, index) => word === b.words[index]);
