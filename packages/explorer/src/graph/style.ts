// How the canvas looks: colours of the page's own theme, a shape for each kind, a line for each stance.
import type cytoscape from "cytoscape";

type Style = cytoscape.StylesheetJson;

/** A colour of the style sheet as it is now. */
function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

const SHAPES = {
  INITIATIVE: { shape: "round-rectangle", width: 30, height: 22 },
  JURISDICTION: { shape: "ellipse", width: 24, height: 24 },
  AGENCY: { shape: "diamond", width: 26, height: 26 },
  DOCUMENT: { shape: "rectangle", width: 20, height: 26 },
  METRIC: { shape: "hexagon", width: 26, height: 22 },
} as const;

function nodeStyles(): Style {
  const [surface, accent, ink, neutral] = [colour("surface"), colour("accent"), colour("ink"), colour("neutral")];
  const fills = { INITIATIVE: accent, JURISDICTION: surface, AGENCY: neutral, DOCUMENT: surface, METRIC: surface };
  return Object.entries(SHAPES).map(([kind, shape]) => ({
    selector: `node[kind="${kind}"]`,
    style: {
      ...shape,
      "background-color": fills[kind as keyof typeof SHAPES],
      "border-width": 2,
      "border-color": kind === "INITIATIVE" ? accent : kind === "JURISDICTION" ? ink : neutral,
    },
  }));
}

function labelStyle(): cytoscape.StylesheetJsonBlock {
  return {
    selector: "node",
    style: {
      label: "data(label)",
      color: colour("ink"),
      "font-family": getComputedStyle(document.documentElement).fontFamily,
      "font-size": 12,
      "min-zoomed-font-size": 7,
      "text-valign": "bottom",
      "text-margin-y": 4,
      "text-wrap": "wrap",
      "text-max-width": "100px",
      "text-overflow-wrap": "anywhere",
      "text-background-color": colour("paper"),
      "text-background-opacity": 0.85,
      "text-background-padding": "1px",
    },
  };
}

function edgeStyles(): Style {
  const stances = [
    ["IMPLEMENTED", "done", "solid"],
    ["PLANNED", "planned", "dashed"],
    ["PROBLEM", "problem", "dotted"],
  ] as const;
  return [
    {
      selector: "edge",
      style: {
        "curve-style": "haystack",
        "haystack-radius": 0,
        width: "data(width)",
        "line-color": colour("line-strong"),
        opacity: 0.75,
      },
    },
    ...stances.map(
      ([stance, name, line]): cytoscape.StylesheetJsonBlock => ({
        selector: `edge[kind="REPORTS"][label="${stance}"]`,
        style: { "line-color": colour(name), "line-style": line },
      }),
    ),
    // Lines among neighbours that were not opened themselves: there, but behind.
    { selector: "edge.aside", style: { opacity: 0.22, width: 1 } },
  ];
}

/** The style of the canvas in the theme of the page. */
export function canvasStyle(): Style {
  return [
    labelStyle(),
    ...nodeStyles(),
    ...edgeStyles(),
    {
      selector: "node.focus",
      style: { label: "data(name)", width: 40, height: 32, "font-size": 15, "font-weight": "bold" },
    },
    { selector: "node.open", style: { "border-style": "double", "border-width": 4 } },
    {
      selector: ":selected",
      style: { "overlay-color": colour("accent"), "overlay-opacity": 0.18, "overlay-padding": 6 },
    },
    { selector: ".faint", style: { opacity: 0.18 } },
    { selector: ".hidden", style: { display: "none" } },
  ];
}
