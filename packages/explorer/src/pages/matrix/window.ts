import type { Virtualizer } from "@tanstack/virtual-core";
import { useMemo } from "preact/hooks";

export type Axis = Virtualizer<HTMLElement, Element>;

/** What is in sight along one direction, with the room (px) that what lies before and after takes. */
export interface Window {
  before: number;
  after: number;
  indexes: number[];
}

/** What is in sight, the same object as long as it is the same: rows that get it are then not drawn again. */
export function useWindow(axis: Axis, start: number): Window {
  const { before, after, indexes } = windowOf(axis, start);
  return useMemo(() => ({ before, after, indexes }), [before, after, indexes.join()]);
}

/** Reads what is in sight. `start`: px that sticky heads take. */
function windowOf(axis: Axis, start: number): Window {
  const items = axis.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return { before: 0, after: 0, indexes: [] };
  return {
    before: first.start - start,
    after: axis.getTotalSize() - last.end,
    indexes: items.map((item) => item.index),
  };
}
