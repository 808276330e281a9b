// The situation page: the map over two clocks. Every picture is the server's answer for two days; the ones beside it are fetched
// before they are asked for, so that a slider paints at once. All that is chosen stands in the address.

import { MapView } from "./map/view.js";
import { shapesOf } from "./map/shapes.js";

const part = document.querySelector(".map-part"), holder = part?.querySelector(".map");
const AHEAD = 12; // pictures fetched ahead of the one shown, nearest first
const lang = document.documentElement.lang;
const written = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const say = (day) => written.format(new Date(`${day}T00:00:00Z`));

function start() {
  const frame = holder.querySelector(".canvas"), view = frame.view = new MapView(frame, frame.querySelector("canvas"));
  const days = holder.dataset.days.split(" "), texts = JSON.parse(holder.dataset.texts), form = part.querySelector("form");
  const on = part.querySelector("#slider-on"), known = part.querySelector("#slider-known"), panel = document.querySelector("#panel");
  const address = new URL(location), recorded = address.searchParams.get("recorded");
  const state = {
    on: holder.dataset.on, known: holder.dataset.known, layer: form.elements.layer.value,
    by: address.searchParams.get("by") === "bloc" ? "bloc" : "group", density: address.searchParams.has("density"),
    area: address.searchParams.get("area"),
  };
  const pictures = new Map(), credits = new Set();
  let ready = false, latest = 0, playing = null;

  const query = (fields) => new URLSearchParams(Object.entries({ ...fields, recorded }).filter(([, value]) => value)).toString();
  const keyOf = ({ on, known, layer }) => query({ on, known, layer });

  function picture(wanted) {
    const key = keyOf(wanted);
    if (!pictures.has(key)) {
      const entry = { value: null };
      entry.promise = fetch(`/api/map?${key}`).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
        .then((record) => (entry.value = inOrder(record)));
      entry.promise.catch(() => pictures.delete(key));
      pictures.set(key, entry);
    }
    return pictures.get(key);
  }

  const RANK = { country: 0, state: 1, municipality: 2 };
  const inOrder = (record) => { record.cells.sort((one, other) => RANK[one.level] - RANK[other.level]); return record; };

  function coloured(record) {
    const lead = new Map(record.actors.map((actor) => [actor.id, actor.colour]));
    record.colours = record.actors.map((actor) => (state.by === "bloc" && actor.bloc && lead.has(actor.bloc) ? lead.get(actor.bloc) : actor.colour));
    return record;
  }

  function paint(record) {
    view.picture = coloured(record);
    view.paint();
  }

  function show() {
    const turn = ++latest, entry = picture(state);
    if (entry.value) paint(entry.value);
    else entry.promise.then((record) => { if (turn === latest) paint(record); }).catch(() => {});
    clearTimeout(show.later);
    show.later = setTimeout(ahead, 250);
  }

  // The months around the one shown, one at a time, with the patterns that they will be painted in.
  async function ahead() {
    const turn = latest, here = { on: nearest(state.on), known: nearest(state.known) };
    for (let step = 1; step <= AHEAD; step++) for (const clock of ["on", "known"]) for (const way of [1, -1]) {
      const day = days[here[clock] + way * step];
      if (!day || turn !== latest || document.hidden) continue;
      const on = clock === "known" && state.on > day ? day : state.on; // nothing later can be asked about then
      const record = await picture({ ...state, on, [clock]: day }).promise.catch(() => null);
      if (record && turn === latest) view.prepare(coloured(record));
    }
    holder.dataset.ahead = "ready";
  }

  const nearest = (day) => { const place = days.findIndex((each) => each >= day); return place < 0 ? days.length - 1 : place; };

  function remember() {
    clearTimeout(remember.later);
    remember.later = setTimeout(() => {
      const url = new URL(location), fields = { on: state.on, known: state.known, layer: state.layer === "claimed" ? null : state.layer,
        by: state.by === "group" ? null : state.by, density: state.density ? "1" : null, area: state.area };
      const last = days.at(-1), isNow = state.on === last && state.known === last;
      for (const [name, value] of Object.entries(fields)) {
        if (!value || (isNow && (name === "on" || name === "known"))) url.searchParams.delete(name); else url.searchParams.set(name, value);
      }
      if (url.href === location.href) return;
      history.replaceState(null, "", url);
      if (!playing) rest(url);
    }, 350);
  }

  // The lists beside and below the map, as of the same days.
  async function rest(url) {
    const turn = latest, answer = await fetch(url).catch(() => null);
    if (!answer?.ok || turn !== latest) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const open = document.querySelector(".areas details")?.open;
    for (const place of [".areas", ".desk", "[aria-labelledby=contested]", "[aria-labelledby=changed]", ".as-of"]) {
      const fresh = page.querySelector(place), old = document.querySelector(place);
      if (old && fresh) old.replaceWith(document.adoptNode(fresh));
      else if (old && place === ".as-of") old.remove();
      else if (fresh && place === ".as-of") document.querySelector("main").before(document.adoptNode(fresh));
    }
    const table = document.querySelector(".areas details");
    if (table && open) table.open = true;
  }

  async function choose(area, focus = false) {
    state.area = view.chosen = area;
    view.paint();
    remember();
    if (!area) { panel.hidden = true; panel.replaceChildren(); return; }
    const answer = await fetch(`/map/area/${encodeURIComponent(area)}?${keyOf(state)}`);
    if (state.area !== area) return;
    if (!answer.ok) return choose(null);
    panel.innerHTML = await answer.text();
    panel.hidden = false;
    if (focus) panel.focus();
    panel.scrollIntoView({ block: "nearest" });
  }

  function clock(slider, name) {
    const output = part.querySelector(`output[for="${slider.id}"]`);
    const set = () => {
      state[name] = days[slider.value];
      output.textContent = say(state[name]);
      slider.setAttribute("aria-valuetext", output.textContent);
    };
    slider.addEventListener("input", () => {
      set();
      if (name === "known" && state.on > state.known) { on.value = slider.value; clock.on(); }
      show();
      remember();
      clearTimeout(clock.later);
      if (state.area) clock.later = setTimeout(() => choose(state.area), 400);
    });
    clock[name] = set;
  }

  function play(button) {
    const stop = () => {
      clearInterval(playing);
      playing = null;
      button.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-label", button.dataset.play);
      button.firstElementChild.textContent = "▶";
      remember();
    };
    button.addEventListener("click", () => {
      if (playing) return stop();
      if (Number(on.value) >= Number(on.max)) on.value = 0; else on.value = Number(on.value) + 1;
      button.setAttribute("aria-pressed", "true");
      button.setAttribute("aria-label", button.dataset.pause);
      button.firstElementChild.textContent = "❚❚";
      const step = () => { clock.on(); show(); if (Number(on.value) >= Number(on.max)) stop(); else on.value = Number(on.value) + 1; };
      playing = setInterval(step, 700);
      step();
    });
  }

  function hands() {
    const over = holder.querySelector(".over"), pointers = new Map();
    let moved = false;
    const spot = (event) => { const box = frame.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
    const tell = (point) => {
      const cell = point && view.at(point);
      over.classList.toggle("hidden", !cell);
      frame.classList.toggle("pointing", Boolean(cell));
      if (!cell) return;
      const who = cell.parties.map((party) => view.picture.actors[party].short).join(", ");
      over.textContent = `${cell.name} · ${texts[cell.status]}${who ? ` · ${who}` : ""}`;
      over.style.left = `${Math.min(point[0] + 14, view.width - over.offsetWidth - 8)}px`;
      over.style.top = `${Math.min(point[1] + 16, view.height - over.offsetHeight - 8)}px`;
    };
    frame.addEventListener("pointerdown", (event) => {
      pointers.set(event.pointerId, spot(event));
      if (pointers.size === 1) moved = false;
    });
    frame.addEventListener("pointermove", (event) => {
      const before = pointers.get(event.pointerId), now = spot(event);
      if (!before) return tell(now);
      if (pointers.size === 2) {
        const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
        const gap = (one) => Math.hypot(one[0] - other[0], one[1] - other[1]);
        view.zoom(gap(now) / Math.max(gap(before), 1), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
        moved = true;
      } else if (moved || Math.hypot(now[0] - before[0], now[1] - before[1]) > 4) {
        if (!moved) frame.setPointerCapture(event.pointerId);
        moved = true;
        view.pan(now[0] - before[0], now[1] - before[1]);
      } else return;
      pointers.set(event.pointerId, now);
    });
    for (const end of ["pointerup", "pointercancel"]) frame.addEventListener(end, (event) => pointers.delete(event.pointerId));
    frame.addEventListener("pointerleave", () => tell(null));
    frame.addEventListener("click", (event) => { if (!moved) choose(view.at(spot(event))?.area ?? null); });
    frame.addEventListener("dblclick", (event) => view.zoom(2, spot(event)));
    frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return; // the plain wheel scrolls the page
      event.preventDefault();
      view.zoom(Math.exp(-event.deltaY * 0.01), spot(event));
    }, { passive: false });
    frame.addEventListener("keydown", (event) => {
      const way = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] }[event.key];
      if (way) view.pan(...way);
      else if (event.key === "+" || event.key === "=") view.zoom(1.5);
      else if (event.key === "-") view.zoom(1 / 1.5);
      else if (event.key === "0") view.fit(view.home);
      else return;
      event.preventDefault();
    });
    holder.querySelector(".zoom").addEventListener("click", (event) => {
      const how = event.target.closest("button")?.dataset.zoom;
      if (how === "all") view.fit(view.home); else if (how) view.zoom(how === "in" ? 1.6 : 1 / 1.6);
    });
  }

  // What the map opens on: the municipalities that something was said of, with some land around; else the states; else all.
  function opening(record) {
    const boxes = (level) => record.cells.filter((cell) => cell.level === level).map((cell) => view.shapes[level].get(cell.area)?.box).filter(Boolean);
    const some = [boxes("municipality"), boxes("state"), [...view.shapes.state.values()].map(({ box }) => box),
      [...view.shapes.country.values()].map(({ box }) => box)].find((each) => each.length);
    if (!some) return null;
    const [left, top, right, bottom] = some.reduce((all, box) => all.map((edge, place) => Math[place < 2 ? "min" : "max"](edge, box[place])), [Infinity, Infinity, -Infinity, -Infinity]);
    const wide = (right - left) * 0.16 + 8, tall = (bottom - top) * 0.16 + 8;
    return [left - wide, top - tall, right + wide, bottom + tall];
  }

  async function outlines(level, country = "") {
    const answer = await fetch(`/api/map/outlines/${level}?${query({ country })}`);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const topology = await answer.json();
    for (const [id, shape] of shapesOf(topology)) view.shapes[level].set(id, shape);
    for (const source of topology.attribution ?? []) credits.add(source);
  }

  function draw(record) {
    const box = opening(record), rough = [...view.shapes.municipality.values()].some((shape) => shape.approximate);
    if (!box) return;
    ready = true;
    holder.querySelector(".credit").textContent = [...(rough ? [holder.dataset.approximate] : []), [...credits].join(" · ")].join(" ");
    if (!view.width) view.resized();
    paint(record);
    view.fit(box, !view.strayed);
  }

  async function open() {
    const countries = holder.dataset.countries.split(" ").filter(Boolean), shown = picture(state);
    const [record] = await Promise.all([shown.promise, outlines("country"), ...countries.map((country) => outlines("state", country))]);
    draw(record);
    await Promise.allSettled(countries.map((country) => outlines("municipality", country))); // made from towns the first time: that takes a while
    draw(pictures.get(keyOf(state))?.value ?? record);
    if (state.density) dense();
    if (state.area) choose(state.area);
    show();
    if (!ready) throw new Error("no outlines");
    holder.dataset.state = "drawn";
  }

  async function dense() {
    if (state.density) {
      const answer = await fetch(`/api/map/density?${keyOf(state)}`);
      view.density = answer.ok ? await answer.json() : null;
    } else view.density = null;
    view.paint();
  }

  for (const element of part.querySelectorAll(".scripted-only")) element.hidden = false;
  for (const element of part.querySelectorAll(".unscripted")) element.hidden = true;
  form.elements.by.value = state.by;
  form.elements.density.checked = state.density;
  form.addEventListener("change", () => {
    state.layer = form.elements.layer.value;
    state.by = form.elements.by.value;
    state.density = form.elements.density.checked;
    show();
    dense();
    remember();
    if (state.area) choose(state.area);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  clock(on, "on");
  clock(known, "known");
  play(part.querySelector(".play"));
  hands();
  document.addEventListener("click", (event) => {
    if (event.target.closest("#panel .close")) { choose(null); frame.focus(); }
    const link = event.target.closest(".areas a[data-area]");
    if (link && ready && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); choose(link.dataset.area, true); }
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state.area) { choose(null); frame.focus(); } });
  open().catch(() => {
    holder.dataset.state = "failed";
    holder.querySelector(".credit").textContent = holder.dataset.failed;
    const table = document.querySelector(".areas details");
    if (table) table.open = true;
  });
}

if (holder) start();
