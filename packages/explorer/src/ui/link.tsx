import type { ComponentChildren } from "preact";
import { go } from "../data/url.ts";
import type { View } from "../data/view.ts";
import { formatView } from "../data/view.ts";

interface Props {
  to: View;
  children: ComponentChildren;
  class?: string;
  lang?: string;
  title?: string;
  tabIndex?: number;
  "aria-label"?: string;
  "aria-current"?: "page" | undefined;
  "data-row"?: number;
  "data-column"?: number;
  "data-extent"?: string;
}

/** True when the click asks for this tab and nothing else, so that new tabs and downloads stay the browser's. */
function plain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link to a view: a real address, followed without a page load. */
export function Link({ to, children, ...rest }: Props) {
  const follow = (event: MouseEvent) => {
    if (!plain(event)) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={formatView(to)} onClick={follow}>
      {children}
    </a>
  );
}
