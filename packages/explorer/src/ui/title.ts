import { useEffect } from "preact/hooks";
import { t } from "../i18n/index.ts";

/** Names the browser's tab after what the page shows. */
export function useTitle(title: string | undefined): void {
  const { brand } = t();
  useEffect(() => {
    document.title = title === undefined ? brand : `${title} · ${brand}`;
  }, [title, brand]);
}
