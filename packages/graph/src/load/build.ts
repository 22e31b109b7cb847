import { sha256 } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { NodeRow } from "./rows.ts";

/** What a build is made of. */
export interface BuildContent {
  /** Edition id and record hash of every edition held, in any order. */
  readonly editions: readonly { readonly id: string; readonly recordHash: string }[];
  readonly reference: { readonly lexicon: string; readonly gazetteer: string };
}

/** The hashes of the reference that a build names. */
export function referenceHashes({ lexicon, gazetteer }: Reference): BuildContent["reference"] {
  return { lexicon: lexicon.hash, gazetteer: gazetteer.hash };
}

/** `b-` + 16 hex over editions and reference: equal ids mean equal graphs. */
export function buildId({ editions, reference }: BuildContent): string {
  const lines = editions.map(({ id, recordHash }) => `${id} ${recordHash}`).sort();
  return `b-${sha256([reference.lexicon, reference.gazetteer, ...lines].join("\n")).slice(0, 16)}`;
}

/** The Build node; `counts` are nodes by label, `finishedAt` is an ISO time and left out of dumps. */
export function buildNode(
  content: BuildContent,
  counts: ReadonlyMap<string, number>,
  finishedAt: string | null,
): NodeRow {
  const counted = [...counts]
    .filter(([label, nodes]) => label !== "Build" && nodes > 0)
    .map(([label, nodes]) => `${label} ${String(nodes)}`);
  const props = { editions: content.editions.length, counts: counted.sort(), ...content.reference, finishedAt };
  return { label: "Build", id: buildId(content), props };
}
