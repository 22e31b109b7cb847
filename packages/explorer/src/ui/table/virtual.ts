import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import { useLayoutEffect, useReducer, useState } from "preact/hooks";

export interface VirtualOptions {
  scroller: { current: HTMLElement | null };
  count: number;
  /** px of an item. */
  size(index: number): number;
  /** px that sticky heads take off the start. */
  start: number;
  horizontal?: boolean;
}

/** Which rows (or columns) of a long table lie in sight: only those are in the document. */
export function useVirtual({
  scroller,
  count,
  size,
  start,
  horizontal = false,
}: VirtualOptions): Virtualizer<HTMLElement, Element> {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const options = {
    count,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: size,
    paddingStart: start,
    scrollPaddingStart: start,
    overscan: horizontal ? 4 : 6,
    // Before the element is measured (and in the first frame) a desktop's window is assumed.
    initialRect: { width: 1280, height: 800 },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  // Sizes are a function of the index; when the rows change, what was measured before is void.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, count, start]);
  return virtualizer;
}
