import type { AgencyHit } from "../../stages.ts";
import type { Match } from "../../text/index.ts";
import { alone, type Reading, withPlace } from "./reading.ts";

const COMMITTEE = "委全面依法治{L}委员会";
const SHORT_OFFICE = /(?:^|[^员部\u4e00-\u9fff]|[开由经报在向对与和及了会])$/;
const JOIN = /[、,和与及]/;

/** Bodies that a lone word means by what stands before it; empty when it is an ordinary head. */
export function specialHits(match: Match, word: string, before: readonly AgencyHit[], r: Reading): AgencyHit[] {
  if (word === "协调小组") return groups(match, before.at(-1), r);
  if (word === "委员会办公室") return shortOffice(match, before, r);
  if (word === "委员会") return fullCommittee(match, r);
  return [];
}

/** 司法、执法、守法普法3个协调小组: one body for each group named before the word. */
function groups({ start, end }: Match, last: AgencyHit | undefined, r: Reading): AgencyHit[] {
  const names = r.words.group.words.toSorted((a, b) => b.length - a.length).join("|");
  const pattern = new RegExp(`((?:${names})(?:[、,和与及](?:${names}))*)(?:[0-9一二三四五]\\s*个)?$`);
  const found = pattern.exec(r.folded.slice(Math.max(0, start - 40), start));
  if (found === null) return [];
  const from = start - found[0].length;
  const owner = last?.end === from && last.body === COMMITTEE ? last : undefined;
  const { placeWord = null, codes = [] } = owner ?? {};
  const groups = found[1]!.split(JOIN);
  // One group directly behind its committee is one name; a list of groups leaves the committee its own.
  const opening = groups.length === 1 ? (owner?.start ?? from) : from;
  return groups.map((group) => ({
    ...alone(r, opening, end, `${COMMITTEE}${group}协调小组`, "agency-groups"),
    placeWord,
    codes,
  }));
}

/** 召开委员会办公室会议: after the committee was named, its office is meant. */
function shortOffice({ start, end }: Match, before: readonly AgencyHit[], r: Reading): AgencyHit[] {
  const named = before.findLast((hit) => hit.body.startsWith(COMMITTEE));
  if (named === undefined || !SHORT_OFFICE.test(r.folded.slice(Math.max(0, start - 1), start))) return [];
  const { placeWord, codes } = named;
  return [{ ...alone(r, start, end, `${COMMITTEE}办公室`, "agency-short"), placeWord, codes }];
}

/** 中共某县委员会, 政协某县委员会, 共青团某县委员会: the body stands on both sides of the place. */
function fullCommittee({ start, end }: Match, r: Reading): AgencyHit[] {
  const before = r.before(start);
  if (!Array.isArray(before)) return [];
  const place = before[0]!;
  if (/^(?:中共|中国共产党)/.test(r.folded.slice(place.start, start))) return [withPlace(r, place, end, "委")];
  for (const [words, body] of [
    ["中国人民政治协商会议", "政协"],
    ["政协", "政协"],
    ["共青团", "团委"],
  ] as const)
    if (r.folded.endsWith(words, place.start))
      return [withPlace(r, { ...place, start: place.start - words.length }, end, body)];
  return [];
}
