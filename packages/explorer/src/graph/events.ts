import type { Core } from "cytoscape";

export interface Handlers {
  choose(id: string | null): void;
  expand(id: string): void;
}

/** Tells what the pointer does on the canvas: a tap chooses, a double tap expands. Nodes cannot be dragged away. */
export function listen(cy: Core, handlers: () => Handlers): void {
  cy.on("tap", (event) => {
    if (event.target === cy) handlers().choose(null);
  });
  cy.on("tap", "node", (event) => handlers().choose(event.target.id() as string));
  cy.on("dbltap", "node", (event) => handlers().expand(event.target.id() as string));
  cy.on("mouseover", "node", () => {
    const container = cy.container();
    if (container) container.style.cursor = "pointer";
  });
  cy.on("mouseout", "node", () => {
    const container = cy.container();
    if (container) container.style.cursor = "";
  });
}
