// Starts GraphiQL on this server's own API. React, ReactDOM and GraphiQL come from the scripts before this one.
const EXAMPLE = `# 哪些举措在多地反复出现？（各地自述，未经核实）
query {
  recurrence(filter: { level: null }, atLeast: 3, first: 10) {
    totalCount
    nodes {
      initiative { slug name category nature }
      places
      fullPlaces
      held
      share
      excerptPlaces
      firstSeen
    }
  }
}
`;

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultQuery: EXAMPLE,
    shouldPersistHeaders: false,
  }),
);
