// Brings life stories, hand tables and derived successors together into the rows of places.tsv and former.tsv.
import { levelReleases } from "./history.mjs";

/** Development zones (a 7 in the fifth place) and 行政委员会 are older than 2017, when their listing began. */
const isZone = ({ code, name }) => /^\d{4}7\d$/.test(code) || name.endsWith("行政委员会");
const ZONES_LISTED_SINCE = 2017;

const isTown = (code) => code.length === 9;

/** First and last year as the releases tell them; null where they can't tell. */
function yearsOf(life, releases) {
  const considered = levelReleases(releases, isTown(life.code));
  const first = life.first === 0 ? null : considered[life.first].year;
  const last = life.last === considered.length - 1 ? null : considered[life.last].year;
  return { from: first === ZONES_LISTED_SINCE && isZone(life) ? null : first, until: last };
}

/** Years by hand win over those of the releases: a code ends in the year of the decision, its new one begins then. */
function applyChanges(places, lives, changes) {
  for (const { before, after, year } of changes) {
    for (const code of [before, after]) {
      if (code !== "" && !places.has(code))
        throw new Error(`changes.tsv names ${code}, which no source lists: check the code.`);
    }
    if (year === "") continue;
    if (before !== "") places.get(before).until = Number(year);
    // A unit that was there all along and only took in another one keeps its own beginning.
    const newcomer = after !== "" && (before === "" || lives.get(after)?.first !== 0);
    if (newcomer) places.get(after).from = Number(year);
  }
}

/**
 * @param lives Map of foldReleases
 * @param tables { changes, supplement }: the hand tables
 * @param successors Map from retired code to successor
 * @returns Map from code to { code, name, from, until, successor }, years as numbers or null
 */
export function assemblePlaces(lives, releases, { changes, supplement }, successors) {
  const places = new Map();
  for (const { code, name } of supplement) places.set(code, { code, name, from: null, until: null, successor: "" });
  for (const life of lives.values()) {
    if (places.has(life.code)) throw new Error(`${life.code} is in a release and in supplement.tsv: remove it there.`);
    places.set(life.code, { code: life.code, name: life.name, ...yearsOf(life, releases), successor: "" });
  }
  applyChanges(places, lives, changes);
  for (const [code, successor] of successors) places.get(code).successor = successor;
  return places;
}

/**
 * Earlier names of codes that are still the same place: [code, name, last year listed]. Dropped where another unit
 * of the same county (of the same prefecture, for counties) bears that name now, because then the code was reused.
 */
export function formerNames(lives, places, releases) {
  const region = (code) => code.slice(0, isTown(code) ? 6 : 4);
  const inForce = [...places.values()].filter((place) => place.until === null);
  const taken = new Set(inForce.map((place) => region(place.code) + place.name));
  const rows = [];
  for (const life of lives.values()) {
    const considered = levelReleases(releases, isTown(life.code));
    const earlier = new Map(life.names.filter(([name]) => name !== life.name));
    for (const [name, index] of earlier) {
      if (!taken.has(region(life.code) + name)) rows.push([life.code, name, String(considered[index].year)]);
    }
  }
  return rows;
}

/** Codes of @vant/area-data that are not counties of the mainland: zones, towns of cities without counties, overseas. */
const VANT_OTHER = /^(71|81|82|4419|4420|4604)|^\d{4}[79]\d|^620200/;

/** Fails when the later source lists a county that nobody has judged yet. */
export function checkLaterSource(vant, places, excluded) {
  const judged = new Set(excluded.filter((row) => row.kind === "code").map((row) => row.value));
  for (const [code, name] of vant) {
    if (places.has(code) || judged.has(code) || VANT_OTHER.test(code) || code.endsWith("00")) continue;
    throw new Error(
      `@vant/area-data lists ${code} ${name}: add it to supplement.tsv and changes.tsv, or to excluded.tsv.`,
    );
  }
}
