// Moving through the matrix by keyboard: one stop of the Tab key, arrow keys inside.
import { useState } from "preact/hooks";

/** A position: row −1 is the head of the columns, column −1 the head of the rows. */
export interface Spot {
  row: number;
  column: number;
}

const STEPS: Record<string, Spot> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -10, column: 0 },
  PageDown: { row: 10, column: 0 },
};

function within(value: number, most: number): number {
  return Math.max(-1, Math.min(most, value));
}

/** Where a key leads from a spot; null for keys that mean nothing here. Ctrl with Home and End go to the corners. */
export function step(from: Spot, key: string, ctrl: boolean, rows: number, columns: number): Spot | null {
  if (key === "Home") return { row: ctrl ? 0 : from.row, column: -1 };
  if (key === "End") return { row: ctrl ? rows - 1 : from.row, column: columns - 1 };
  const move = STEPS[key];
  if (move === undefined) return null;
  const spot = { row: within(from.row + move.row, rows - 1), column: within(from.column + move.column, columns - 1) };
  return spot.row === -1 && spot.column === -1 ? null : spot;
}

/** The spot that holds the Tab stop, and whether the focus should follow it (after a key, not after a redraw). */
export function useSpot(): { spot: Spot; chase: boolean; move(spot: Spot): void; rest(spot: Spot): void } {
  const [state, setState] = useState<{ spot: Spot; chase: boolean }>({ spot: { row: 0, column: -1 }, chase: false });
  return {
    ...state,
    move: (spot) => setState({ spot, chase: true }),
    rest: (spot) =>
      setState((before) => (same(before.spot, spot) ? { spot: before.spot, chase: false } : { spot, chase: false })),
  };
}

function same(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.column === b.column;
}
