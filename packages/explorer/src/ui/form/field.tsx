import { useId } from "preact/hooks";

interface Choice<T extends string> {
  value: T;
  label: string;
}

interface Props<T extends string> {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  onChoose(value: T): void;
}

/** One choice among a few, with its name above. */
export function Select<T extends string>({ label, value, choices, onChoose }: Props<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Choices from a closed list and its words; with `any`, none chosen comes first and is the empty value. */
export function choicesOf<T extends string>(values: readonly T[], words: Record<T, string>): Choice<T>[] {
  return values.map((value) => ({ value, label: words[value] }));
}

/** A switch with its words beside it. */
export function Check({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
