/** Everything from this origin, nothing else; no script or style in the page but Cytoscape's one style element. */
export const PAGE_POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  // the style element that Cytoscape 3.34 writes into the page
  "style-src": ["'self'", "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
};

/** GraphiQL's editor sets styles in the page and its fonts lie in its style sheet; scripts are as strict as elsewhere. */
export const GRAPHIQL_POLICY = {
  ...PAGE_POLICY,
  "style-src": ["'self'", "'unsafe-inline'"],
  "font-src": ["'self'", "data:"],
};
