import { type AgencyKind, agencyId, type Level } from "@practice-atlas/model";
import { items, type Lexicon } from "@practice-atlas/reference";
import { remember, rememberPair } from "../../text/index.ts";

/** What the lexicon says of a body: its kind, how its name is made, what it means without a place word. */
export interface BodyRow {
  readonly kind: AgencyKind;
  readonly bare: string;
  readonly shape: string;
  readonly level: Level | null;
}

/** Looks a body up; a body the lexicon does not list is told by its ending. */
export interface Bodies {
  of(body: string): BodyRow;
  national(name: string): AgencyKind | null;
  /** The level word of a name that reads as a verb and a level word (会同县 → 县), else null. */
  verbLike(name: string): string | null;
  /** Words that make a kind of body of one level (村级, 乡(镇)). */
  readonly qualifiers: readonly string[];
  /** The id of a body of a place (null when none could be told); bodies recur, so what was made is remembered. */
  idOf(code: string | null, name: string): string;
  /** The listed name of a body that is written another way (市场监管局 → 市场监督管理局). */
  canonical(words: string): string;
}

const NOWHERE = "";
const OPEN: BodyRow = { kind: "OTHER", bare: "generic", shape: "", level: null };

/** Reads the tables of bodies, departments, national bodies and heads. */
export function readBodies(lexicon: Lexicon): Bodies {
  const rows = new Map<string, BodyRow>([...departments(lexicon), ...listed(lexicon)]);
  const heads = lexicon
    .table("agency-heads", ["head", "kind", "need", "reason"])
    .map((row) => ({ head: row["head"]!, kind: row["kind"] as AgencyKind }));
  // A lone 委 is the party's only behind a place word; at the end of other words it is a department's.
  const endings = [
    ...[...rows].filter(([head]) => head !== "委").map(([head, { kind }]) => ({ head, kind })),
    ...heads,
  ].sort((a, b) => b.head.length - a.head.length);
  const aliases = readAliases(lexicon);
  const words = (role: string): string[] =>
    lexicon
      .table("agency-words", ["role", "words", "reason"])
      .filter((row) => row["role"] === role)
      .flatMap((row) => items(row["words"]));
  const qualifiers = words("qualifier");
  const verbs = new Set(words("strip"));
  const verbLike = (name: string): string | null => (verbs.has(name.slice(0, -1)) ? name.slice(-1) : null);
  const national = new Map(
    lexicon
      .table("agency-national", ["name", "aliases", "kind", "reason"])
      .map((row) => [row["name"]!, row["kind"] as AgencyKind]),
  );
  // A body with words before a listed one (行业性 + 人民调解委员会) is of its kind; one of each village stays a kind of body.
  const byEnding = (body: string): BodyRow => {
    const found = endings.find(({ head }) => body.endsWith(head));
    if (found === undefined) return OPEN;
    const many = qualifiers.some((word) => body.startsWith(word));
    const bare = UNIQUE.test(body) ? "own" : (rows.get(found.head)?.bare ?? "generic");
    return { ...OPEN, kind: found.kind, bare: many || bare === "need" ? "generic" : bare };
  };
  // Bodies recur from report to report: what an ending told is remembered.
  const told = remember(byEnding);
  const idOf = rememberPair((code, name) => agencyId(code === NOWHERE ? null : code, name));
  return {
    of: (body) => rows.get(body) ?? told(body),
    idOf: (code, name) => idOf(code ?? NOWHERE, name),
    national: (name) => national.get(name) ?? null,
    qualifiers,
    verbLike,
    canonical: (words) => aliases.get(words) ?? words,
  };
}

/** A place has one of these: without a place word the covered place's own is meant. */
const UNIQUE = /(?:领导小组|指挥部|领导小组办公室|指挥部办公室|工作专班|委全面依法治\{L\}委员会.*)$/;

function listed(lexicon: Lexicon): [string, BodyRow][] {
  return lexicon.table("agencies", ["body", "aliases", "kind", "bare", "shape", "level", "reason"]).flatMap((row) => {
    const found: BodyRow = {
      kind: row["kind"] as AgencyKind,
      bare: row["bare"]!,
      shape: row["shape"]!,
      level: (row["level"] || null) as Level | null,
    };
    const names = /literal|named/.test(row["shape"]!) ? [row["body"]!, ...items(row["aliases"])] : [row["body"]!];
    return names.map((name): [string, BodyRow] => [name, found]);
  });
}

function departments(lexicon: Lexicon): [string, BodyRow][] {
  return lexicon.table("agency-departments", ["names", "suffixes", "bare", "reason"]).flatMap((row) =>
    items(row["suffixes"]).map((cell): [string, BodyRow] => {
      const ending = cell.split("=")[0]!;
      const bare = ending === "所" && row["bare"] === "own" ? "town" : row["bare"]!;
      const level = ending === "厅" ? "PROVINCE" : null;
      return [
        `${items(row["names"])[0]!}${ending}`,
        { kind: ending.endsWith("队") ? "TEAM" : "DEPARTMENT", bare, shape: ending === "所" ? "branch" : "", level },
      ];
    }),
  );
}

/** Every way of writing a department, to the name it has in the table. */
function readAliases(lexicon: Lexicon): Map<string, string> {
  const pairs = lexicon.table("agency-departments", ["names", "suffixes", "bare", "reason"]).flatMap((row) =>
    items(row["suffixes"]).flatMap((cell) => {
      const endings = cell.split("=");
      const names = items(row["names"]);
      return names.flatMap((name) =>
        endings.map((ending): [string, string] => [`${name}${ending}`, `${names[0]!}${endings[0]!}`]),
      );
    }),
  );
  return new Map(pairs.reverse());
}
