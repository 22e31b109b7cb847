import type { AgencyKind, Level } from "@practice-atlas/model";
import { items, type Lexicon } from "@practice-atlas/reference";

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
}

const OPEN: BodyRow = { kind: "OTHER", bare: "generic", shape: "", level: null };

/** Reads the tables of bodies, departments, national bodies and heads. */
export function readBodies(lexicon: Lexicon): Bodies {
  const rows = new Map<string, BodyRow>([...departments(lexicon), ...listed(lexicon)]);
  const heads = lexicon
    .table("agency-heads", ["head", "kind", "need", "reason"])
    .map((row) => ({ head: row["head"]!, kind: row["kind"] as AgencyKind }));
  const endings = [...[...rows].map(([head, { kind }]) => ({ head, kind })), ...heads].sort((a, b) => b.head.length - a.head.length);
  const national = new Map(
    lexicon.table("agency-national", ["name", "aliases", "kind", "reason"]).map((row) => [row["name"]!, row["kind"] as AgencyKind]),
  );
  const byEnding = (body: string): BodyRow => {
    const found = endings.find(({ head }) => body.endsWith(head));
    return found === undefined ? OPEN : { ...OPEN, kind: found.kind, bare: UNIQUE.test(body) ? "own" : "generic" };
  };
  return { of: (body) => rows.get(body) ?? byEnding(body), national: (name) => national.get(name) ?? null };
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
    const names = row["shape"] === "literal" ? [row["body"]!, ...items(row["aliases"])] : [row["body"]!];
    return names.map((name): [string, BodyRow] => [name, found]);
  });
}

function departments(lexicon: Lexicon): [string, BodyRow][] {
  return lexicon.table("agency-departments", ["names", "suffixes", "bare", "reason"]).flatMap((row) =>
    items(row["suffixes"]).map((cell): [string, BodyRow] => {
      const ending = cell.split("=")[0]!;
      const bare = ending === "所" && row["bare"] === "own" ? "town" : row["bare"]!;
      const level = ending === "厅" ? "PROVINCE" : null;
      return [`${items(row["names"])[0]!}${ending}`, { kind: "DEPARTMENT", bare, shape: ending === "所" ? "branch" : "", level }];
    }),
  );
}
