import { useEffect, useId, useRef, useState } from "preact/hooks";
import { go } from "../../data/url.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../icons.tsx";
import type { Hit } from "./hits.ts";
import { hitView, useHits } from "./hits.ts";
import { HitList } from "./list.tsx";

/** "/" brings the keyboard to the field from anywhere but another field. */
function useSlash(input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, select, textarea") !== null;
      if (event.key !== "/" || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [input]);
}

/** What the field holds, what it found, and what its keys do. */
function useSearch() {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const found = useHits(text);
  const [chosen, setChosen] = useState({ found, index: 0 });
  const hurried = useRef<string | null>(null);
  const hits = open && found !== null ? found.hits : [];
  // A choice belongs to the list it was made in: a new list begins with its first, at once and not an effect later.
  const active = chosen.found === found ? chosen.index : 0;
  const move = (by: number) => setChosen({ found, index: (active + hits.length + by) % hits.length });
  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    setText("");
    setOpen(false);
    go(hitView(hit));
  };
  useEffect(() => {
    // Enter that came before the answer opens the best hit when it is there.
    if (found === null || hurried.current !== found.text) return;
    hurried.current = null;
    choose(found.hits[0]);
  }, [found]);
  const enter = () => {
    if (found?.text === text.trim()) choose(hits[active]);
    else hurried.current = text.trim() === "" ? null : text.trim();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return; // the keys belong to the input method that composes 汉字
    if (event.key === "Escape") setOpen(false);
    else if (event.key === "Enter") enter();
    else if (hits.length > 0 && event.key === "ArrowDown") move(1);
    else if (hits.length > 0 && event.key === "ArrowUp") move(-1);
    else return;
    event.preventDefault();
  };
  const type = (typed: string) => {
    hurried.current = null;
    setText(typed);
    setOpen(true);
  };
  return { text, type, setOpen, active, hits, choose, onKeyDown, nothing: open && found?.hits.length === 0 };
}

/** Search as you type, as a combobox: arrow keys choose, Enter opens, Escape closes, "/" comes here. */
export function Search() {
  const words = t().search;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text, type, setOpen, active, hits, choose, onKeyDown, nothing } = useSearch();
  useSlash(input);
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
        aria-expanded={hits.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${id}${active}` : undefined}
        placeholder={words.placeholder}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <HitList id={id} hits={hits} active={active} choose={choose} />
      {nothing && <p class="hits none">{words.none(text.trim())}</p>}
      <span class="vh" role="status">
        {hits.length > 0 ? words.found(hits.length) : ""}
      </span>
    </search>
  );
}
