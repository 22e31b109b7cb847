import { editionId, sha256, workId } from "../ids.ts";
import type { AtlasRecord } from "../record.ts";

/** Checks that every id is made as the format says, points to something in the record, and that lists are in order. */
export function referenceOffences(record: AtlasRecord): string[] {
  return [...headIds(record), ...childIds(record), ...pointers(record), ...order(record)];
}

function headIds({ report, text }: AtlasRecord): string[] {
  const out: string[] = [];
  const digest = sha256(text);
  if (report.sha256 !== digest) out.push("report.sha256 不是正文的哈希");
  if (report.id !== editionId(digest)) out.push("report.id 不是由正文得出的");
  const work =
    report.jurisdiction === null || report.year === null
      ? report.id
      : workId(report.jurisdiction.id, report.year, report.department);
  if (report.work !== work) out.push(`report.work 应为 ${work}`);
  return out;
}

function childIds(record: AtlasRecord): string[] {
  const { id } = record.report;
  const wrong = (list: string, i: number): string => `${list}[${String(i)}].id 不合规则`;
  return [
    ...record.sections.flatMap((s, i) => (s.id.startsWith(`${id}#`) ? [] : [wrong("sections", i)])),
    ...record.sentences.flatMap((s, i) => (s.id === `${id}@${String(s.start)}` ? [] : [wrong("sentences", i)])),
    ...record.observations.flatMap((o, i) =>
      o.id.split(".")[0] === `${id}:${String(o.numberStart)}` ? [] : [wrong("observations", i)],
    ),
    ...duplicates("sections", record.sections),
    ...duplicates("agencies", record.agencies),
    ...duplicates("initiatives", record.initiatives),
    ...duplicates("documents", record.documents),
    ...duplicates("observations", record.observations),
    ...duplicates("findings", record.findings),
  ];
}

function duplicates(list: string, rows: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  const out: string[] = [];
  for (const { id } of rows) {
    if (seen.has(id)) out.push(`${list} 里 ${id} 出现两次`);
    seen.add(id);
  }
  return out;
}

function pointers(record: AtlasRecord): string[] {
  const ids = (rows: readonly { readonly id: string }[]): Set<string> => new Set(rows.map((row) => row.id));
  const sections = ids(record.sections);
  const sentences = new Map(record.sentences.map((s) => [s.id, s]));
  const observations = ids(record.observations);
  const initiatives = ids(record.initiatives);
  const agencies = ids(record.agencies);
  const targets = { INITIATIVE: initiatives, AGENCY: agencies, DOCUMENT: ids(record.documents), JURISDICTION: null };
  const dangling = (list: string, i: number, id: string): string => `${list}[${String(i)}] 指向不存在的 ${id}`;
  const out: string[] = [];
  for (const [i, s] of record.sentences.entries())
    if (!sections.has(s.section)) out.push(dangling("sentences", i, s.section));
  record.mentions.forEach((m, i) => {
    if (targets[m.kind]?.has(m.target) === false) out.push(dangling("mentions", i, m.target));
    const sentence = sentences.get(m.sentence);
    if (sentence === undefined || m.start < sentence.start || m.start >= sentence.end)
      out.push(dangling("mentions", i, m.sentence));
  });
  record.observations.forEach((o, i) => {
    if (!sentences.has(o.sentence)) out.push(dangling("observations", i, o.sentence));
    if (o.initiative !== null && !initiatives.has(o.initiative)) out.push(dangling("observations", i, o.initiative));
    if (o.agency !== null && !agencies.has(o.agency)) out.push(dangling("observations", i, o.agency));
    if (o.partOf !== null && !observations.has(o.partOf)) out.push(dangling("observations", i, o.partOf));
  });
  for (const [i, r] of record.relations.entries())
    if (!sentences.has(r.sentence)) out.push(dangling("relations", i, r.sentence));
  for (const [i, f] of record.findings.entries())
    for (const id of f.observations) if (!observations.has(id)) out.push(dangling("findings", i, id));
  return out;
}

function order(record: AtlasRecord): string[] {
  const by = (list: string, keys: readonly (string | number)[][]): string[] =>
    keys.some((key, i) => i > 0 && compare(keys[i - 1]!, key) > 0) ? [`${list} 次序不合规则`] : [];
  return [
    ...by(
      "sections",
      record.sections.map((s) => [s.start, s.level]),
    ),
    ...by(
      "agencies",
      record.agencies.map((a) => [a.id]),
    ),
    ...by(
      "initiatives",
      record.initiatives.map((x) => [x.id]),
    ),
    ...by(
      "documents",
      record.documents.map((x) => [x.id]),
    ),
    ...by(
      "mentions",
      record.mentions.map((m) => [m.start, m.end, m.kind, m.target]),
    ),
    ...by(
      "observations",
      record.observations.map((o) => [o.numberStart, o.id]),
    ),
    ...by(
      "relations",
      record.relations.map((r) => [r.subject, r.predicate, r.object, r.sentence]),
    ),
    ...by(
      "findings",
      record.findings.map((f) => [f.id]),
    ),
    ...by(
      "residue",
      record.residue.map((r) => [r.start, r.end, r.kind]),
    ),
  ];
}

/** Compares two keys part by part; numbers by value, strings by code unit. */
export function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (y === undefined || x === y) continue;
    return x < y ? -1 : 1;
  }
  return 0;
}
