// What the address can say, page by page. Pure: `url.ts` is the only one that touches the browser's address.
import type { Param } from "./params.ts";
import { choice, flag, integer, optional, several, word, words } from "./params.ts";
import { CATEGORIES, DEFAULT_NATURES, LEVELS, NATURES, NODE_KINDS, ORDERS, STANCES } from "./vocabulary.ts";

const CODE = /^(\d{6}|\d{9}|z-[\w-]{1,60})$/;
const GLOBAL_ID = /^[A-Z][A-Za-z]{2,20}:[\w@#.-]{1,80}$/;
const EVIDENCE = /^(\d{6}|\d{9}|z-[\w-]{1,60})\.[\w-]{1,80}(\.\d{4})?$/;
const SENTENCE = /^r-[0-9a-f]{16}@\d{1,8}$/;
const [FIRST_YEAR, LAST_YEAR] = [2000, 2099];

const years = { from: integer(FIRST_YEAR, LAST_YEAR, null), to: integer(FIRST_YEAR, LAST_YEAR, null) };

/** Which sentences the drawer shows: `place.initiative` or `place.initiative.year`, and one sentence among them. */
const drawer = { evidence: word(EVIDENCE), sentence: word(SENTENCE) };

const PAGES = {
  matrix: {
    path: "/",
    params: {
      level: optional(LEVELS),
      region: word(CODE),
      ...years,
      category: optional(CATEGORIES),
      nature: several(NATURES, DEFAULT_NATURES),
      stance: choice([...STANCES, "ALL"], "IMPLEMENTED"),
      basis: choice(["OWN", "ALL"], "OWN"),
      least: integer(1, 999, 2),
      order: choice(ORDERS, "BLOCKS"),
      rows: choice(["CATEGORY", "NONE"], "CATEGORY"),
      columns: choice(["LEVEL", "PROVINCE", "NONE"], "LEVEL"),
      cell: choice(["STANCE", "YEAR"], "STANCE"),
      form: choice(["AUTO", "TABLE", "LIST"], "AUTO"),
      missing: flag,
      most: integer(1, 300, 60),
    },
  },
  jurisdiction: {
    path: "/jurisdiction/",
    params: {
      nature: several(NATURES, DEFAULT_NATURES),
      stance: choice([...STANCES, "ALL"], "ALL"),
      category: optional(CATEGORIES),
    },
  },
  initiative: { path: "/initiative/", params: { level: optional(LEVELS), ...years, silent: flag } },
  metric: { path: "/metric/", params: { level: optional(LEVELS) } },
  report: { path: "/report/", params: {} },
  graph: {
    path: "/graph",
    params: {
      focus: word(GLOBAL_ID),
      open: words(GLOBAL_ID, 60),
      hide: several(NODE_KINDS, []),
      selected: word(GLOBAL_ID),
      panel: choice(["DETAILS", "NODES", "EDGES"], "DETAILS"),
    },
  },
  coverage: { path: "/coverage", params: { level: optional(LEVELS), region: word(CODE), ...years } },
  about: { path: "/about", params: {} },
} as const;

export type Page = keyof typeof PAGES;
type Values<P> = { [K in keyof P]: P[K] extends Param<infer T> ? T : never };
type Drawer = Values<typeof drawer>;

/** Pages whose path ends in the id of what they show. */
export type ItemPage = "jurisdiction" | "initiative" | "metric" | "report";
export type ViewOf<P extends Page> = { page: P } & (P extends ItemPage ? { id: string } : unknown) &
  Values<(typeof PAGES)[P]["params"]> &
  Drawer;
export type View = { [P in Page]: ViewOf<P> }[Page] | ({ page: "missing"; path: string } & Drawer);

function readParams(params: Record<string, Param<unknown>>, query: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, param]) => [key, param.read(query.get(key))]));
}

/** The view that an address means; unknown words read as their defaults. */
export function parseView(pathname: string, search: string): View {
  const query = new URLSearchParams(search);
  for (const [page, { path, params }] of Object.entries(PAGES)) {
    const rest = pathname.startsWith(path) ? decode(pathname.slice(path.length)) : null;
    const item = path !== "/" && path.endsWith("/");
    if (rest === null || (item ? rest === "" || rest.includes("/") : rest !== "")) continue;
    return { page, ...(item ? { id: rest } : {}), ...readParams({ ...params, ...drawer }, query) } as unknown as View;
  }
  return { page: "missing", path: pathname, evidence: null, sentence: null };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Escapes what a query needs escaped and leaves ids readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%40", "@");
}

/** The one address of a view: defaults left out, parts in a fixed order. */
export function formatView(view: View): string {
  if (view.page === "missing") return view.path;
  const { path, params } = PAGES[view.page];
  const values = view as unknown as Record<string, unknown>;
  const parts = Object.entries({ ...params, ...drawer } as Record<string, Param<unknown>>).flatMap(([key, param]) => {
    const text = param.write(values[key]);
    return text === null ? [] : [`${key}=${encode(text)}`];
  });
  const item = "id" in view ? encode(view.id) : "";
  return path + item + (parts.length > 0 ? `?${parts.join("&")}` : "");
}

/** The plain view of a page, with what is given changed. */
export function viewOf<P extends Page>(page: P, given: Partial<ViewOf<P>> = {}): ViewOf<P> {
  const blank = readParams({ ...PAGES[page].params, ...drawer }, new URLSearchParams());
  return { page, ...blank, ...given } as unknown as ViewOf<P>;
}
