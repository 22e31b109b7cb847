import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyScene, extend } from "../../src/graph/data.ts";
import { place } from "../../src/graph/layout.ts";
import type { CanvasNode, Neighbourhood, Point } from "../../src/graph/types.ts";

const node = (id: string, kind: CanvasNode["kind"] = "INITIATIVE"): CanvasNode => ({
  id,
  kind,
  name: id,
  group: null,
  degree: 1,
});

function around(focus: string, ...ids: string[]): Neighbourhood {
  return {
    focus: node(focus),
    nodes: ids.map((id) => node(id)),
    edges: ids.map((id) => ({
      id: `${focus} ${id}`,
      source: focus,
      target: id,
      kind: "REPORTS",
      label: "IMPLEMENTED",
      weight: 1,
    })),
    truncated: false,
    totalNeighbours: ids.length,
  };
}

/** px: nodes with their labels take 108 × 68; two may not lie over each other. */
function overlap(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 108 && Math.abs(a.y - b.y) < 68;
}

describe("expanding a node", () => {
  const first = extend(emptyScene(), around("a", "b", "c", "d"));
  const second = extend(first, around("b", "a", "c", "e", "f"));

  test("puts the focus in the middle", () => {
    expect(first.places.get("a")).toEqual({ x: 0, y: 0 });
  });

  test("moves nothing that has its place", () => {
    for (const [id, point] of first.places) expect(second.places.get(id)).toEqual(point);
  });

  test("adds what is new, and lines to what is there already", () => {
    expect([...second.nodes.keys()]).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect([...second.edges.keys()]).toEqual(["a b", "a c", "a d", "b a", "b c", "b e", "b f"]);
  });

  test("twice adds nothing", () => {
    const again = extend(second, around("b", "a", "c", "e", "f"));
    expect([...again.places]).toEqual([...second.places]);
    expect(again.edges.size).toBe(second.edges.size);
  });

  test("leaves out lines to nodes that are not on the canvas", () => {
    const found = around("a", "b");
    const stray = { id: "b z", source: "b", target: "z", kind: "REPORTS", label: null, weight: 1 };
    expect([...extend(emptyScene(), { ...found, edges: [...found.edges, stray] }).edges.keys()]).toEqual(["a b"]);
  });

  test("stops at a thousand nodes", () => {
    const many = Array.from({ length: 1200 }, (_, i) => `n${i}`);
    expect(extend(emptyScene(), around("a", ...many)).nodes.size).toBe(1000);
  });
});

describe("places for newcomers", () => {
  test("are free, apart from each other, and the same each time", () => {
    const input = fc.record({
      count: fc.integer({ min: 1, max: 60 }),
      x: fc.integer({ min: -400, max: 400 }),
      y: fc.integer({ min: -300, max: 300 }),
    });
    fc.assert(
      fc.property(input, ({ count, x, y }) => {
        const newcomers = Array.from({ length: count }, (_, i) =>
          node(`n${i}`, i % 3 === 0 ? "JURISDICTION" : "INITIATIVE"),
        );
        const placed = [{ x: 0, y: 0 }, ...(overlap({ x: 0, y: 0 }, { x, y }) ? [] : [{ x, y }])];
        const centre = placed.at(-1) ?? { x: 0, y: 0 };
        const found = place(newcomers, centre, placed, { x: 0, y: 0 });
        const all = [...placed, ...found.values()];
        expect(all.filter((a, i) => all.slice(i + 1).some((b) => overlap(a, b)))).toEqual([]);
        expect([...place(newcomers, centre, placed, { x: 0, y: 0 })]).toEqual([...found]);
      }),
      { numRuns: 60 },
    );
  });

  test("turn away from the middle of the picture", () => {
    const found = place(
      [node("n")],
      { x: 300, y: 0 },
      [
        { x: 0, y: 0 },
        { x: 300, y: 0 },
      ],
      { x: 0, y: 0 },
    );
    expect(found.get("n")?.x).toBeGreaterThan(300);
  });
});
