export { remember } from "../../text/index.ts";
