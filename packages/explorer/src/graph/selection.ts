import type { Core } from "cytoscape";

/** Selects a node and steps back what does not touch it; null shows all alike. */
export function select(cy: Core, id: string | null): void {
  cy.batch(() => {
    cy.elements().unselect().removeClass("faint");
    if (id === null) return;
    const node = cy.getElementById(id);
    if (node.empty()) return;
    node.select();
    cy.elements().not(node.closedNeighborhood()).addClass("faint");
  });
}

/** Hides the nodes of some kinds, and with them their edges; hidden nodes keep their places. */
export function hideKinds(cy: Core, kinds: readonly string[]): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      node.toggleClass("hidden", kinds.includes(node.data("kind") as string));
    });
  });
}
