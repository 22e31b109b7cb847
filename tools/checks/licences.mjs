// Every installed package is under a permissive licence; the few others are named here with why they may be there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PERMISSIVE =
  /^\(?(MIT|MIT-0|ISC|0BSD|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|CC-BY-4\.0|Python-2\.0|Zlib|WTFPL)\b/;

/** Packages that are not shipped: name → why they are installed. */
const NOT_SHIPPED = {
  "@axe-core/playwright": "browser tests only",
  "axe-core": "browser tests only",
  lightningcss: "vite's build of style sheets only",
};

/** The licence that a package's own file names. */
export function licenceOf({ license, licenses }) {
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? "none named";
}

/** Whether a package may be installed. */
export function allowed(name, licence) {
  if (PERMISSIVE.test(licence)) return true;
  return Object.keys(NOT_SHIPPED).some((known) => name === known || name.startsWith(`${known}-`));
}

function packagesIn(folder) {
  return readdirSync(folder).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
  );
}

/** Offences among all packages of the virtual store. */
export function licenceOffences(root) {
  const store = join(root, "node_modules", ".pnpm");
  return readdirSync(store).flatMap((entry) => {
    const folder = join(store, entry, "node_modules");
    if (!existsSync(folder)) return [];
    return packagesIn(folder).flatMap((name) => {
      if (!entry.startsWith(`${name.replace("/", "+")}@`)) return [];
      const file = join(folder, name, "package.json");
      const licence = licenceOf(JSON.parse(readFileSync(file, "utf8")));
      return allowed(name, licence) ? [] : [`${entry} is under ${licence}`];
    });
  });
}
