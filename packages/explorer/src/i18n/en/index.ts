import type { Messages } from "../zh/index.ts";
import { more } from "./more.ts";
import { pages } from "./pages.ts";
import { words } from "./words.ts";

export const en: Messages = { ...words, ...pages, ...more };
