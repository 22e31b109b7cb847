import type { DomElement, DomNode } from "./dom.ts";

const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT IFRAME TEMPLATE BUTTON SELECT OPTION INPUT TEXTAREA SVG VIDEO AUDIO OBJECT EMBED CANVAS HEAD TITLE".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "P DIV LI TR H1 H2 H3 H4 H5 H6 SECTION ARTICLE TABLE TBODY THEAD UL OL DL DT DD BLOCKQUOTE PRE HR FORM FIELDSET CENTER HEADER FOOTER NAV ASIDE MAIN FIGURE FIGCAPTION ADDRESS BODY".split(
    " ",
  ),
);
const DEEPEST = 400;
const CJK = "\\u2e80-\\u9fff\\uff00-\\uffef\\u3000-\\u303f";
const WRAPPED = new RegExp(`(?<=[${CJK}])[ \\t]*[\\r\\n]\\s*(?=[${CJK}])`, "g");

function isHidden(element: DomElement): boolean {
  return element.getAttribute("hidden") !== null || /display\s*:\s*none/i.test(element.getAttribute("style") ?? "");
}

/** Source line breaks are blanks, and none between Chinese characters. */
const flow = (text: string): string => text.replace(WRAPPED, "").replace(/[ \t\r\n\f\u00a0]+/g, " ");

function collect(node: DomNode, out: string[], depth: number, skip: DomNode | null): void {
  if (node === skip) return;
  if (node.nodeType === 3) {
    out.push(flow(node.textContent ?? ""));
    return;
  }
  if (node.nodeType !== 1 || depth > DEEPEST) return;
  const name = node.nodeName.toUpperCase();
  if (SKIPPED.has(name) || isHidden(node as DomElement)) return;
  if (name === "BR") out.push("\n");
  const block = BLOCKS.has(name);
  if (block) out.push("\n");
  for (const child of node.childNodes) collect(child, out, depth + 1, skip);
  if (block) out.push("\n");
  else if (name === "TD" || name === "TH") out.push("\t");
}

/** The visible text of an element, one block a line, cells of a row set off by tabs; `skip` is left out. */
export function textOf(root: DomNode, skip: DomNode | null = null): string {
  const out: string[] = [];
  collect(root, out, 0, skip);
  return out
    .join("")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .split("\n")
    .map((line) => line.replace(/^[ \t\u3000\u2002\u2003]+|[ \t\u3000\u2002\u2003]+$/g, ""))
    .filter((line) => line !== "")
    .join("\n");
}
