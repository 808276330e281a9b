// Names on the map itself, where there is room: groups first, the one with most areas first, then areas, then states.

const GAP = 3;

class Room {
  constructor(width, height) { Object.assign(this, { width, height, taken: [] }); }

  take(x, y, width, height) {
    const box = [x - width / 2 - GAP, y - height / 2 - GAP, x + width / 2 + GAP, y + height / 2 + GAP];
    if (box[0] < 0 || box[1] < 0 || box[2] > this.width || box[3] > this.height) return false;
    if (this.taken.some((each) => box[0] < each[2] && box[2] > each[0] && box[1] < each[3] && box[3] > each[1])) return false;
    this.taken.push(box);
    return true;
  }
}

// Each group once in each state that it is reported in, at its area nearest to the middle of them.
function groups(view, shown) {
  const found = new Map();
  for (const [cell, shape] of shown) {
    if (cell.status === "none" || cell.status === "denied") continue;
    const state = cell.area.split(".").slice(0, 2).join(".");
    for (const party of cell.parties) {
      const key = `${party} ${state}`;
      if (!found.has(key)) found.set(key, { party, spots: [], precise: false });
      const entry = found.get(key), precise = cell.level === "municipality";
      if (precise && !entry.precise) { entry.spots = []; entry.precise = true; }
      if (precise === entry.precise) entry.spots.push(view.onScreen(shape.middle));
    }
  }
  return [...found.values()].sort((one, other) => other.precise - one.precise || other.spots.length - one.spots.length);
}

function nearest(spots) {
  const x = spots.reduce((sum, spot) => sum + spot[0], 0) / spots.length, y = spots.reduce((sum, spot) => sum + spot[1], 0) / spots.length;
  return spots.reduce((best, spot) => (Math.hypot(spot[0] - x, spot[1] - y) < Math.hypot(best[0] - x, best[1] - y) ? spot : best));
}

export function* placed(view, shown) {
  const { context, theme, width, height } = view, room = new Room(width, height);
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16; // letters grow with those of the page
  context.letterSpacing = "0px";
  for (const { party, spots } of groups(view, shown)) {
    const actor = view.picture.actors[party], large = spots.length > 3, size = (large ? 15 : 13) * unit;
    const font = `700 ${size}px ${theme.sans}`;
    context.font = font;
    const wide = context.measureText(actor.short).width, [x, y] = nearest(spots);
    for (const shift of [0, 22, -22, 44, -44, 66].map((pixels) => pixels * unit)) {
      if (!room.take(x, y + shift, wide, size + 8)) continue;
      yield { text: actor.short, x, y: y + shift, font, strong: true, size, width: wide, swatch: view.colour(party) };
      break;
    }
  }
  for (const [cell, shape] of shown) {
    if (cell.level !== "municipality" || (shape.box[2] - shape.box[0]) * view.view.scale < 44) continue;
    const font = `500 ${11 * unit}px ${theme.sans}`, [x, y] = view.onScreen(shape.middle);
    context.font = font;
    const wide = context.measureText(cell.name).width;
    for (const shift of [0, 15 * unit, -15 * unit]) {
      if (!room.take(x, y + shift, wide, 12 * unit)) continue;
      yield { text: cell.name, x, y: y + shift, font, colour: theme.ink };
      break;
    }
  }
  for (const shape of view.shapes.state.values()) {
    if (!view.seen(shape) || (shape.box[2] - shape.box[0]) * view.view.scale < 70) continue;
    const text = shape.name.toLocaleUpperCase(), font = `500 ${10 * unit}px ${theme.sans}`, [x, y] = view.onScreen(shape.middle);
    context.font = font;
    const wide = context.measureText(text).width + text.length;
    for (const shift of [0, 26, -26, 52, -52]) {
      if (!room.take(x, y + shift, wide, 12)) continue;
      yield { text, x, y: y + shift, font, colour: theme.soft, spaced: true };
      break;
    }
  }
}
