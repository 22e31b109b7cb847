import type { Place } from "./place.ts";

/** The administrative places of China, nation to town, in force and retired. Immutable; methods never throw. */
export interface Gazetteer {
  /** sha256 (hex) of all the data used, overlays included. */
  readonly hash: string;
  get(code: string): Place | undefined;
  /** Places that bear exactly this name: full, short by rule, alias or former; ascending code. Empty when unknown. */
  byName(name: string): readonly Place[];
  /** Provinces, prefectures and counties by bare stem of two characters or more (陆良), which needs context. */
  byStem(stem: string): readonly Place[];
  /** The places directly beneath, retired ones included, ascending code. */
  children(code: string): readonly Place[];
  /** The places above, parent first, nation last. */
  ancestors(code: string): readonly Place[];
  /** Whether `ancestor` stands somewhere above `code`; a place does not contain itself. */
  contains(ancestor: string, code: string): boolean;
  /** Every form that `byName` knows with its codes, for building a matcher; each form once. */
  names(): Iterable<readonly [name: string, codes: readonly string[]]>;
  /** All places, ascending code. */
  places(): Iterable<Place>;
}

/** What is derived from the places only when somebody asks. */
export interface Indexes {
  names(): Map<string, string[]>;
  stems(): Map<string, string[]>;
}

/** A gazetteer over places in ascending order of code. */
export class LoadedGazetteer implements Gazetteer {
  readonly hash: string;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #indexes: Indexes;
  #names: Map<string, string[]> | undefined;
  #stems: Map<string, string[]> | undefined;
  #children: Map<string, Place[]> | undefined;

  constructor(hash: string, places: ReadonlyMap<string, Place>, indexes: Indexes) {
    this.hash = hash;
    this.#places = places;
    this.#indexes = indexes;
  }

  get(code: string): Place | undefined {
    return this.#places.get(code);
  }

  byName(name: string): readonly Place[] {
    this.#names ??= this.#indexes.names();
    return this.#all(this.#names.get(name));
  }

  byStem(stem: string): readonly Place[] {
    this.#stems ??= this.#indexes.stems();
    return this.#all(this.#stems.get(stem));
  }

  children(code: string): readonly Place[] {
    this.#children ??= childIndex(this.#places.values());
    return this.#children.get(code) ?? [];
  }

  ancestors(code: string): readonly Place[] {
    const above: Place[] = [];
    for (let place = this.#above(code); place; place = this.#above(place.code)) above.push(place);
    return above;
  }

  contains(ancestor: string, code: string): boolean {
    for (let place = this.#above(code); place; place = this.#above(place.code)) {
      if (place.code === ancestor) return true;
    }
    return false;
  }

  names(): Iterable<readonly [name: string, codes: readonly string[]]> {
    this.#names ??= this.#indexes.names();
    return this.#names.entries();
  }

  places(): Iterable<Place> {
    return this.#places.values();
  }

  #above(code: string): Place | undefined {
    return this.#places.get(this.#places.get(code)?.parent ?? "");
  }

  #all(codes: readonly string[] = []): Place[] {
    return codes.map((code) => this.#places.get(code)!);
  }
}

function childIndex(places: Iterable<Place>): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const place of places) {
    const siblings = index.get(place.parent ?? "");
    if (siblings) siblings.push(place);
    else index.set(place.parent ?? "", [place]);
  }
  return index;
}
