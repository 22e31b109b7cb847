// Folds the yearly releases into one life story per code: name, first and last year, earlier names.

/**
 * @param releases oldest first: { year, towns, places } where places maps code to name and
 *   towns tells whether its town codes count (only releases from 2018 on do, see README)
 * @returns Map from code to { code, name, first, last, names }: indexes into the releases that
 *   count for the code's level (0 = "then or earlier", length - 1 = "still listed"), and names as
 *   [name, index of the last release that used it], oldest first
 */
export function foldReleases(releases) {
  const lives = new Map();
  for (const isTown of [false, true]) {
    const considered = levelReleases(releases, isTown);
    considered.forEach(({ places }, index) => {
      for (const [code, name] of places) if ((code.length === 9) === isTown) record(lives, code, name, index);
    });
  }
  return lives;
}

/** The releases that count for towns, or for everything above them. */
export function levelReleases(releases, isTown) {
  return releases.filter((release) => !isTown || release.towns);
}

function record(lives, code, name, index) {
  const life = lives.get(code);
  if (!life) {
    lives.set(code, { code, name, first: index, last: index, names: [[name, index]] });
    return;
  }
  life.last = index;
  life.name = name;
  const latest = life.names.at(-1);
  if (latest[0] === name) latest[1] = index;
  else life.names.push([name, index]);
}
