export { type AppOptions, buildApp } from "./server/app.ts";
export { type ServeConfig, type Serving, serve } from "./server/serve.ts";
