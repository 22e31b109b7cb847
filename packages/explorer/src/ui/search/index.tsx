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
  const [active, setActive] = useState(-1);
  const found = useHits(text);
  const hurried = useRef(false);
  const hits = open && found !== null ? found.hits : [];
  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    setText("");
    setOpen(false);
    go(hitView(hit));
  };
  useEffect(() => {
    setActive(found !== null && found.hits.length > 0 ? 0 : -1);
    // Enter that came before the answer opens the best hit when it is there.
    if (hurried.current) choose(found?.hits[0]);
    hurried.current = false;
  }, [found]);
  const enter = () => {
    if (found?.text === text.trim()) choose(hits[active]);
    else hurried.current = text.trim() !== "";
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return; // the keys belong to the input method that composes 汉字
    if (event.key === "Escape") setOpen(false);
    else if (event.key === "Enter") enter();
    else if (hits.length > 0 && event.key === "ArrowDown") setActive((active + 1) % hits.length);
    else if (hits.length > 0 && event.key === "ArrowUp") setActive((active + hits.length - 1) % hits.length);
    else return;
    event.preventDefault();
  };
  const type = (typed: string) => {
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
        aria-activedescendant={hits.length > 0 && active >= 0 ? `${id}${active}` : undefined}
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
