import type { ComponentChildren, Ref } from "preact";

interface Props {
  label: string;
  class: string;
  children: ComponentChildren;
  box?: Ref<HTMLDivElement>;
  onClick?(event: MouseEvent): void;
  onKeyDown?(event: KeyboardEvent): void;
  onFocusIn?(event: FocusEvent): void;
}

/** A part of the page that scrolls by itself: it has a name and takes the focus, so that keys can scroll it too. */
export function Scroller({ label, class: name, children, box, ...listeners }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would not differ, and this says what it is
    <div
      class={name}
      ref={box ?? null}
      role="region"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      {...listeners}
    >
      {children}
    </div>
  );
}
