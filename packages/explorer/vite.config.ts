import { defineConfig } from "vite";

// Everything is served from the API's own origin under a strict CSP: no inline script, no data: script, no CDN.
export default defineConfig({
  build: { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: true },
  server: { proxy: { "/graphql": process.env.ATLAS_API ?? "http://127.0.0.1:4000" } },
});
