import type { Place } from "./place.ts";
import { type Shorten, stemmer } from "./short.ts";
import { rowsOf, type TableTexts } from "./tables.ts";

/** Forms that people, not rules, gave: the one that replaces the short name, and all of them, by code. */
export interface HandForms {
  readonly shortNames: ReadonlyMap<string, string>;
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

/** Reads aliases.tsv and former.tsv. */
export function readHandForms(texts: TableTexts): HandForms {
  const shortNames = new Map<string, string>();
  const forms = new Map<string, string[]>();
  for (const [code = "", alias = "", kind] of rowsOf(texts["aliases.tsv"])) {
    if (kind === "short") shortNames.set(code, alias);
    push(forms, code, alias);
  }
  for (const [code = "", name = ""] of rowsOf(texts["former.tsv"])) push(forms, code, name);
  return { shortNames, forms };
}

/**
 * Every form under which a place is found by name, with its codes in ascending order.
 * @param places in ascending order of code
 */
export function nameIndex(places: Iterable<Place>, hand: HandForms, shorten: Shorten): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { code, name, shortName } of places) {
    push(index, name, code);
    if (shortName !== name) pushOnce(index, shortName, code);
    // Where a hand form replaced the one by rule, the latter is still understood: 克孜勒苏州 beside 克州.
    if (hand.shortNames.has(code)) pushOnce(index, shorten(name), code);
    for (const form of hand.forms.get(code) ?? []) pushOnce(index, form, code);
  }
  return index;
}

/** Bare stems (陆良, 曲靖, 云南) of counties, prefectures and provinces, with their codes in ascending order. */
export function stemIndex(places: Iterable<Place>, texts: TableTexts): Map<string, string[]> {
  const stemOf = stemmer(texts);
  const index = new Map<string, string[]>();
  for (const { code, shortName, level } of places) {
    const stem = level === "TOWN" || level === "NATION" ? null : stemOf(code, shortName);
    if (stem !== null) push(index, stem, code);
  }
  return index;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Codes come in order, so a repetition can only be the last one. */
function pushOnce(map: Map<string, string[]>, key: string, value: string): void {
  if (map.get(key)?.at(-1) !== value) push(map, key, value);
}
