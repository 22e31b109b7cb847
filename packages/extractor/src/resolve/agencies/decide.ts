import type { Agency, Residue } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import type { AgencyHit } from "../../stages.ts";
import { inForce } from "../place/context.ts";
import { nameOf } from "./name.ts";
import { isZone, levelWord, type Scope, type Seat, seatOf, zoneMeans } from "./scope.ts";
import type { Self } from "./self.ts";
import type { Bodies } from "./tables.ts";

/** What a hit turned out to be: an agency, a residue, or nothing worth saying. */
export type Decision = { readonly agency: Agency } | { readonly residue: Residue } | null;

/** What deciding needs of one report. */
export interface Context {
  readonly scope: Scope;
  readonly year: number | null;
  readonly bodies: Bodies;
  readonly gazetteer: Gazetteer;
  /** The reporting department's own agency, when it is a department's report. */
  readonly self: Self | null;
  /** Codes that the text names without doubt, for telling ambiguous names apart. */
  readonly named: ReadonlySet<string>;
  /** Bodies made so far by seat and words: reports name the same ones again and again. */
  readonly made: Map<Seat, Map<string, Agency>>;
}

/** Decides which body a hit means. Pure. */
export function decide(hit: AgencyHit, context: Context): Decision {
  const { bodies } = context;
  if (hit.rule === "agency-national") return { agency: national(hit, bodies) };
  if (hit.rule === "agency-self") return ofSelf(hit, context);
  if (hit.rule === "agency-superior") return above(hit, context);
  if (hit.rule === "agency-stem") return stemmed(hit, context);
  if (hit.rule === "agency-zone") return zoned(hit, context);
  if (hit.codes.length > 0) return named(hit, context);
  if (hit.placeWord !== null) return relative(hit, context);
  return bare(hit, context);
}

/** 我局 is the reporting department, 局党组 a part of it. */
function ofSelf(hit: AgencyHit, context: Context): Decision {
  const { self } = context;
  if (self === null) return open(hit, "看不出本机关是哪个部门");
  return { agency: hit.body.includes("党") ? agencyOf(self.seat, `${self.body}${hit.body}`, context) : self.agency };
}

/** 省厅, 市局 in a department's report: the same line of work one or two levels up. */
function above(hit: AgencyHit, context: Context): Decision {
  const { self, scope } = context;
  const seat = seatOf(hit.placeWord!, scope);
  if (self === null || seat === null) return null;
  return { agency: agencyOf(seat, `${self.body.replace(/[局厅]$/, "")}${hit.body}`, context) };
}

function national(hit: AgencyHit, bodies: Bodies): Agency {
  return {
    id: bodies.idOf("100000", hit.body),
    name: hit.body,
    kind: bodies.national(hit.body) ?? "OTHER",
    jurisdiction: "100000",
  };
}

function named(hit: AgencyHit, context: Context): Decision {
  const verb = context.bodies.verbLike(hit.placeWord ?? "");
  if (verb !== null && !hit.codes.some((code) => isNear(code, context)))
    return relative({ ...hit, placeWord: verb }, context);
  const code = pick(hit.codes, context);
  const seat = code === null ? undefined : context.gazetteer.get(code);
  if (seat === undefined || seat.level === "NATION")
    return seat === undefined ? open(hit, `${String(hit.codes.length)} 处同名，上下文不足`) : null;
  if (isOffice(seat, hit)) return null;
  return { agency: agencyOf(seat, hit.body, context) };
}

/** A stem counts only when it names a place at hand; else the words before the body are other words. */
function stemmed(hit: AgencyHit, context: Context): Decision {
  const near = hit.codes.filter((code) => isNear(code, context));
  const code = near.length > 0 ? pick(sameLevel(near, hit.body, context), context) : null;
  const seat = code === null ? undefined : context.gazetteer.get(code);
  // 南京海事法院 in a report from elsewhere: such bodies bear the name of a city whose neighbours they serve too.
  if (seat === undefined && context.bodies.of(hit.body).shape.includes("seat"))
    return { agency: kindOf(hit, `${hit.placeWord!}${hit.body}`, context) };
  return seat === undefined
    ? bare({ ...hit, rule: "agency-kind" }, context)
    : { agency: agencyOf(seat, hit.body, context) };
}

/** In the chain of the covered place or beneath it; a town only beneath the covered place or its own county. */
function isNear(code: string, { scope, gazetteer }: Context): boolean {
  const town = gazetteer.get(code)?.level === "TOWN";
  const seats = town ? scope.filter((seat, i) => i === 0 || seat.level === "COUNTY") : scope;
  return seats.some((seat) => seat.code === code || gazetteer.contains(seat.code, code));
}

/** 勐腊 is a county and its seat: a 所 or school is the town's, any other body the county's. */
function sameLevel(codes: readonly string[], body: string, { gazetteer }: Context): readonly string[] {
  const small = /(?:所|法庭|学校|中学|小学|办事处)$/.test(body);
  const kept = codes.filter((code) => (gazetteer.get(code)?.level === "TOWN") === small);
  return kept.length > 0 ? kept : codes;
}

/** 高新区管委会: the covered zone's own; else a body of a zone in the covered place, named as the text has it. */
function zoned(hit: AgencyHit, context: Context): Decision {
  const own = context.scope[0];
  if (own === undefined) return open(hit, "未知所指地方");
  if (own.name.endsWith(hit.placeWord!) || (isZone(own) && zoneMeans(own, hit.placeWord!)))
    return { agency: agencyOf(own, hit.body, context) };
  const row = context.bodies.of(hit.body);
  const party = CORPS.test(hit.placeWord!) ? "党委" : "党工委";
  const words = row.shape.includes("party") ? party : hit.body.replace(/^委/, party).replace("{L}", "区");
  const body = hit.surface.endsWith("管委会") ? "管委会" : words;
  // 县开发区: the level word says whose zone it is.
  const zone = /^[县市州旗]/.test(hit.placeWord!) ? `${own.shortName}${hit.placeWord!.slice(1)}` : hit.placeWord!;
  const name = `${zone}${body}`;
  return { agency: { id: context.bodies.idOf(own.code, name), name, kind: row.kind, jurisdiction: own.code } };
}

/** The production corps of 新疆 and its divisions have party committees, as places have. */
const CORPS = /(?:兵团|师市|师|团场|垦区)$/;

/** Of several places of one name: the covered place or one above it, one beneath it, or one whose parent the text names. */
function pick(codes: readonly string[], { scope, gazetteer, year, named: known }: Context): string | null {
  const valid = inForce(codes, year, gazetteer);
  if (valid.length === 1) return valid[0]!;
  const inChain = valid.filter((code) => scope.some((seat) => seat.code === code));
  if (inChain.length > 0) return inChain[0]!;
  for (const seat of scope) {
    const below = valid.filter((code) => gazetteer.contains(seat.code, code));
    if (below.length === 1) return below[0]!;
    if (below.length > 1) break;
  }
  const supported = valid.filter((code) =>
    gazetteer.ancestors(code).some((place) => place.level !== "NATION" && known.has(place.code)),
  );
  if (supported.length === 1) return supported[0]!;
  const upper = valid.filter((code) => gazetteer.get(code)?.level !== "TOWN");
  return upper.length === 1 ? upper[0]! : null;
}

function relative(hit: AgencyHit, context: Context): Decision {
  const seat = seatOf(hit.placeWord!, context.scope);
  if (seat !== null && isOffice(seat, hit)) return null;
  if (seat !== null) return { agency: agencyOf(seat, hit.body, context) };
  // Outside a district 城区 is the built-up area: it says where the body works, not whose it is.
  if (hit.placeWord === "城区" && context.bodies.of(hit.body).shape.includes("branch"))
    return { agency: kindOf(hit, `城区${hit.body}`, context) };
  if (hit.placeWord === "城区") return bare({ ...hit, placeWord: null, rule: "agency-bare" }, context);
  const own = context.scope[0];
  if (own === undefined) return open(hit, "未知所指地方");
  const { kind } = context.bodies.of(hit.body);
  // 街道综合行政执法队 in a county's report is a kind of body, one in each street.
  if (TOWN_WORD.test(hit.placeWord!) && own.level !== "TOWN" && KINDS.has(kind))
    return { agency: kindOf(hit, `${hit.placeWord!}${hit.body}`, context) };
  return open(hit, `“${hit.placeWord!}”在本报告中不止一处或不在上级链上`);
}

const TOWN_WORD = /^(?:镇|乡|街道)$/;
const KINDS: ReadonlySet<string> = new Set(["SERVICE_ORG", "TEAM"]);

/** 县级综治中心 in a county's report is the county's; in a prefecture's a kind of body, one in each county. */
const OF_LEVEL = /^([省市州盟县区旗镇乡])级(?=.{3})/;

function bare(hit: AgencyHit, context: Context): Decision {
  const level = OF_LEVEL.exec(hit.body);
  if (level !== null && context.scope[0] !== undefined && levelWord(context.scope[0]) === level[1])
    return { agency: agencyOf(context.scope[0], hit.body.slice(2), context) };
  const row = context.bodies.of(hit.body);
  const own = context.scope[0];
  const { self } = context;
  if (self !== null && hit.body === "委理论学习中心组") {
    const party = hit.surface.includes("党委") ? "党委" : "党组";
    return { agency: agencyOf(self.seat, `${self.body}${party}理论学习中心组`, context) };
  }
  if (row.level !== null && own !== undefined) {
    const seat = context.scope.find((s) => s.level === row.level);
    return seat === undefined ? null : { agency: agencyOf(seat, hit.body, context) };
  }
  if (own !== undefined && isOffice(own, hit)) return null;
  // In a department's report a bare 领导小组 may be its own or the government's: it keeps the words it has.
  const many = hit.rule === "agency-kind" || (self !== null && row.kind === "COMMITTEE" && !hit.body.includes("{L}"));
  if (
    own !== undefined &&
    !many &&
    (row.bare === "own" || (row.bare === "town" && own.level === "TOWN") || (row.bare === "zone" && isZone(own)))
  )
    return { agency: agencyOf(own, hit.body, context) };
  if (hit.body === "委" && own !== undefined && (isZone(own) || own.name.endsWith("街道")))
    return { agency: agencyOf(own, hit.body, context) };
  if (row.bare === "need" || row.bare === "zone") return null;
  return { agency: kindOf(hit, hit.body, context) };
}

/** A kind of body, or one that the text leaves without a place: under the covered place by the words it has. */
function kindOf(hit: AgencyHit, words: string, { scope, bodies }: Context): Agency {
  const code = scope[0]?.code ?? null;
  const name = words.replace("{L}", "");
  return { id: bodies.idOf(code, name), name, kind: bodies.of(hit.body).kind, jurisdiction: code };
}

/** 某仲裁委员会南县办事处: a street office without 街道 is no county's. */
function isOffice(seat: Seat, { body, surface }: AgencyHit): boolean {
  return body === "街道办事处" && seat.level !== "TOWN" && !surface.includes("街道");
}

/** The body of a seat, made once a text. */
function agencyOf(seat: Seat, body: string, { bodies, made }: Context): Agency {
  const ofSeat = made.get(seat) ?? new Map<string, Agency>();
  const known = ofSeat.get(body);
  if (known !== undefined) return known;
  const row = bodies.of(body);
  const name = nameOf(seat, body, row);
  const agency: Agency = { id: bodies.idOf(seat.code, name), name, kind: row.kind, jurisdiction: seat.code };
  made.set(seat, ofSeat.set(body, agency));
  return agency;
}

function open(hit: AgencyHit, why: string): Decision {
  return { residue: { kind: "AGENCY", start: hit.start, end: hit.end, surface: hit.surface, why } };
}
