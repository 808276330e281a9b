// The network page: choosing lines without asking the server, reading a line or a group by pointing at it, and a closer look.
// Everything here is also there without scripts: the form asks the server, every line and group is a link, and the table says
// the same.

const svg = document.querySelector("svg.network");
const form = document.querySelector("form.choices");

function chosen(name) {
  return new Set([...form.querySelectorAll(`input[name="${name}"]:checked`)].map((box) => box.value));
}

function choose() {
  const kinds = chosen("kind"), standings = chosen("standing");
  const shown = (element) => kinds.has(element.dataset.kind) && standings.has(element.dataset.standing);
  const busy = new Set();
  for (const stroke of svg.querySelectorAll("a.stroke")) {
    stroke.classList.toggle("off", !shown(stroke));
    if (shown(stroke)) busy.add(stroke.dataset.one).add(stroke.dataset.other);
  }
  for (const node of svg.querySelectorAll(".node")) node.classList.toggle("alone", !busy.has(node.dataset.id));
  for (const row of document.querySelectorAll("table.strokes tbody tr")) row.hidden = !shown(row);
}

function remember() {
  const address = new URL(location);
  for (const name of ["kind", "standing"]) {
    const all = form.querySelectorAll(`input[name="${name}"]`).length, some = chosen(name);
    address.searchParams.delete(name);
    if (some.size && some.size < all) address.searchParams.set(name, [...some].join(","));
  }
  history.replaceState(null, "", address);
}

function reading() {
  const output = document.querySelector(".graph .read");
  const tell = (element) => {
    const own = element?.dataset.id;
    const lit = !element ? [] : own
      ? [...svg.querySelectorAll("a.stroke:not(.off)")].filter((line) => line.dataset.one === own || line.dataset.other === own)
      : [element];
    const ends = new Set(lit.flatMap((line) => [line.dataset.one, line.dataset.other]).concat(own ?? []));
    svg.classList.toggle("asking", Boolean(element));
    for (const line of svg.querySelectorAll("a.stroke")) line.classList.toggle("lit", lit.includes(line));
    for (const node of svg.querySelectorAll(".node")) node.classList.toggle("lit", ends.has(node.dataset.id));
    output.textContent = element ? element.getAttribute("aria-label") ?? element.querySelector("title").textContent : output.dataset.idle;
    output.classList.toggle("told", Boolean(element));
  };
  for (const [come, go] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    svg.addEventListener(come, (event) => tell(event.target.closest("a.stroke, .node")));
    svg.addEventListener(go, () => tell(null));
  }
}

// A closer look moves the view box: letters and lines stay sharp, and links stay links.
function zooming() {
  const canvas = svg.parentElement, buttons = document.querySelector(".graph .zoom");
  const whole = { x: 0, y: 0, width: Number(svg.dataset.width), height: Number(svg.dataset.height) };
  let view = { ...whole }, drag = null, moved = false;
  const show = () => {
    view.width = Math.min(view.width, whole.width);
    view.height = view.width * whole.height / whole.width;
    view.x = Math.min(Math.max(view.x, 0), whole.width - view.width);
    view.y = Math.min(Math.max(view.y, 0), whole.height - view.height);
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
    canvas.classList.toggle("closer", view.width < whole.width);
  };
  const zoom = (factor, x = view.x + view.width / 2, y = view.y + view.height / 2) => {
    const width = Math.min(Math.max(view.width * factor, whole.width / 12), whole.width), by = width / view.width;
    view = { x: x - (x - view.x) * by, y: y - (y - view.y) * by, width, height: view.height * by };
    show();
  };
  const at = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  buttons.hidden = false;
  buttons.addEventListener("click", (event) => {
    const how = event.target.closest("button")?.dataset.zoom;
    if (how) zoom(how === "in" ? 0.7 : how === "out" ? 1 / 0.7 : 100);
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.target !== canvas) return;
    const step = view.width / 8, way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (way && canvas.classList.contains("closer")) { view.x += way[0] * step; view.y += way[1] * step; show(); }
    else if (event.key === "+" || event.key === "=") zoom(0.7);
    else if (event.key === "-") zoom(1 / 0.7);
    else if (event.key === "0") zoom(100);
    else return;
    event.preventDefault();
  });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // the plain wheel scrolls the page
    event.preventDefault();
    zoom(Math.exp(event.deltaY * 0.01), at(event).x, at(event).y);
  }, { passive: false });
  svg.addEventListener("pointerdown", (event) => {
    if (canvas.classList.contains("closer")) { drag = at(event); moved = false; }
  });
  svg.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const here = at(event);
    if (!moved && Math.hypot(here.x - drag.x, here.y - drag.y) * svg.clientWidth / view.width < 4) return;
    moved = true;
    canvas.classList.add("dragged");
    view.x += drag.x - here.x;
    view.y += drag.y - here.y;
    show();
  });
  addEventListener("pointerup", () => { drag = null; canvas.classList.remove("dragged"); });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("click", (event) => { if (moved) { event.preventDefault(); moved = false; } }, true);
}

// Where a drawing wider than its window begins: near its middle, and where its left edge cuts no name.
function beginning(canvas) {
  const room = canvas.scrollWidth - canvas.clientWidth, scale = svg.clientWidth / Number(svg.dataset.width);
  if (room <= 0) return 0;
  const boxes = [...svg.querySelectorAll(".node rect")].map((rect) => [rect.x.baseVal.value, rect.width.baseVal.value].map((each) => each * scale));
  const cut = (left) => boxes.filter(([x, wide]) => (x < left && x + wide > left) || (x < left + canvas.clientWidth && x + wide > left + canvas.clientWidth)).length;
  const begins = [0, room, ...boxes.map(([x]) => Math.min(Math.max(0, x - 6), room))];
  const worth = (left) => 3 * cut(left) - boxes.filter(([x, wide]) => x >= left && x + wide <= left + canvas.clientWidth).length;
  return begins.reduce((best, left) => (worth(left) < worth(best) ? left : best));
}

if (svg && form) {
  document.documentElement.classList.add("scripted");
  form.addEventListener("change", (event) => {
    if (event.target.type !== "checkbox") return;
    choose();
    remember();
  });
  const canvas = svg.parentElement;
  canvas.scrollLeft = beginning(canvas);
  choose();
  reading();
  zooming();
}
