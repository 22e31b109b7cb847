import type { Residue } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Head, Layout, Source, TitleHit } from "../../stages.ts";
import { fold } from "../../text/index.ts";
import type { LabelledFact } from "../../text/labels.ts";
import { dateOfUrl, daysBetween, parseDate } from "./dates.ts";
import { compileDepartment } from "./department.ts";
import { compileGenre } from "./genre.ts";
import { compileReadLabels } from "./labels.ts";
import { titleOf } from "./title.ts";
import { resolveYear } from "./year.ts";

/** What the frame of a text says about it; `department` is named as in the text, null for a place's own report. */
export interface ResolvedHead {
  readonly head: Head;
  readonly department: string | null;
  readonly residue: readonly Residue[];
}

type Labels = ReadonlyMap<string, LabelledFact>;

const orNull = (value: string | null | undefined): string | null =>
  value === undefined || value === "" ? null : value;

/** Dates of publication in order of trust, each with where it stands. */
function publications(
  source: Source,
  labels: Labels,
  url: string | null,
): { date: string; from: string; at: LabelledFact | null }[] {
  const label = labels.get("publishedAt") ?? null;
  const told = [
    { date: source.manifest?.publishedAt ?? null, from: "manifest", at: null },
    {
      date: source.page.publishedAt === null ? null : parseDate(fold(source.page.publishedAt)),
      from: "网页",
      at: null,
    },
    { date: label === null ? null : parseDate(fold(label.value)), from: "正文栏目", at: label },
    { date: url === null ? null : dateOfUrl(url), from: "网址", at: null },
  ];
  return told.flatMap(({ date, from, at }) => (date === null || date < "2004" ? [] : [{ date, from, at }]));
}

const FAR = 92;

/** The most trusted date; one that lies far from the others, or before the signing, goes to residue. */
function resolvePublished(
  source: Source,
  labels: Labels,
  url: string | null,
  signedAt: string | null,
): { publishedAt: string | null; residue: Residue[] } {
  const told = publications(source, labels, url);
  const [first] = told;
  if (first === undefined) return { publishedAt: null, residue: [] };
  const clash = (why: string, at: LabelledFact | null): Residue => ({
    kind: "SOURCE",
    start: at?.start ?? 0,
    end: at?.end ?? 0,
    surface: at?.value ?? "",
    why,
  });
  if (first.from === "manifest") return { publishedAt: first.date, residue: [] };
  const early = signedAt !== null && daysBetween(first.date, signedAt) > FAR;
  const other = told.find((t) => Math.abs(daysBetween(first.date, t.date)) > FAR);
  if (!early && other === undefined) return { publishedAt: first.date, residue: [] };
  const why = early
    ? `${first.from}的发布日期 ${first.date} 早于落款日期 ${signedAt ?? ""}`
    : `${first.from}的发布日期 ${first.date} 与${other!.from}的 ${other!.date} 不一致`;
  const kept = early ? (told.find((t) => daysBetween(t.date, signedAt) <= FAR)?.date ?? null) : null;
  return { publishedAt: kept, residue: [clash(why, first.at)] };
}

/** The date line of the signature, else a labelled date of signing. */
function signedAtOf(layout: Layout, labels: Labels): string | null {
  const line =
    layout.dateLine === null ? null : parseDate(layout.folded.slice(layout.dateLine.start, layout.dateLine.end));
  const label = labels.get("signedAt");
  return line ?? (label === undefined ? null : parseDate(fold(label.value)));
}

/** A date line without a day still tells the year; it stands for the first of its month and is not written. */
function signedMonthOf({ dateLine, folded }: Layout): string | null {
  const month =
    dateLine === null ? null : /(20\d\d) ?[年./-] ?(1[0-2]|0?[1-9])/.exec(folded.slice(dateLine.start, dateLine.end));
  return month === null ? null : `${month[1]!}-${month[2]!.padStart(2, "0")}-01`;
}

/** Compiles the reading of title, genre, year, dates, index number, address, provenance and department. */
export function compileResolveHead(
  lexicon: Lexicon,
): (source: Source, layout: Layout, titles: readonly TitleHit[]) => ResolvedHead {
  const genreOf = compileGenre(lexicon);
  const readLabels = compileReadLabels(lexicon);
  const departmentOf = compileDepartment(lexicon);
  return (source, layout, titles) => {
    const labels = readLabels(layout);
    const title = titleOf(layout, source.page, labels.get("title")?.value ?? null);
    const url = source.manifest?.url ?? orNull(source.page.url);
    const signedAt = signedAtOf(layout, labels);
    const published = resolvePublished(source, labels, url, signedAt);
    const year = resolveYear({
      title,
      signedAt: signedAt ?? signedMonthOf(layout),
      publishedAt: published.publishedAt,
      layout,
      titles,
    });
    const head: Head = {
      title,
      genre: genreOf(title, layout),
      year: year.year,
      publishedAt: published.publishedAt,
      signedAt,
      indexNumber:
        source.manifest?.indexNumber ?? orNull(source.page.indexNumber) ?? labels.get("indexNumber")?.value ?? null,
      url,
      provenance: source.manifest?.provenance ?? (/[(（]摘编[)）]$/.test(title ?? "") ? "DIGEST" : "ORIGINAL"),
      extent: source.manifest?.extent ?? (/[(（](?:节选|摘要|摘登|摘录)[)）]$/.test(title ?? "") ? "EXCERPT" : "FULL"),
    };
    const department = departmentOf({ source, layout, title, issuer: labels.get("issuer")?.value ?? null });
    return { head, department, residue: [...published.residue, ...year.residue] };
  };
}
