import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { textOf } from "./blocks.ts";
import type { DomDocument, DomElement, DomNode } from "./dom.ts";

/** The main text and, when it was found by a known container, the element that holds it. */
export interface MainText {
  readonly text: string;
  readonly container: DomNode | null;
}

const SHORTEST = 120;
const SHARE = 0.6;

/** Known containers in the order of the table: the first that holds most of what any of them holds. */
function byContainer(document: DomDocument, selectors: readonly string[]): MainText | null {
  const found = selectors.flatMap((selector) => longest(document.querySelectorAll(selector)));
  const most = Math.max(0, ...found.map((f) => f.text.length));
  const chosen = found.find((f) => f.text.length >= SHORTEST && f.text.length >= most * SHARE);
  return chosen ?? null;
}

function longest(elements: Iterable<DomElement>): MainText[] {
  const all = [...elements].map((container) => ({ text: textOf(container), container }));
  return all.sort((a, b) => b.text.length - a.text.length).slice(0, 1);
}

function byReadability(document: DomDocument): MainText | null {
  try {
    // Readability's types name the browser's Document; linkedom gives the parts that it uses.
    const article = new Readability(document.cloneNode(true) as never, { charThreshold: SHORTEST }).parse() as {
      content?: string | null;
    } | null;
    if (article?.content == null) return null;
    const { document: inner } = parseHTML(`<html><body>${article.content}</body></html>`) as unknown as {
      document: DomDocument;
    };
    const text = inner.body === null ? "" : textOf(inner.body);
    return text.length >= SHORTEST ? { text, container: null } : null;
  } catch {
    return null;
  }
}

/** The page's main text: by a known container, else by Readability, else the whole body. */
export function mainText(document: DomDocument, selectors: readonly string[]): MainText {
  const known = byContainer(document, selectors) ?? byReadability(document);
  return known ?? { text: document.body === null ? "" : textOf(document.body), container: null };
}
