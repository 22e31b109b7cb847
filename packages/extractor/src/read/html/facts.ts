import type { Lexicon } from "@practice-atlas/reference";
import type { PageFacts } from "../../stages.ts";
import { fold } from "../../text/index.ts";
import { compileFindLabels } from "../../text/labels.ts";
import { textOf } from "./blocks.ts";
import type { DomDocument, DomNode } from "./dom.ts";

type Facts = Partial<Record<string, string>>;

const clean = (value: string | null | undefined): string | null => {
  const text = value?.replace(/\s+/g, " ").trim() ?? "";
  return text === "" ? null : text;
};

const absolute = (url: string | null | undefined): string | null =>
  url != null && /^https?:\/\/\S+$/.test(url.trim()) ? url.trim() : null;

function fromMeta(document: DomDocument, names: ReadonlyMap<string, string>): Facts {
  const facts: Facts = {};
  for (const meta of document.querySelectorAll("meta")) {
    const name = (meta.getAttribute("name") ?? meta.getAttribute("property") ?? "").toLowerCase();
    const fact = names.get(name);
    const value = clean(meta.getAttribute("content"));
    if (fact !== undefined && value !== null) facts[fact] ??= value;
  }
  return facts;
}

/** The address that a browser notes when it saves a page. */
const savedFrom = (html: string): string | null =>
  absolute(/<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html.slice(0, 4096))?.[1]);

/** Compiles `page-meta.tsv` and `page-labels.tsv`: what meta tags, metadata table, headings and links of a page tell. */
export function compilePageFacts(
  lexicon: Lexicon,
): (document: DomDocument, html: string, container: DomNode | null) => PageFacts {
  const names = new Map(
    lexicon.table("page-meta", ["name", "fact", "reason"]).map((row) => [row["name"]!.toLowerCase(), row["fact"]!]),
  );
  const find = compileFindLabels(lexicon);
  return (document, html, container) => {
    const meta = fromMeta(document, names);
    const labelled: Facts = {};
    const around = document.body === null ? "" : textOf(document.body, container).replaceAll("\t", "\n");
    for (const { fact, value } of find(around, fold(around))) labelled[fact] ??= value;
    const canonical = absolute(document.querySelector('link[rel="canonical"]')?.getAttribute("href"));
    return {
      title:
        meta["title"] ??
        labelled["title"] ??
        clean(document.querySelector("h1")?.textContent) ??
        clean(document.querySelector("title")?.textContent),
      url: canonical ?? absolute(meta["url"]) ?? savedFrom(html),
      publishedAt: meta["publishedAt"] ?? labelled["publishedAt"] ?? null,
      site: meta["site"] ?? labelled["site"] ?? null,
      indexNumber: labelled["indexNumber"] ?? null,
      issuer: meta["issuer"] ?? labelled["issuer"] ?? null,
    };
  };
}
