import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { moves, view } from "./data/url.ts";
import type { View } from "./data/view.ts";
import { Drawer } from "./evidence/drawer.tsx";
import { t } from "./i18n/index.ts";
import MatrixPage from "./pages/matrix/index.tsx";
import { MissingPage } from "./pages/missing.tsx";
import { Header } from "./ui/header.tsx";
import { Loading } from "./ui/status.tsx";

type PageModule = { default: ComponentType };

/** Pages that are fetched when first shown; the home page comes with the first script. */
const LAZY: Partial<Record<View["page"], () => Promise<PageModule>>> = {
  jurisdiction: () => import("./pages/jurisdiction/index.tsx"),
  initiative: () => import("./pages/initiative/index.tsx"),
  metric: () => import("./pages/metric/index.tsx"),
  report: () => import("./pages/report/index.tsx"),
  graph: () => import("./pages/graph/index.tsx"),
  coverage: () => import("./pages/coverage/index.tsx"),
  about: () => import("./pages/about/index.tsx"),
};

const ready = new Map<string, ComponentType>([
  ["matrix", MatrixPage],
  ["missing", MissingPage],
]);

/** Shown when a page's script cannot be fetched, as when the server has moved on to another build. */
function Unfetched() {
  const { status } = t();
  return (
    <div class="page status failed" role="alert">
      <p>{status.failed}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {status.retry}
      </button>
    </div>
  );
}

/** The component of a page, or undefined while it is being fetched. */
function usePage(page: View["page"]): ComponentType | undefined {
  const [, arrived] = useState(0);
  useEffect(() => {
    const fetchPage = LAZY[page];
    if (ready.has(page) || fetchPage === undefined) return;
    fetchPage()
      .then(
        (module) => ready.set(page, module.default),
        () => ready.set(page, Unfetched),
      )
      .then(() => arrived((n) => n + 1));
  }, [page]);
  return ready.get(page);
}

/** The frame around every page: header, the page itself, the evidence drawer. */
export function App() {
  const { page } = view.value;
  const Page = usePage(page);
  const main = useRef<HTMLElement>(null);
  const moved = moves.value;
  // After a move the keyboard continues at the new page, as it would after a page load.
  useEffect(() => {
    if (moved > 0) main.current?.focus({ preventScroll: true });
  }, [moved]);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {t().skip}
      </button>
      <Header />
      <div class="frame" data-drawer={view.value.evidence === null ? undefined : "open"}>
        <main id="main" tabIndex={-1} ref={main} data-page={page}>
          {Page === undefined ? <Loading /> : <Page />}
        </main>
        <Drawer />
      </div>
    </>
  );
}
