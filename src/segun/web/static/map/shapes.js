// Outlines: TopoJSON to shapes on a flat map (Web Mercator), each with paths in several degrees of detail.
// Neighbours share their border in TopoJSON, so a border made coarser stays shared: no slivers between areas.

const WORLD = 20000; // units around the equator; Mexico is some 1,800 wide, so one unit is about a pixel when it fills a screen
export const DETAIL = [[0.35, 2.8], [0.7, 1.4], [1.4, 0.7], [6, 0.2], [Infinity, 0]]; // up to this scale, points closer than this (a pixel at most) are left out

export function project([lon, lat]) {
  const y = Math.log(Math.tan(Math.PI / 4 + Math.max(-85, Math.min(85, lat)) * Math.PI / 360));
  return [WORLD * (lon / 360 + 0.5), WORLD * (0.5 - y / (2 * Math.PI))];
}

function projectedArcs({ arcs, transform }) {
  const [kx, ky] = transform?.scale ?? [1, 1], [dx, dy] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([ax, ay]) => {
      if (transform) { x += ax; y += ay; } else { x = ax; y = ay; }
      return project([x * kx + dx, y * ky + dy]);
    });
  });
}

function coarser(arc, least) {
  const kept = [arc[0]];
  for (const point of arc) {
    const last = kept.at(-1);
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= least) kept.push(point);
  }
  if (kept.length < 2 || kept.at(-1) !== arc.at(-1)) kept.push(arc.at(-1));
  return kept;
}

class Shape {
  constructor(id, name, approximate, rings, degrees) {
    Object.assign(this, { id, name, approximate, rings, degrees, paths: [] });
    this.box = [Infinity, Infinity, -Infinity, -Infinity];
    let most = -1;
    for (const ring of rings) {
      const points = this.points(ring, DETAIL.length - 1);
      let twice = 0, cx = 0, cy = 0;
      points.forEach(([x, y], place) => {
        const [u, v] = points[(place + 1) % points.length], cross = x * v - u * y;
        twice += cross; cx += (x + u) * cross; cy += (y + v) * cross;
        this.box = [Math.min(this.box[0], x), Math.min(this.box[1], y), Math.max(this.box[2], x), Math.max(this.box[3], y)];
      });
      if (Math.abs(twice) > most) {
        most = Math.abs(twice);
        this.middle = twice ? [cx / (3 * twice), cy / (3 * twice)] : points[0];
      }
    }
  }

  points(ring, degree) {
    return ring.flatMap((number) => {
      const arc = this.degrees[degree][number < 0 ? ~number : number];
      return (number < 0 ? [...arc].reverse() : arc).slice(1);
    });
  }

  path(scale) {
    const degree = DETAIL.findIndex(([most]) => scale <= most);
    return this.paths[degree] ??= this.drawn(degree);
  }

  drawn(degree) {
    const path = new Path2D();
    for (const ring of this.rings) {
      const points = this.points(ring, degree);
      if (points.length < 3) continue;
      points.forEach(([x, y], place) => (place ? path.lineTo(x, y) : path.moveTo(x, y)));
      path.closePath();
    }
    return path;
  }
}

// Every area of a topology, by id.
export function shapesOf(topology) {
  const arcs = projectedArcs(topology);
  const degrees = DETAIL.map(([, least]) => (least ? arcs.map((arc) => coarser(arc, least)) : arcs));
  const found = new Map();
  for (const geometry of Object.values(topology.objects)[0].geometries) {
    const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.type === "MultiPolygon" ? geometry.arcs : [];
    if (!polygons.length) continue;
    const { area, name = "", approximate = false } = geometry.properties ?? {};
    found.set(area, new Shape(area, name, approximate, polygons.flat(), degrees));
  }
  return found;
}
