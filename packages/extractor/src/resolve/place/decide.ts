import type { CoveredPlace, Residue } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import type { Head, Layout, PlaceHit, Source } from "../../stages.ts";
import { placeOfBody } from "./body.ts";
import { agree, covered, frameWords, settle, type Word } from "./sources.ts";
import { subjectOf } from "./subject.ts";
import type { Zone } from "./zones.ts";
import { zonePlace } from "./zones.ts";

export interface Decision {
  readonly place: CoveredPlace | null;
  readonly residue: readonly Residue[];
}

export interface Given {
  readonly source: Source;
  readonly layout: Layout;
  readonly hits: readonly PlaceHit[];
  readonly head: Head;
  /** Codes that the text names without ambiguity, for telling ambiguous names apart. */
  readonly named: ReadonlySet<string>;
  /** Codes that site name, index number and address speak of. */
  readonly hints: ReadonlySet<string>;
  readonly zone: Zone | null;
  readonly gazetteer: Gazetteer;
  /** The department as the text or page names it (遂宁市司法局), or null. */
  readonly department: string | null;
  /** Finds places in a stretch that is not the text (a page's title or site name). */
  readonly findIn: (stretch: string) => readonly PlaceHit[];
}

/** The covered place by manifest, title, signature, addressee, page and body, in that order of trust. */
export function decide(given: Given): Decision {
  const { source, layout, hits, head, gazetteer, zone } = given;
  if (head.genre === "TEMPLATE") return { place: null, residue: [] };
  const manifest = source.manifest?.jurisdiction ?? null;
  if (manifest !== null) return byManifest(manifest, gazetteer);
  const frame = frameWords(layout, hits, given, head.year, gazetteer);
  if (zone !== null) return byZone(zone, given);
  const words = [...frame.words, ...pageWords(given)];
  const [first] = words;
  if (first === undefined) return byBody(given, frame.residue);
  const against = frame.words.find(({ code }) => !agree(code, first.code, gazetteer));
  if (against !== undefined) return { place: null, residue: [...frame.residue, disagreement(first, against, given)] };
  const best = refine(first, frame.words, given);
  return { place: covered(best.code, best.rule, gazetteer), residue: frame.residue };
}

function byManifest(code: string, gazetteer: Gazetteer): Decision {
  const place = covered(code, "manifest", gazetteer);
  if (place !== null) return { place, residue: [] };
  return {
    place: null,
    residue: [{ kind: "PLACE", start: 0, end: 0, surface: "", why: `sources.tsv 的行政区划代码 ${code} 不在地名表中` }],
  };
}

function byZone(zone: Zone, { hits, named, hints, head, gazetteer, layout, source }: Given): Decision {
  const before = subjectOf(hits, layout.title ?? layout.signature ?? { start: 0, end: 0 }, gazetteer, layout.text);
  const code =
    before === null
      ? (zone.parent ?? stemmed(zone.name, gazetteer) ?? soleNamed(named, gazetteer))
      : settle(before, { named, hints }, head.year, gazetteer);
  const parent = code === null ? undefined : gazetteer.get(code);
  if (parent !== undefined && isItself(zone, parent.name))
    return { place: covered(parent.code, "title", gazetteer), residue: [] };
  if (parent !== undefined) return { place: zonePlace(zone, parent), residue: [] };
  return {
    place: null,
    residue: [
      {
        kind: "PLACE",
        start: 0,
        end: 0,
        surface: "",
        why: `${source.file}：“${zone.name}”没有行政区划代码，也看不出属于哪里`,
      },
    ],
  };
}

/** A zone with a code of its own, perhaps after the name of what lies above (天津市滨海新区). */
function isItself(zone: Zone, name: string): boolean {
  return zone.name.endsWith(name.replace(/(?:管委会|管理委员会)$/, ""));
}

/** The place whose bare name opens a zone's (大理经济技术开发区); of namesakes on one line the upper one. */
function stemmed(name: string, gazetteer: Gazetteer): string | null {
  for (let length = Math.min(6, name.length - 2); length >= 2; length -= 1) {
    const codes = gazetteer
      .byStem(name.slice(0, length))
      .filter((place) => place.validUntil === null)
      .map((place) => place.code);
    const upper = codes.find((code) => codes.every((other) => other === code || gazetteer.contains(code, other)));
    if (codes.length > 0) return upper ?? null;
  }
  return null;
}

/** The deepest unit named when all that is named lies on one line. */
function soleNamed(named: ReadonlySet<string>, gazetteer: Gazetteer): string | null {
  const codes = [...named].filter((code) => (gazetteer.get(code)?.level ?? "NATION") !== "NATION");
  const deepest = codes.filter((code) => !codes.some((other) => other !== code && gazetteer.contains(code, other)));
  return deepest.length === 1 ? deepest[0]! : null;
}

/** The page's own title and issuer; the site's name counts only with the text's consent, for pages are reposted. */
function pageWords({ source, findIn, gazetteer, named, hints, head, department }: Given): Word[] {
  const stretches = [
    ["page-title", source.page.title],
    ["page-issuer", source.page.issuer],
    ["department", department],
  ] as const;
  return stretches.flatMap(([rule, stretch]) => {
    if (stretch === null) return [];
    const subject = subjectOf(findIn(stretch), { start: 0, end: stretch.length }, gazetteer, stretch);
    const code = subject === null ? null : settle(subject, { named, hints }, head.year, gazetteer);
    return code === null ? [] : [{ rule, code, span: { start: 0, end: 0 } }];
  });
}

/** A lower place in the signature than in the title is the one that reports (县 in the title, its town signs). */
function refine(first: Word, words: readonly Word[], { gazetteer }: Given): Word {
  const deeper = words.find((word) => word.code !== first.code && gazetteer.contains(first.code, word.code));
  return deeper ?? first;
}

function byBody(given: Given, residue: readonly Residue[]): Decision {
  const { layout, hits, named, hints, gazetteer } = given;
  const code = placeOfBody(layout, hits, new Set([...named, ...hints]), gazetteer);
  if (code !== null) return { place: covered(code, "body", gazetteer), residue };
  return {
    place: null,
    residue: [
      ...residue,
      { kind: "PLACE", start: 0, end: 0, surface: "", why: "题名、落款与正文都看不出所报告的地方" },
    ],
  };
}

function disagreement(a: Word, b: Word, { layout, gazetteer }: Given): Residue {
  const name = (word: Word): string => `${word.rule} 为${gazetteer.get(word.code)?.name ?? word.code}`;
  return {
    kind: "SOURCE",
    ...b.span,
    surface: layout.text.slice(b.span.start, b.span.end),
    why: `所报告的地方说法不一：${name(a)}，${name(b)}`,
  };
}
