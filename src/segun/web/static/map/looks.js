// How an area is painted by its status: what is told apart by pattern first, so that it is told apart without colour.
// control flat, contested slanted stripes of all who fight, shared level bands, presence thin slanted lines in a border,
// reported dots, denied minus signs, no current report grey hatching.

const SIZE = 16; // pixels of a pattern's side
const patterns = new Map();

function tile(ratio, draw) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE * ratio;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.scale(ratio, ratio);
  draw(context);
  return canvas;
}

function slanted(context, colours, width) {
  const step = SIZE / colours.length;
  colours.forEach((colour, place) => {
    context.strokeStyle = colour;
    context.lineWidth = (width ?? step) * Math.SQRT1_2 * (width ? 1 : 1.03);
    for (const shift of [-SIZE, 0, SIZE]) {
      const from = shift + step * (place + 0.5);
      context.beginPath();
      context.moveTo(from - SIZE, 2 * SIZE);
      context.lineTo(from + 2 * SIZE, -SIZE);
      context.stroke();
    }
  });
}

function dots(context, colours) {
  [[4, 4], [12, 4], [0, 12], [8, 12], [16, 12]].forEach(([x, y], place) => {
    context.fillStyle = colours[(place === 4 ? 2 : place) % colours.length];
    context.beginPath();
    context.arc(x, y, 1.7, 0, 7);
    context.fill();
  });
}

function bands(context, colours) {
  const step = SIZE / colours.length;
  colours.forEach((colour, place) => {
    context.fillStyle = colour;
    context.fillRect(0, place * step, SIZE, step);
  });
}

function minuses(context, colour) {
  context.fillStyle = colour;
  for (const [x, y] of [[1.5, 3.5], [9.5, 11.5]]) context.fillRect(x, y, 5, 1.6);
}

function drawn(status, colours, theme) {
  const many = colours.length ? colours : [theme.other];
  if (status === "contested") return (context) => slanted(context, many.length > 1 ? many : [many[0], theme.paper]);
  if (status === "shared") return (context) => bands(context, many);
  if (status === "presence") return (context) => slanted(context, many.length > 1 ? many : [many[0], many[0]], 2.6);
  if (status === "reported") return (context) => dots(context, many);
  if (status === "denied") return (context) => minuses(context, theme.denies);
  return (context) => slanted(context, [theme.soft, theme.soft], 0.9);
}

// What to fill an area with at a scale: a colour, or a pattern that keeps its size on the screen.
export function fillOf(context, status, colours, theme, scale, ratio) {
  if (status === "control") return colours[0] ?? theme.other;
  const key = [status, theme.paper, ratio, ...colours].join();
  if (!patterns.has(key)) patterns.set(key, context.createPattern(tile(ratio, drawn(status, colours, theme)), "repeat"));
  const pattern = patterns.get(key);
  if (pattern.scale !== scale * ratio) {
    pattern.scale = scale * ratio;
    pattern.setTransform(new DOMMatrix().scale(1 / pattern.scale));
  }
  return pattern;
}

// How strong it is drawn: evidence worth two independent fresh origins or more is drawn in full.
export function strengthOf(status, weight) {
  if (status === "none" || status === "denied") return 0.75;
  return 0.42 + 0.5 * Math.min(1, weight / 2);
}

export function themeOf(element) {
  const style = getComputedStyle(element), colour = (name) => style.getPropertyValue(name).trim();
  const names = ["paper", "panel", "ink", "soft", "rule", "land", "water", "denies", "accent"];
  return {
    ...Object.fromEntries(names.map((name) => [name, colour(`--${name}`)])),
    groups: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => colour(`--group-${number}`)),
    other: colour("--group-other"),
    sans: colour("--sans"),
  };
}
