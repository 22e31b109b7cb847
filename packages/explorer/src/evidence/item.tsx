import { useEffect, useRef, useState } from "preact/hooks";
import { markOf } from "../data/mark.ts";
import { viewOf } from "../data/view.ts";
import { t } from "../i18n/index.ts";
import { copyText } from "../ui/copy.ts";
import { Icon } from "../ui/icons.tsx";
import { Link } from "../ui/link.tsx";
import { MarkLabel } from "../ui/marks.tsx";
import type { Item } from "./citation.ts";
import { addressOf, citation, sentenceId } from "./citation.ts";

/** The sentence between its neighbours, with the words that name the initiative marked. */
function Quote({ item }: { item: Item }) {
  return (
    <blockquote lang="zh-CN">
      {item.before && <span class="around">{item.before}</span>}
      <span class="sentence">
        {item.text.slice(0, item.start)}
        <mark>{item.text.slice(item.start, item.end)}</mark>
        {item.text.slice(item.end)}
      </span>
      {item.after && <span class="around">{item.after}</span>}
    </blockquote>
  );
}

/** Copies a text and says so for a moment. */
function CopyButton({ text, label }: { text: () => string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text());
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" class="ghost" onClick={() => void copy()}>
      <span aria-live="polite">{copied ? t().evidence.cited : label}</span>
    </button>
  );
}

function Source({ item }: { item: Item }) {
  const words = t().evidence;
  return item.url === null ? (
    <span class="muted">{words.noSource}</span>
  ) : (
    <a href={item.url} target="_blank" rel="noopener noreferrer">
      {words.source}
      <Icon name="out" size={12} />
    </a>
  );
}

/** One piece of evidence: stance, words, where they stand, and how to cite them. */
export function EvidenceItem({ item, current }: { item: Item; current: boolean }) {
  const words = t();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current) root.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <article class="evidence" ref={root} data-sentence={sentenceId(item)} data-current={current || undefined}>
      <header>
        <MarkLabel mark={markOf(item.stance, item.mode)} />
        <span class="muted">{item.section ?? words.evidence.preamble}</span>
      </header>
      <Quote item={item} />
      {item.provenance !== "ORIGINAL" && <p class="stamp">{words.provenance[item.provenance]}</p>}
      <p class="where">
        {item.jurisdiction.name} · {words.year(item.year)} · {item.title ?? words.evidence.untitled} ·{" "}
        {words.extent[item.extent]}
      </p>
      <footer>
        <Source item={item} />
        <Link to={viewOf("report", { id: item.report, sentence: sentenceId(item) })}>{words.evidence.report}</Link>
        <CopyButton text={() => citation(item, words)} label={words.evidence.cite} />
        <CopyButton text={() => addressOf(item)} label={words.evidence.link} />
      </footer>
    </article>
  );
}
