// The point of a map feature: its label point when it has one, else the centroid of its largest ring.

/** Twice the signed area and the centroid of a closed ring of [lon, lat]. */
function ringCentroid(ring) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[i + 1];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0 ? null : { area: Math.abs(area), lon: x / (3 * area), lat: y / (3 * area) };
}

function centroid({ type, coordinates }) {
  const polygons = type === "MultiPolygon" ? coordinates : type === "Polygon" ? [coordinates] : [];
  const rings = polygons.map((polygon) => ringCentroid(polygon[0])).filter((ring) => ring !== null);
  rings.sort((a, b) => b.area - a.area);
  return rings[0] ?? null;
}

/** China's bounding box in degrees; anything outside is damage in the source. */
const isInChina = ({ lon, lat }) => lon > 73 && lon < 136 && lat > 3 && lat < 54;

/** @returns { lon, lat } in degrees (the packages name no datum; GCJ-02 and WGS-84 differ by some 500 m), or null */
export function pointOf({ properties, geometry }) {
  const { cp, longitude, latitude } = properties;
  const label = Array.isArray(cp) ? { lon: cp[0], lat: cp[1] } : longitude ? { lon: longitude, lat: latitude } : null;
  const point = label ?? (geometry ? centroid(geometry) : null);
  return point && isInChina(point) ? { lon: point.lon, lat: point.lat } : null;
}
