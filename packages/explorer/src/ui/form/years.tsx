import type { Held } from "../../data/held.ts";
import { t } from "../../i18n/index.ts";
import { Select } from "./field.tsx";

interface Years {
  from: number | null;
  to: number | null;
}

/** The first and the last year looked at, of those held. Choosing one past the other moves both. */
export function YearSelects({
  from,
  to,
  held,
  onChoose,
}: Years & { held: Held | undefined; onChoose(years: Years): void }) {
  const words = t();
  const years = new Set([...(held?.years ?? []), ...(from === null ? [] : [from]), ...(to === null ? [] : [to])]);
  const choices = [
    { value: "", label: words.any },
    ...[...years].sort().map((year) => ({ value: String(year), label: String(year) })),
  ];
  const number = (text: string) => (text === "" ? null : Number(text));
  return (
    <>
      <Select
        label={words.filters.from}
        value={String(from ?? "")}
        choices={choices}
        onChoose={(text) => {
          const next = number(text);
          onChoose({ from: next, to: next !== null && to !== null && to < next ? next : to });
        }}
      />
      <Select
        label={words.filters.to}
        value={String(to ?? "")}
        choices={choices}
        onChoose={(text) => {
          const next = number(text);
          onChoose({ from: next !== null && from !== null && from > next ? next : from, to: next });
        }}
      />
    </>
  );
}
