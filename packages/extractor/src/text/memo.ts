/** How many results a generation holds: the phrases of a hundred reports, a few megabytes. */
const MOST = 8192;

/**
 * A pure function of a string that remembers what it gave: reports say the same things in the same words. What was not
 * asked for during the last 8,192 new strings is forgotten, so memory stays flat.
 */
export function remember<T>(work: (key: string) => T): (key: string) => T {
  let fresh = new Map<string, T>();
  let stale = new Map<string, T>();
  return (key) => {
    const known = fresh.get(key);
    if (known !== undefined) return known;
    const own = ownCopy(key);
    const value = stale.get(own) ?? work(own);
    if (fresh.size >= MOST) [stale, fresh] = [fresh, new Map()];
    fresh.set(own, value);
    return value;
  };
}

/** The same for a pure function of two strings, of which the first holds no line feed. */
export function rememberPair<T>(work: (first: string, second: string) => T): (first: string, second: string) => T {
  const known = remember((key) => {
    const end = key.indexOf("\n");
    return work(key.slice(0, end), key.slice(end + 1));
  });
  return (first, second) => known(`${first}\n${second}`);
}

/** A copy that does not keep alive the whole text that a string was cut from (V8 shares the characters of long slices). */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}
