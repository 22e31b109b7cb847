import { BLANKS } from "../data/held.ts";
import type { Mark } from "../data/mark.ts";
import { BlankLabel, MarkLabel } from "./marks.tsx";

/** What the signs of a table mean: the stances it can show, and the three blanks. */
export function Legend({ marks }: { marks: readonly Mark[] }) {
  return (
    <ul class="legend">
      {marks.map((mark) => (
        <li key={mark}>
          <MarkLabel mark={mark} />
        </li>
      ))}
      {BLANKS.map((blank) => (
        <li key={blank}>
          <BlankLabel blank={blank} />
        </li>
      ))}
    </ul>
  );
}
