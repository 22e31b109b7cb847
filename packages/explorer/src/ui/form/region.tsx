import type { Held } from "../../data/held.ts";
import { t } from "../../i18n/index.ts";
import { Select } from "./field.tsx";

const ANY = "";

/** The provinces of which something is held, by code; and the chosen region, whatever it is. */
function regionsOf(held: Held | undefined, chosen: string | null): { value: string; label: string }[] {
  const names = new Map<string, string>();
  for (const place of held?.places ?? []) {
    if (place.province !== null) names.set(`${place.code.slice(0, 2)}0000`, place.province);
    else if (place.level === "PROVINCE") names.set(place.code, place.name);
    if (place.code === chosen) names.set(place.code, place.name);
  }
  if (chosen !== null && !names.has(chosen)) names.set(chosen, chosen);
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, label]) => ({ value, label }));
}

/** A choice among the provinces that are held. */
export function RegionSelect({
  value,
  held,
  onChoose,
}: {
  value: string | null;
  held: Held | undefined;
  onChoose(code: string | null): void;
}) {
  const words = t();
  return (
    <Select
      label={words.filters.region}
      value={value ?? ANY}
      choices={[{ value: ANY, label: words.any }, ...regionsOf(held, value)]}
      onChoose={(code) => onChoose(code === ANY ? null : code)}
    />
  );
}
