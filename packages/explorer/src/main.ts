import { h, render } from "preact";
import { App } from "./app.tsx";
import { tidy } from "./data/url.ts";
import { restoreLanguage } from "./i18n/index.ts";

tidy();
await restoreLanguage();
const root = document.getElementById("app");
if (root) render(h(App, {}), root);
