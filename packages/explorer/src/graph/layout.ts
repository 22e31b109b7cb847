// Where new nodes go. Placed nodes never move: newcomers take free room on rings around the node they belong to.
// There is no chance in it, so the same address draws the same picture.
import type { CanvasNode, Point } from "./types.ts";

/** px: half of the room that a node takes with its label below it. */
const HALF = { width: 54, height: 34 };
/** px between the middle and the first ring, and from ring to ring; rings are flat, as screens and labels are wide. */
const RING = { first: 160, step: 66, flat: 0.72 };
/** More rings than any ego of the API's limit needs. */
const MOST_RINGS = 60;

/** The order around the ring: kinds lie together, and within a kind the order of the answer. */
const SECTORS = ["INITIATIVE", "JURISDICTION", "AGENCY", "DOCUMENT", "METRIC"] as const;

/** Room that is taken, in squares so that a newcomer looks only at its neighbours. */
class Room {
  private readonly squares = new Map<number, Point[]>();

  private key(x: number, y: number): number {
    return Math.floor(x / (2 * HALF.width)) * 65_536 + Math.floor(y / (2 * HALF.height));
  }

  take(point: Point): void {
    const key = this.key(point.x, point.y);
    this.squares.set(key, [...(this.squares.get(key) ?? []), point]);
  }

  free(point: Point): boolean {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const near = this.squares.get(this.key(point.x + dx * 2 * HALF.width, point.y + dy * 2 * HALF.height)) ?? [];
        if (
          near.some(
            (other) => Math.abs(other.x - point.x) < 2 * HALF.width && Math.abs(other.y - point.y) < 2 * HALF.height,
          )
        )
          return false;
      }
    }
    return true;
  }
}

/** The point of a ring at an angle, in whole px so that every machine computes the same picture. */
function onRing(centre: Point, ring: number, angle: number): Point {
  const radius = RING.first + ring * RING.step;
  return {
    x: Math.round(centre.x + radius * Math.cos(angle)),
    y: Math.round(centre.y + radius * RING.flat * Math.sin(angle)),
  };
}

/** Offsets from the wished angle, nearest first, alternating sides, within half a spread. */
function* around(wished: number, spread: number, step: number): Generator<number> {
  yield wished;
  for (let off = step; off <= spread / 2; off += step) {
    yield wished + off;
    yield wished - off;
  }
}

/** How many rings a number of newcomers needs. They take turns on them, so that lines to the outer pass between the inner. */
function ringsFor(count: number, spread: number): number {
  let rings = 0;
  for (let room = 0; room < count && rings < MOST_RINGS; rings += 1) {
    room += Math.max(1, Math.floor((spread * (RING.first + rings * RING.step) * 0.86) / (2 * HALF.width)));
  }
  return rings;
}

/** The first free point from a ring outwards, close to the wished angle at first and wider further out. */
function findRoom(room: Room, centre: Point, first: number, wished: number): Point {
  for (let ring = first; ring < MOST_RINGS; ring += 1) {
    const step = 24 / (RING.first + ring * RING.step);
    const width = Math.min(2 * Math.PI, 0.3 + (ring - first) * 0.4);
    for (const angle of around(wished, width, step)) {
      const point = onRing(centre, ring, angle);
      if (room.free(point)) return point;
    }
  }
  return onRing(centre, MOST_RINGS, wished);
}

/** Newcomers in the order in which they go around. */
function sorted(nodes: readonly CanvasNode[]): CanvasNode[] {
  const rank = (node: CanvasNode) => SECTORS.indexOf(node.kind);
  return [...nodes].sort((a, b) => rank(a) - rank(b) || (a.group ?? "").localeCompare(b.group ?? ""));
}

/**
 * Places newcomers around a node.
 * @param placed what has its place already; it is read, never changed
 * @param origin the first node of the picture: newcomers turn away from it
 * @returns a place for each newcomer
 */
export function place(
  newcomers: readonly CanvasNode[],
  around: Point,
  placed: Iterable<Point>,
  origin: Point,
): Map<string, Point> {
  const room = new Room();
  for (const point of placed) room.take(point);
  const centre = around.x === origin.x && around.y === origin.y;
  const outward = centre ? -Math.PI / 2 : Math.atan2(around.y - origin.y, around.x - origin.x);
  const spread = centre ? 2 * Math.PI : Math.PI * 1.1;
  const order = sorted(newcomers);
  const rings = ringsFor(order.length, spread);
  const points = new Map<string, Point>();
  for (const [i, node] of order.entries()) {
    const share = centre ? i / order.length : order.length === 1 ? 0 : i / (order.length - 1) - 0.5;
    const point = findRoom(room, around, i % rings, outward + share * spread);
    room.take(point);
    points.set(node.id, point);
  }
  return points;
}
