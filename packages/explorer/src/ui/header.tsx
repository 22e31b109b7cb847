import { view } from "../data/url.ts";
import type { View } from "../data/view.ts";
import { viewOf } from "../data/view.ts";
import { language, setLanguage, t } from "../i18n/index.ts";
import { Icon } from "./icons.tsx";
import { Link } from "./link.tsx";
import { Search } from "./search/index.tsx";
import { switchTheme, theme } from "./theme.ts";

const PAGES = ["matrix", "graph", "coverage", "about"] as const;

function Brand() {
  return (
    <Link to={viewOf("matrix")} class="brand">
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
        <rect width="32" height="32" rx="7" class="brand-plate" />
        <g class="brand-dots">
          <circle cx="9" cy="9" r="3" />
          <circle cx="23" cy="9" r="3" opacity=".45" />
          <circle cx="16" cy="16" r="3" />
          <circle cx="9" cy="23" r="3" />
          <circle cx="23" cy="23" r="3" />
        </g>
      </svg>
      <span>{t().brand}</span>
    </Link>
  );
}

function Switches() {
  const words = t();
  const dark = theme.value === "dark";
  return (
    <div class="switches">
      <button
        type="button"
        class="ghost"
        lang={language.value === "zh" ? "en" : "zh-CN"}
        aria-label={words.language.label}
        onClick={() => void setLanguage(language.value === "zh" ? "en" : "zh")}
      >
        {words.language.short}
      </button>
      <button
        type="button"
        class="ghost icon-button"
        aria-label={dark ? words.theme.light : words.theme.dark}
        onClick={switchTheme}
      >
        <Icon name={dark ? "sun" : "moon"} size={18} />
      </button>
    </div>
  );
}

/** The head of every page: name, pages, search, language, theme. */
export function Header() {
  const { nav } = t();
  const here = view.value.page;
  return (
    <header class="top">
      <Brand />
      <nav aria-label={nav.label}>
        {PAGES.map((page) => (
          <Link key={page} to={viewOf(page) as View} aria-current={here === page ? "page" : undefined}>
            {nav[page]}
          </Link>
        ))}
      </nav>
      <Search />
      <Switches />
    </header>
  );
}
