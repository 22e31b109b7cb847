import type { AgencyKind, Mention, Predicate, Relation } from "@practice-atlas/model";
import { items, type Lexicon, type Row } from "@practice-atlas/reference";
import type { Target } from "../../stages.ts";
import type { Place } from "./places.ts";

interface Verbs {
  readonly predicate: Predicate;
  readonly pattern: RegExp;
}

/** Verbs that join bodies from before them, with patterns for all matches, and verbs of which the body is the subject. */
interface VerbTable {
  readonly joining: readonly Verbs[];
  readonly doing: readonly Verbs[];
}

/** How far from its verb a body may stand, and how far a practice from its body. */
const VERB_REACH = 10;
const DEED_REACH = 60;
/** What may stand between a joining verb (组织, 会同) and the bodies it joins. */
const SHORT_GAP = 4;
const JOINT = /^(?:、|和|及|与|以及|,|\s)*$/;
/** After a body these say that it guides, owns or only stands before the next clause: 在县司法局的指导下, … */
const NOT_DOING = /[的,《]|指导|领导下|支持下|帮助下|配合下/;
/** A body's part told in a clause of its own, before what is done: 县司法局牵头，县公安局配合，开展… */
const PART_OF_ITS_OWN = /^(牵头|配合|参与|参加|协同|协助),/;
/** Stances with which a body does something; the rest names, denies or remembers. */
const DEEDS = new Set(["IMPLEMENTED", "PLANNED"]);

/** Compiles LEADS and TAKES_PART_IN: bodies and practices (both sorted) in one sentence, tied by the verb between or before. */
export function compileDeeds(
  lexicon: Lexicon,
): (
  bodies: readonly Target[],
  kindOf: (id: string) => AgencyKind | undefined,
  practices: readonly Mention[],
  place: Place,
) => Relation[] {
  const verbs = compileVerbs(lexicon);
  return (bodies, kindOf, practices, place) => {
    const out: Relation[] = [];
    let first = 0;
    for (const practice of practices) {
      if (practice.stance === null || !DEEDS.has(practice.stance)) continue;
      while (first < bodies.length && bodies[first]!.start < practice.start) first += 1;
      if (first === 0 || bodies[first - 1]!.end < practice.start - DEED_REACH) continue;
      const sentence = place.startOf(practice.start);
      for (let i = first - 1; i >= 0; i -= 1) {
        const body = bodies[i]!;
        if (body.start < sentence || practice.start - body.end > DEED_REACH) break;
        if (body.end > practice.start) continue;
        const told = predicateOf(body, bodies, i, practice, kindOf(body.target), verbs, place);
        if (told === null) continue;
        const { predicate, rule } = told;
        const object = practice.target;
        out.push({ subject: body.target, predicate, object, sentence: practice.sentence, rule });
      }
    }
    return out;
  };
}

function compileVerbs(lexicon: Lexicon): VerbTable {
  const rows = lexicon.table("relation-verbs", ["predicate", "verbs", "where", "reason"]);
  const isJoining = (row: Row): boolean => row["where"] === "before-agency";
  const compile = (row: Row, flags: string): Verbs => {
    const words = items(row["verbs"]).sort((a, b) => b.length - a.length);
    return { predicate: row["predicate"] as Predicate, pattern: new RegExp(words.join("|"), flags) };
  };
  return {
    joining: rows.filter(isJoining).map((row) => compile(row, "g")),
    doing: rows.filter((row) => !isJoining(row)).map((row) => compile(row, "")),
  };
}

function predicateOf(
  body: Target,
  bodies: readonly Target[],
  at: number,
  practice: Mention,
  kind: AgencyKind | undefined,
  verbs: VerbTable,
  { folded }: Place,
): { predicate: Predicate; rule: string } | null {
  const between = folded.slice(body.end, practice.start);
  if (/[。;\n]/.test(between)) return null;
  const group = groupStart(bodies, at, folded);
  const before = folded.slice(Math.max(0, group - VERB_REACH), group);
  for (const { predicate, pattern } of verbs.joining) {
    const match = lastMatch(before, pattern);
    if (match !== null && before.length - match <= SHORT_GAP) return { predicate, rule: "joining-verb" };
  }
  const after = folded.slice(groupEnd(bodies, at, folded), practice.start);
  const part = PART_OF_ITS_OWN.exec(after);
  if (part !== null) return { predicate: part[1] === "牵头" ? "LEADS" : "TAKES_PART_IN", rule: "part-clause" };
  const stop = after.search(NOT_DOING);
  if (stop >= 0 && stop < VERB_REACH) return null;
  if (kind === "PARTY" || kind === "GOVERNMENT") {
    return /^牵头/.test(after) ? { predicate: "LEADS", rule: "牵头" } : null;
  }
  for (const { predicate, pattern } of verbs.doing) {
    if (pattern.test(after.slice(0, VERB_REACH))) return { predicate, rule: "subject-verb" };
  }
  return null;
}

/** Start of the run of joined bodies that holds the one at `at`. */
function groupStart(bodies: readonly Target[], at: number, folded: string): number {
  let i = at;
  while (i > 0 && JOINT.test(folded.slice(bodies[i - 1]!.end, bodies[i]!.start))) i -= 1;
  return bodies[i]!.start;
}

function groupEnd(bodies: readonly Target[], at: number, folded: string): number {
  let i = at;
  while (i + 1 < bodies.length && JOINT.test(folded.slice(bodies[i]!.end, bodies[i + 1]!.start))) i += 1;
  return bodies[i]!.end;
}

/** Where the last match of a pattern (flag g) ends in the words, or null. */
function lastMatch(words: string, pattern: RegExp): number | null {
  let end: number | null = null;
  for (const match of words.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
