// Every string of the interface in Chinese; `en` has the same shape.
import { more } from "./more.ts";
import { pages } from "./pages.ts";
import { words } from "./words.ts";

export const zh = { ...words, ...pages, ...more };

export type Messages = typeof zh;
