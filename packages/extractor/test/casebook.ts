import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type AtlasRecord, sha256 } from "@practice-atlas/model";
import type { ManifestRow, PageFacts, Source } from "../src/stages.ts";

/** A golden case: a folder with the text, a note that says what it is for, and the answer worked out by reading. */
export interface Case {
  readonly name: string;
  readonly source: Source;
  readonly expected: Expectation;
}

type Item = Readonly<Record<string, unknown>>;

/** Lists of partial items that must stand in the record, and under `absent` such as must not. */
export interface Expectation {
  readonly report?: Item;
  readonly absent?: Readonly<Record<string, readonly Item[]>>;
  readonly [list: string]: unknown;
}

const FOLDER = new URL("cases/", import.meta.url);

const NO_FACTS: PageFacts = { title: null, url: null, publishedAt: null, site: null, indexNumber: null, issuer: null };
const NO_ROW: ManifestRow = {
  url: null,
  publishedAt: null,
  site: null,
  indexNumber: null,
  jurisdiction: null,
  department: null,
  provenance: null,
  extent: null,
  note: null,
};

/** All cases, in order of name. A case may bring page facts or a manifest row in `source.json`. */
export function readCases(): Case[] {
  return readdirSync(fileURLToPath(FOLDER)).sort().map(readCase);
}

function readCase(name: string): Case {
  const file = (part: string): URL => new URL(`${name}/${part}`, FOLDER);
  const text = readFileSync(file("input.txt"), "utf8");
  const given = existsSync(fileURLToPath(file("source.json")))
    ? (JSON.parse(readFileSync(file("source.json"), "utf8")) as {
        page?: Partial<PageFacts>;
        manifest?: Partial<ManifestRow>;
        file?: string;
      })
    : {};
  const digest = sha256(text);
  return {
    name,
    expected: JSON.parse(readFileSync(file("expected.json"), "utf8")) as Expectation,
    source: {
      file: given.file ?? "input.txt",
      text,
      sha256: digest,
      sourceSha256: digest,
      alsoAt: [],
      page: { ...NO_FACTS, ...given.page },
      manifest: given.manifest === undefined ? null : { ...NO_ROW, ...given.manifest },
    },
  };
}

/**
 * What a case speaks of: the record's lists, with what stands beside an item drawn to it
 * (a document's roles, an initiative's stances and surfaces, an agency's surfaces).
 */
export function viewOf(record: AtlasRecord): Readonly<Record<string, readonly Item[]>> {
  const of = (target: string, key: "surface" | "stance" | "role" | "mode"): unknown[] => [
    ...new Set(record.mentions.filter((m) => m.target === target).map((m) => m[key])),
  ];
  const sentence = new Map(record.sentences.map((s) => [s.id, record.text.slice(s.start, s.end)]));
  return {
    sections: record.sections.map((s) => ({ ...s })),
    sentences: record.sentences.map((s) => ({ ...s, text: sentence.get(s.id) })),
    agencies: record.agencies.map((a) => ({ ...a, surface: of(a.id, "surface") })),
    initiatives: record.initiatives.map((i) => ({
      ...i,
      surface: of(i.id, "surface"),
      stance: of(i.id, "stance"),
      mode: of(i.id, "mode"),
    })),
    documents: record.documents.map((d) => ({ ...d, role: of(d.id, "role"), surface: of(d.id, "surface") })),
    mentions: record.mentions.map((m) => ({ ...m })),
    observations: record.observations.map((o) => ({ ...o, part: o.partOf !== null })),
    relations: record.relations.map((r) => ({ ...r, text: sentence.get(r.sentence) })),
    findings: record.findings.map((f) => ({ ...f })),
    residue: record.residue.map((r) => ({ ...r })),
  };
}

/** Whether an item has all that is wanted of it; a wanted scalar may be one of an actual list. */
export function holds(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(actual) && wanted.every((w) => actual.some((a) => holds(a, w)));
  if (Array.isArray(actual)) return actual.some((a) => holds(a, wanted));
  if (wanted === null || typeof wanted !== "object") return actual === wanted;
  if (actual === null || typeof actual !== "object") return false;
  return Object.entries(wanted).every(([key, value]) => holds((actual as Item)[key], value));
}
