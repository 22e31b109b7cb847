import type { Held } from "../../data/held.ts";
import { tweak } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { CATEGORIES, LEVELS, NATURES, ORDERS, STANCES } from "../../data/vocabulary.ts";
import { t } from "../../i18n/index.ts";
import { Check, choicesOf, Select } from "../../ui/form/field.tsx";
import { RegionSelect } from "../../ui/form/region.tsx";
import { YearSelects } from "../../ui/form/years.tsx";
import { narrow } from "../../ui/media.ts";

type MatrixView = ViewOf<"matrix">;

const LEAST = [1, 2, 3, 5, 8, 10, 15, 20, 30, 50];
const ANY = "";

interface Props {
  view: MatrixView;
  held: Held | undefined;
}

function change(view: MatrixView, patch: Partial<MatrixView>): void {
  tweak({ ...view, ...patch });
}

/** What is looked at: level, region, years, category, stance, how many places at least. */
function Selection({ view, held }: Props) {
  const words = t();
  const any = { value: ANY, label: words.any } as const;
  const least = [...new Set([...LEAST, view.least])].sort((a, b) => a - b);
  return (
    <>
      <Select
        label={words.filters.level}
        value={view.level ?? ANY}
        choices={[any, ...choicesOf(LEVELS, words.level)]}
        onChoose={(level) => change(view, { level: level === ANY ? null : level })}
      />
      <RegionSelect value={view.region} held={held} onChoose={(region) => change(view, { region })} />
      <YearSelects from={view.from} to={view.to} held={held} onChoose={(years) => change(view, years)} />
      <Select
        label={words.filters.category}
        value={view.category ?? ANY}
        choices={[any, ...choicesOf(CATEGORIES, words.category)]}
        onChoose={(category) => change(view, { category: category === ANY ? null : category })}
      />
      <Select
        label={words.filters.stance}
        value={view.stance}
        choices={choicesOf([...STANCES, "ALL"] as const, words.stance)}
        onChoose={(stance) => change(view, { stance })}
      />
      <Select
        label={words.filters.least}
        value={String(view.least)}
        choices={least.map((n) => ({ value: String(n), label: words.filters.leastOf(n) }))}
        onChoose={(n) => change(view, { least: Number(n) })}
      />
      <Select
        label={words.filters.order}
        value={view.order}
        choices={choicesOf(ORDERS, words.filters.orderOf)}
        onChoose={(order) => change(view, { order })}
      />
    </>
  );
}

function Natures({ view }: { view: MatrixView }) {
  const words = t();
  const flip = (nature: (typeof NATURES)[number], on: boolean) => {
    const next = on ? [...view.nature, nature] : view.nature.filter((n) => n !== nature);
    if (next.length > 0) change(view, { nature: next });
  };
  return (
    <fieldset class="checks">
      <legend>{words.filters.nature}</legend>
      {NATURES.map((nature) => (
        <Check
          key={nature}
          label={words.nature[nature]}
          on={view.nature.includes(nature)}
          onChange={(on) => flip(nature, on)}
        />
      ))}
    </fieldset>
  );
}

/** How it is shown: groups, cells, form; and what is rarely changed. */
function Showing({ view, absent }: { view: MatrixView; absent: number }) {
  const words = t().filters;
  return (
    <>
      <Select
        label={words.rows}
        value={view.rows}
        choices={choicesOf(["CATEGORY", "NONE"] as const, words.rowsOf)}
        onChoose={(rows) => change(view, { rows })}
      />
      <Select
        label={words.columns}
        value={view.columns}
        choices={choicesOf(["LEVEL", "PROVINCE", "NONE"] as const, words.columnsOf)}
        onChoose={(columns) => change(view, { columns })}
      />
      <Select
        label={words.cell}
        value={view.cell}
        choices={choicesOf(["STANCE", "YEAR"] as const, words.cellOf)}
        onChoose={(cell) => change(view, { cell })}
      />
      <Select
        label={words.form}
        value={view.form}
        choices={choicesOf(["AUTO", "TABLE", "LIST"] as const, words.formOf)}
        onChoose={(form) => change(view, { form })}
      />
      <Select
        label={words.basis}
        value={view.basis}
        choices={choicesOf(["OWN", "ALL"] as const, words.basisOf)}
        onChoose={(basis) => change(view, { basis })}
      />
      {absent > 0 && (
        <Check label={words.missing} on={view.missing} onChange={(missing) => change(view, { missing })} />
      )}
    </>
  );
}

/** The filters of the matrix; each change takes the place of the present address. */
export function Filters({ view, held, absent }: Props & { absent: number }) {
  const words = t().filters;
  const phone = narrow.value;
  return (
    <form class="filters" aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
      {!phone && (
        <div class="fields">
          <Selection view={view} held={held} />
        </div>
      )}
      <details class="more">
        <summary>{phone ? words.label : words.more}</summary>
        <div class="fields">
          {phone && <Selection view={view} held={held} />}
          <Showing view={view} absent={absent} />
          <Natures view={view} />
        </div>
      </details>
    </form>
  );
}
