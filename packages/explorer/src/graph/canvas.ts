// The canvas: it draws a scene as it is given. Positions come from the scene, never from a layout run here.
import cytoscape from "cytoscape";
import type { Handlers } from "./events.ts";
import { listen } from "./events.ts";
import { hideKinds, select } from "./selection.ts";
import { canvasStyle } from "./style.ts";
import type { Scene } from "./types.ts";

export interface Canvas {
  /** Adds what is new in the scene; what is drawn stays where it is. */
  draw(scene: Scene, focus: string): void;
  clear(): void;
  select(id: string | null): void;
  hide(kinds: readonly string[]): void;
  /** Takes the colours of the page's theme. */
  restyle(): void;
  fit(): void;
  zoomBy(factor: number): void;
  /** The picture of everything that is shown, at twice its size. */
  png(): Promise<Blob>;
  destroy(): void;
}

/** px kept free around the picture when it is fitted. */
const MARGIN = 36;
/** The zoom at which a name can still be read. */
const READABLE = 0.68;

/** A name in two lines at most; the whole stands in the details. */
function shorten(name: string): string {
  const characters = [...name];
  return characters.length <= 16 ? name : `${characters.slice(0, 15).join("")}…`;
}

function elementsOf(cy: cytoscape.Core, scene: Scene): cytoscape.ElementDefinition[] {
  const known = (id: string) => cy.getElementById(id).nonempty();
  const nodes = [...scene.nodes.values()].filter((node) => !known(node.id));
  const edges = [...scene.edges.values()].filter((edge) => !known(edge.id));
  return [
    ...nodes.map((node) => ({
      group: "nodes" as const,
      data: { ...node, label: shorten(node.name) },
      position: { ...(scene.places.get(node.id) ?? { x: 0, y: 0 }) },
    })),
    ...edges.map((edge) => ({
      group: "edges" as const,
      data: { ...edge, width: Math.min(6, 1.25 + Math.log2(edge.weight)) },
    })),
  ];
}

function drawScene(cy: cytoscape.Core, scene: Scene, focus: string): void {
  const fresh = cy.nodes().empty();
  cy.batch(() => {
    cy.add(elementsOf(cy, scene));
    cy.nodes().forEach((node) => {
      node.toggleClass("focus", node.id() === focus).toggleClass("open", scene.expanded.has(node.id()));
    });
    cy.edges().forEach((edge) => {
      edge.toggleClass("aside", ![edge.source(), edge.target()].some((end) => scene.expanded.has(end.id())));
    });
  });
  if (fresh) fitAll(cy);
}

/** Shows everything, unless the names would be too small to read: then as much as there is room for around the focus. */
function fitAll(cy: cytoscape.Core): void {
  cy.fit(cy.elements(":visible"), MARGIN);
  if (cy.zoom() < READABLE) {
    cy.zoom(READABLE);
    cy.center(cy.nodes(".focus"));
  }
  // A handful of nodes needs no magnifying glass.
  if (cy.zoom() > 1.25) {
    cy.zoom(1.25);
    cy.center(cy.elements(":visible"));
  }
}

function zoomBy(cy: cytoscape.Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

/** Puts a canvas into an element. Under a browser that tests drive, `window.cy` is the drawing. */
export function createCanvas(container: HTMLElement, handlers: () => Handlers): Canvas {
  const cy = cytoscape({
    container,
    style: canvasStyle(),
    layout: { name: "preset" },
    minZoom: 0.1,
    maxZoom: 4,
    autoungrabify: true,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: false,
  });
  listen(cy, handlers);
  if (navigator.webdriver) Object.assign(globalThis, { cy });
  return {
    draw: (scene, focus) => drawScene(cy, scene, focus),
    clear: () => cy.elements().remove(),
    select: (id) => select(cy, id),
    hide: (kinds) => hideKinds(cy, kinds),
    restyle: () => cy.style(canvasStyle()),
    fit: () => fitAll(cy),
    zoomBy: (factor) => zoomBy(cy, factor),
    png: () =>
      cy.png({ output: "blob-promise", full: true, scale: 2, bg: getComputedStyle(container).backgroundColor }),
    destroy: () => cy.destroy(),
  };
}
