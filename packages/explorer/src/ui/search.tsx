import { useEffect, useId, useRef, useState } from "preact/hooks";
import { ask } from "../data/client.ts";
import type { SearchQuery } from "../data/generated/documents.ts";
import { SearchDocument } from "../data/generated/documents.ts";
import { go, view } from "../data/url.ts";
import type { View } from "../data/view.ts";
import { viewOf } from "../data/view.ts";
import { t } from "../i18n/index.ts";
import { Icon } from "./icons.tsx";

type Hit = SearchQuery["search"][number];

const MOST = 12;
const KINDS = ["JURISDICTION", "INITIATIVE", "AGENCY", "METRIC", "DOCUMENT"] as const;

/** The view that a hit leads to: its page, or the graph around what has no page. */
function hitView(hit: Pick<Hit, "id" | "kind">): View {
  const id = hit.id.slice(hit.id.indexOf(":") + 1);
  if (view.value.page === "graph" || hit.kind === "AGENCY" || hit.kind === "DOCUMENT")
    return viewOf("graph", { focus: hit.id });
  if (hit.kind === "METRIC") return viewOf("metric", { id });
  return hit.kind === "JURISDICTION" ? viewOf("jurisdiction", { id }) : viewOf("initiative", { id });
}

/** Hits for a text, asked of the API shortly after the last key; an answer that comes late is dropped. */
function useHits(text: string): Hit[] | null {
  const [hits, setHits] = useState<Hit[] | null>(null);
  useEffect(() => {
    if (text.trim() === "") return setHits(null);
    let live = true;
    const timer = setTimeout(() => {
      ask(SearchDocument, { text: text.trim(), kinds: [...KINDS], first: MOST }).then(
        ({ search }) => live && setHits(search),
        () => live && setHits([]),
      );
    }, 60);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [text]);
  return hits;
}

/** Search as you type, as a combobox: arrow keys choose, Enter opens, Escape closes, "/" comes here. */
export function Search() {
  const words = t().search;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const hits = useHits(text);
  const shown = open && hits !== null;

  useEffect(() => setActive(hits !== null && hits.length > 0 ? 0 : -1), [hits]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, select, textarea") !== null;
      if (event.key !== "/" || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);

  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    setText("");
    setOpen(false);
    go(hitView(hit));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = hits?.length ?? 0;
    if (event.isComposing) return; // the keys belong to the input method that composes 汉字
    if (event.key === "Escape") setOpen(false);
    else if (event.key === "Enter" && shown) choose(hits[active]);
    else if (count > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      setOpen(true);
      setActive((active + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.label}
        aria-expanded={shown && hits.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}${active}` : undefined}
        placeholder={words.placeholder}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}list`} class="hits" role="listbox" aria-label={words.label} hidden={!shown || hits.length === 0}>
        {shown &&
          hits.map((hit, i) => (
            <HitRow key={hit.id} id={`${id}${i}`} hit={hit} active={i === active} choose={choose} />
          ))}
      </div>
      {shown && hits.length === 0 && <p class="hits none">{words.none(text.trim())}</p>}
      <span class="vh" role="status">
        {shown && hits.length > 0 ? words.found(hits.length) : ""}
      </span>
    </search>
  );
}

/** Categories and levels come as codes; anything else is a name already. */
function detailWords(detail: string): string {
  const words = t();
  const known: Record<string, string> = { ...words.category, ...words.level };
  return known[detail] ?? detail;
}

function HitRow({ id, hit, active, choose }: { id: string; hit: Hit; active: boolean; choose(hit: Hit): void }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    // The list belongs to the text field, which keeps the focus and handles the keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      class="hit"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(hit)}
    >
      <span class="hit-kind">{t().search.kind[hit.kind]}</span>
      <span class="hit-name">{hit.name}</span>
      {hit.detail && <span class="hit-detail">{detailWords(hit.detail)}</span>}
    </div>
  );
}
