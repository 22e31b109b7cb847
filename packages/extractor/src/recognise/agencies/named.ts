import type { AgencyHit } from "../../stages.ts";
import type { Match } from "../../text/index.ts";
import { behindPlace, isCounted, isOfEach, sibling, stemBefore } from "./body.ts";
import { alone, type BodyPattern, clean, type HeadPattern, type Reading, withPlace } from "./reading.ts";

/** Longest function word of a body in a list of its like, in UTF-16 code units. */
const LONGEST = 10;

/** Service bodies, committees and teams: with the modifiers before them, then the place, else on their own. */
export function namedHits(match: Match, pattern: BodyPattern, last: AgencyHit | null, r: Reading): AgencyHit[] {
  const floor = last?.end ?? 0;
  const run = runBefore(match.start, floor, r);
  const named = run === null && pattern.shape.includes("named") && r.before(match.start) === null;
  const free = run === null && !named && r.before(match.start) === null;
  const behind = free ? behindPlace(match.start, match.end, floor, r) : null;
  const start = run ?? behind ?? (named ? r.open.segment(match.start, floor) : null) ?? match.start;
  const body = `${clean(r.text.slice(start, match.start))}${pattern.body}`;
  const many = isOfEach(r.folded, start) || isCounted(match.end, r);
  const rule = start < match.start ? "agency-modified" : "agency-bare";
  return placed(r, start, match.end, body, many ? "agency-kind" : rule, !named);
}

/** A head with words before it that the tables do not list as a whole (涉企行政执法整治工作 + 专班). */
export function headHits(match: Match, pattern: HeadPattern, last: AgencyHit | null, r: Reading): AgencyHit[] {
  if (pattern.need === "never") return [];
  // 县委 in 县委目标绩效办 was read as a body of its own.
  const floor = (last?.body === "委" ? last.start : last?.end) ?? 0;
  const listed = pattern.need === "function" ? sibling(match.start, match.end, 2, LONGEST, last, r) : null;
  if (listed !== null) return [listed];
  // Common words before 站, 所, 队 make no name without a place, a quoted one does (“访惠聚”工作队).
  const quoted = r.folded[match.start - 1] === '"';
  const run = pattern.need === "function" && !quoted ? null : runBefore(match.start, floor, r);
  const begin = run ?? unknownBefore(match, pattern, floor, r);
  if (begin === null) return [];
  // “访惠聚”驻村工作队: a quoted name before the words belongs to them.
  const start = r.folded[begin - 1] === '"' ? (runBefore(begin, floor, r) ?? begin) : begin;
  const body = clean(r.text.slice(start, match.end));
  const name = { body, start, end: match.end };
  return suits(pattern, name, floor, r) ? placed(r, start, match.end, body, `agency-open-${pattern.need}`, false) : [];
}

/** Start of the known modifiers before `at`, when a place or a boundary stands before them. */
function runBefore(at: number, floor: number, r: Reading): number | null {
  const run = r.open.modifiers(at, floor);
  return run < at && (r.before(run) !== null || r.open.boundary(run, floor)) ? run : null;
}

/** Start of a name of unknown words: behind the last verb, and behind the last place word (推动县网格化指挥专班). */
function unknownBefore({ start: at, end }: Match, { need }: HeadPattern, floor: number, r: Reading): number | null {
  if (need === "function" || need === "topic") return behindPlace(at, end, floor, r);
  if (need === "law" || need === "listed") return null;
  const behind = need === "place" ? behindPlace(at, end, floor, r) : null;
  if (behind !== null) return behind;
  const segment = r.open.segment(at, floor);
  if (segment === null) return null;
  for (let i = at - 2; i > segment; i -= 1)
    if (Array.isArray(r.before(i)) && !isPlain(r.folded.slice(i, at), r)) return i;
  return segment;
}

interface Name {
  readonly body: string;
  readonly start: number;
  readonly end: number;
}

function suits({ need, text: head }: HeadPattern, { body, start, end }: Name, floor: number, r: Reading): boolean {
  if (r.folded.startsWith("建设", end) || body.length < head.length + 2 || isPlain(body.slice(0, -head.length), r))
    return false;
  const before = r.before(start);
  const placed = Array.isArray(before);
  if (need === "place") return placed;
  if (need === "founded") return r.open.founded(placed ? before[0]!.start : start);
  if (need !== "topic" && need !== "law") return true;
  const words = body.slice(0, -head.length);
  // 县不动产登记中心: directly behind a place any function will do.
  if (placed && need === "topic" && behindPlace(end - head.length, end, floor, r) === start) return true;
  return (placed || words.length >= 3) && r.words[need].words.some((word) => words.includes(word));
}

/** Whether the words before a head say nothing (工作领导小组). */
function isPlain(words: string, r: Reading): boolean {
  let at = words.length;
  for (let word = r.words.plain.endAt(words, at); word !== null; word = r.words.plain.endAt(words, at))
    at -= word.length;
  return at < 2;
}

function placed(r: Reading, start: number, end: number, body: string, rule: string, stems: boolean): AgencyHit[] {
  const before = r.before(start);
  if (Array.isArray(before)) return before.map((b) => withPlace(r, b, end, body));
  const stem = stems && before === null ? stemBefore(start, true, r) : null;
  return [stem === null ? alone(r, start, end, body, rule) : withPlace(r, stem, end, body)];
}
