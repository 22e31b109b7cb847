import type { MatrixQueryVariables } from "../../data/generated/documents.ts";
import type { ViewOf } from "../../data/view.ts";

/** Columns asked for at once: the API's own limit on places. */
const COLUMNS = 300;

/** The question that a view asks of the API. */
export function matrixVariables(view: ViewOf<"matrix">): MatrixQueryVariables {
  return {
    filter: {
      level: view.level,
      region: view.region,
      category: view.category,
      natures: [...view.nature],
      stance: view.stance === "ALL" ? null : view.stance,
      yearFrom: view.from,
      yearTo: view.to,
      basis: view.basis === "ALL" ? null : view.basis,
    },
    atLeast: view.least,
    order: view.order,
    initiatives: view.most,
    places: COLUMNS,
  };
}
