import type { AtlasRecord, Span } from "../record.ts";

/** Checks that spans lie in the text, hold what they say, and that sentences partition the text. */
export function spanOffences(record: AtlasRecord): string[] {
  return [
    ...inText(record, "sections", record.sections),
    ...inText(record, "mentions", record.mentions),
    ...inText(record, "observations", record.observations),
    ...inText(record, "residue", record.residue),
    ...partition(record),
    ...surfaces(record),
    ...observations(record),
    ...nesting(record),
  ];
}

function inText(record: AtlasRecord, list: string, spans: readonly Span[]): string[] {
  return spans.flatMap((span, i) =>
    span.start <= span.end && span.end <= record.text.length
      ? []
      : [`${list}[${String(i)}] 的位置 ${String(span.start)}–${String(span.end)} 不在正文之内`],
  );
}

function partition(record: AtlasRecord): string[] {
  let at = 0;
  for (const [i, sentence] of record.sentences.entries()) {
    if (sentence.start !== at || sentence.end <= sentence.start)
      return [`sentences[${String(i)}] 没有从 ${String(at)} 接上`];
    at = sentence.end;
  }
  return at === record.text.length ? [] : [`句子只到 ${String(at)}，正文长 ${String(record.text.length)}`];
}

function surfaces(record: AtlasRecord): string[] {
  const mentions = record.mentions.flatMap((m, i) =>
    record.text.slice(m.start, m.end) === m.surface ? [] : [`mentions[${String(i)}] 的 surface 不是正文原样`],
  );
  const residue = record.residue.flatMap((r, i) =>
    record.text.slice(r.start, r.end) === r.surface ? [] : [`residue[${String(i)}] 的 surface 不是正文原样`],
  );
  return [...mentions, ...residue];
}

function observations(record: AtlasRecord): string[] {
  return record.observations.flatMap((o, i) => {
    const where = `observations[${String(i)}]`;
    const out: string[] = [];
    if (record.text.slice(o.start, o.end) !== o.quote) out.push(`${where} 的 quote 不是正文原样`);
    if (o.numberStart < o.start || o.numberEnd > o.end || o.numberStart >= o.numberEnd) out.push(`${where} 不含其数字`);
    if (/[。\n]/.test(o.quote)) out.push(`${where} 超出分句`);
    return out;
  });
}

function nesting(record: AtlasRecord): string[] {
  const byId = new Map(record.sections.map((s) => [s.id, s]));
  return record.sections.flatMap((section, i) => {
    const parent = section.parent === null ? undefined : byId.get(section.parent);
    if (section.parent === null || (parent !== undefined && parent.start <= section.start && section.end <= parent.end))
      return [];
    return [`sections[${String(i)}] 不在其上级之内`];
  });
}
