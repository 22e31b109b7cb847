import type { AtlasRecord } from "@practice-atlas/model";
import type { SeenItem } from "./seen.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const STYLE = `
body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:16px/1.9 system-ui,"Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif}
pre{white-space:pre-wrap;font:inherit}mark{padding:0 .1em;border-bottom:2px solid;background:none;color:inherit}
.INITIATIVE{border-color:#0b6e4f}.AGENCY{border-color:#7a4b94}.DOCUMENT{border-color:#8a5a00}.JURISDICTION{border-color:#3b6ea5}
.OBSERVATION{border-color:#b00020}.FINDING{background:#ffe3e3}.RESIDUE{border-bottom-style:dotted;border-color:#777}
table{border-collapse:collapse;width:100%;font-size:.85rem}td,th{border-bottom:1px solid #ccc;padding:.3rem;text-align:left;vertical-align:top}
`;

/** A page that stands alone: the text with everything seen marked, and the list of it. */
export function explainPage(record: AtlasRecord, items: readonly SeenItem[]): string {
  const { report } = record;
  const title = escaped(`${report.title ?? report.source}：看见了什么`);
  const rows = items
    .map(
      (i) =>
        `<tr><td>${String(i.start)}–${String(i.end)}</td><td>${i.what}</td><td>${escaped(i.surface)}</td><td>${escaped(i.reading)}</td><td>${escaped(i.rule)}</td><td>${escaped(i.why)}</td></tr>`,
    )
    .join("\n");
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p>${escaped(`${report.work} · ${report.genre} · ${report.provenance}`)}</p>
<pre>${marked(record.text, items)}</pre>
<table><thead><tr><th>位置</th><th>种类</th><th>原文</th><th>读作</th><th>规则</th><th>理由</th></tr></thead><tbody>
${rows}
</tbody></table></body></html>
`;
}

/** The text cut at every boundary; each piece carries the innermost item that covers it. */
function marked(text: string, items: readonly SeenItem[]): string {
  const cuts = [...new Set([0, text.length, ...items.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces: string[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    const covering = items
      .filter(({ start, end }) => start <= from && to <= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const piece = escaped(text.slice(from, to));
    const [inner] = covering;
    const tip = covering.map(({ what, reading, rule, why }) => `${what} ${reading}（${rule}）${why}`).join("\n");
    pieces.push(inner === undefined ? piece : `<mark class="${inner.what}" title="${escaped(tip)}">${piece}</mark>`);
  }
  return pieces.join("");
}
