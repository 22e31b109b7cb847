import type { AgencyHit } from "../../stages.ts";
import type { Match } from "../../text/index.ts";
import { bodyHits, selfHits } from "./body.ts";
import { headHits, namedHits } from "./named.ts";
import { alone, type BodyPattern, type Reading, withPlace } from "./reading.ts";
import type { Pattern } from "./tables.ts";
import type { Words } from "./words.ts";

/** Kinds whose names take the words before them (行业性专业性 + 调解委员会). */
const EXTENDING = new Set(["SERVICE_ORG", "TEAM", "COMMITTEE"]);

/** What joins a body to one that was one of many. */
const JOINTS = "、,和与及";

/** The hits of one match (州、县法院 gives two), given the agency before it. */
export function hitsOf(match: Match, pattern: Pattern, last: AgencyHit | null, r: Reading): AgencyHit[] {
  if (pattern.type === "head") return headHits(match, pattern, last, r);
  if (pattern.type === "self") return selfHits(match, pattern, r);
  if (pattern.type === "national")
    return [{ ...alone(r, match.start, match.end, pattern.body, "agency-national"), codes: ["100000"] }];
  if (pattern.inner !== null) {
    const before = { start: match.start, placeWord: pattern.inner, codes: [], rule: "agency-relative" };
    return [withPlace(r, before, match.end, pattern.body)];
  }
  return extends_(pattern) ? namedHits(match, pattern, last, r) : bodyHits(match, pattern, last, r);
}

function extends_({ kind, bare }: BodyPattern): boolean {
  return EXTENDING.has(kind) && bare !== "need";
}

/** The words that must not follow a pattern, for they make another word of it (法院调解, 执法队伍, 司法部门). */
export function spoilers(pattern: Pattern, { after }: Words): readonly string[] {
  if (pattern.type === "head")
    return [pattern.text, pattern.text.slice(-1)].flatMap((words) => [
      ...(after.get(`*${words}`) ?? []),
      ...(words === pattern.text ? (after.get(`~${words}`) ?? []) : []),
    ]);
  return [...(after.get(pattern.body) ?? []), ...(after.get(`*${pattern.text.slice(-1)}`) ?? [])];
}

/** Whether the body of a match is one of many (全市法院), or follows one that was (全市法院、检察院). */
export function isCollective({ start }: Match, pattern: Pattern, many: number, r: Reading): boolean {
  if (pattern.type !== "body" || extends_(pattern)) return false;
  const before = r.before(start);
  return before === "collective" || (many === start - 1 && before === null && JOINTS.includes(r.folded[many]!));
}
