// Finds, for a code that a release dropped, the one code that took its place, where the names leave no doubt.

/** Final words that change when a unit is upgraded: 马龙县 → 马龙区, 那曲地区 → 那曲市, 榆乡 → 榆镇. */
const UNIT = /(?:地区|林区|街道|苏木|行政委员会|[市县区旗镇乡])$/u;

const stemOf = (name) => name.replace(UNIT, "");

/** Same name; or the same stem of two characters or more with another unit word; or 赣县 → 赣县区. */
function agreement(before, after) {
  if (before === after) return 2;
  if (after === `${before}区` || after === `${before}市`) return 1;
  const stem = stemOf(before);
  return stem.length >= 2 && stem === stemOf(after) ? 1 : 0;
}

/** The single best candidate, or null when there is none or a tie. */
function best(name, candidates) {
  for (const wanted of [2, 1]) {
    const found = candidates.filter((life) => agreement(name, life.name) >= wanted);
    if (found.length > 0) return found.length === 1 ? found[0].code : null;
  }
  return null;
}

const sameLevel = (a, b) => a.length === b.length && a.endsWith("00") === b.endsWith("00");

/** The successor of one retired code among those first listed in the release that dropped it. */
function successorOf(life, newcomers, known) {
  const width = life.code.length === 9 ? 6 : life.code.endsWith("00") ? 2 : 4;
  const home = life.code.slice(0, width);
  const moved = known.get(home.padEnd(6, "0"))?.slice(0, width);
  const all = (newcomers.get(life.last + 1) ?? []).filter((other) => sameLevel(other.code, life.code));
  const near = all.filter((other) => other.code.startsWith(home) || (moved && other.code.startsWith(moved)));
  const wide = all.filter((other) => other.code.startsWith(home.slice(0, width - 2)) && other.name === life.name);
  return best(life.name, near) ?? (wide.length === 1 ? wide[0].code : null);
}

function groupByFirst(lives) {
  const groups = new Map();
  for (const life of lives) groups.set(life.first, [...(groups.get(life.first) ?? []), life]);
  return groups;
}

/**
 * Derives successors from the top down, so that the towns of a moved county are sought in its new code.
 * @param lives Map of foldReleases
 * @param lastIndex { county, town }: the index of the newest release of either level
 * @param certain Map from retired code to successor ("" for none) of the hand table; it wins
 * @returns Map from retired code to successor
 */
export function deriveSuccessors(lives, lastIndex, certain) {
  const known = new Map(certain);
  const byLevel = [[], [], []];
  for (const life of lives.values()) byLevel[life.code.length === 9 ? 2 : life.code.endsWith("00") ? 0 : 1].push(life);
  for (const level of byLevel) {
    const newcomers = groupByFirst(level);
    for (const life of level) {
      const newest = life.code.length === 9 ? lastIndex.town : lastIndex.county;
      if (life.last === newest || known.has(life.code)) continue;
      const successor = successorOf(life, newcomers, known);
      if (successor) known.set(life.code, successor);
    }
  }
  return new Map([...known].filter(([, successor]) => successor !== ""));
}
