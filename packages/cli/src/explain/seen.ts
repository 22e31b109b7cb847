import type { AtlasRecord, Span } from "@practice-atlas/model";
import type { Whys } from "./whys.ts";

/** One thing seen in a text: where, what it was taken for, by which rule and why. */
export interface SeenItem extends Span {
  readonly what: "INITIATIVE" | "AGENCY" | "DOCUMENT" | "JURISDICTION" | "OBSERVATION" | "FINDING" | "RESIDUE";
  readonly surface: string;
  /** What it was taken for, with stance or value. */
  readonly reading: string;
  readonly rule: string;
  readonly why: string;
}

/** Everything that a record holds about its text, in order of place. */
export function itemsOf(record: AtlasRecord, whys: Whys): SeenItem[] {
  const items = [
    ...mentionItems(record, whys),
    ...observationItems(record, whys),
    ...findingItems(record),
    ...residueItems(record),
  ];
  return items.sort((a, b) => a.start - b.start || b.end - a.end || (a.what < b.what ? -1 : 1));
}

/** The items that cover an offset (UTF-16 code units). */
export function itemsAt(items: readonly SeenItem[], offset: number): SeenItem[] {
  return items.filter(({ start, end }) => start <= offset && offset < end);
}

function mentionItems(record: AtlasRecord, whys: Whys): SeenItem[] {
  const names = new Map<string, string>([
    ...record.initiatives.map(({ id, name }) => [id, name] as const),
    ...record.agencies.map(({ id, name }) => [id, name] as const),
    ...record.documents.map(({ id, title }) => [id, title] as const),
  ]);
  return record.mentions.map((m) => {
    const said = [m.stance, m.mode, m.role, m.actor === null ? null : `行为者 ${m.actor}`].filter((x) => x !== null);
    const reading = [names.get(m.target) ?? m.target, ...said].join(" · ");
    return {
      start: m.start,
      end: m.end,
      what: m.kind,
      surface: m.surface,
      reading,
      rule: m.rule,
      why: whys.of(m.rule, m.target),
    };
  });
}

function observationItems(record: AtlasRecord, whys: Whys): SeenItem[] {
  return record.observations.map((o) => {
    const value = `${o.from === null ? "" : `${String(o.from)}→`}${String(o.value)}${o.max === null ? "" : `–${String(o.max)}`}${o.unit ?? ""}`;
    const reading = [o.metric.name, o.qualifier, value, o.approx, o.direction, o.basis, o.stance]
      .filter((x) => x !== null)
      .join(" · ");
    return {
      start: o.start,
      end: o.end,
      what: "OBSERVATION",
      surface: o.quote,
      reading,
      rule: o.rule,
      why: whys.of(o.rule, o.metric.id),
    };
  });
}

function findingItems(record: AtlasRecord): SeenItem[] {
  const places = new Map(record.observations.map((o) => [o.id, o]));
  return record.findings.flatMap((f) => {
    const spans: Span[] = [...f.observations.flatMap((id) => places.get(id) ?? []), ...f.spans];
    return spans.map(({ start, end }) => ({
      start,
      end,
      what: "FINDING" as const,
      surface: record.text.slice(start, end),
      reading: `${f.kind} · ${f.severity}`,
      rule: f.kind.toLowerCase(),
      why: f.explanation,
    }));
  });
}

function residueItems(record: AtlasRecord): SeenItem[] {
  return record.residue.map(({ start, end, kind, surface, why }) => ({
    start,
    end,
    what: "RESIDUE",
    surface,
    reading: kind,
    rule: "residue",
    why,
  }));
}
