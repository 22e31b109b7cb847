import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n/index.ts";
import type { Hit } from "./hits.ts";

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
      <span class="hit-name" lang="zh-CN">
        {hit.name}
      </span>
      {hit.detail && <span class="hit-detail">{detailWords(hit.detail)}</span>}
    </div>
  );
}

interface Props {
  id: string;
  hits: readonly Hit[];
  /** The index of the hit that Enter opens. */
  active: number;
  choose(hit: Hit): void;
}

/** The hits below the text field; hidden, but there for the field to name, when there are none. */
export function HitList({ id, hits, active, choose }: Props) {
  return (
    <div id={`${id}list`} class="hits" role="listbox" aria-label={t().search.label} hidden={hits.length === 0}>
      {hits.map((hit, i) => (
        <HitRow key={hit.id} id={`${id}${i}`} hit={hit} active={i === active} choose={choose} />
      ))}
    </div>
  );
}
