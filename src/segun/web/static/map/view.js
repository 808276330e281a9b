// The map on its canvas: a base of land and borders that is drawn again only when the view moves, and on it the areas of a day.
// Drawn on a canvas without a graphics card: patterns for every status, and no frame that waits for a worker.

import { fillOf, strengthOf, themeOf } from "./looks.js";
import { placed } from "./labels.js";

const PIXELS = { willReadFrequently: true }; // keeps the canvas in plain memory: the same speed on every machine
const MOST_SCALE = 60;

export class MapView {
  constructor(frame, canvas) {
    Object.assign(this, { frame, canvas, context: canvas.getContext("2d", PIXELS) });
    this.ground = document.createElement("canvas");
    this.shapes = { country: new Map(), state: new Map(), municipality: new Map() };
    this.picture = { cells: [], actors: [] };
    this.density = null;
    this.chosen = null;
    this.view = null;
    this.home = null;
    this.theme = themeOf(frame);
    new ResizeObserver(() => this.resized()).observe(frame);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { this.theme = themeOf(frame); this.moved(); });
  }

  resized() {
    this.ratio = Math.min(devicePixelRatio || 1, 2);
    this.width = this.frame.clientWidth;
    this.height = this.frame.clientHeight;
    for (const canvas of [this.canvas, this.ground]) {
      canvas.width = Math.round(this.width * this.ratio);
      canvas.height = Math.round(this.height * this.ratio);
    }
    if (this.home) this.fit(this.home, !this.strayed);
  }

  // Bring a box of the map into the window.
  fit([left, top, right, bottom], move = true) {
    this.home = [left, top, right, bottom];
    const scale = Math.min(this.width / (right - left), this.height / (bottom - top), MOST_SCALE);
    this.least = Math.min(this.least ?? Infinity, scale / 6);
    if (move) { this.view = { x: (left + right) / 2, y: (top + bottom) / 2, scale }; this.strayed = false; }
    this.moved();
  }

  zoom(factor, at = [this.width / 2, this.height / 2]) {
    const scale = Math.max(this.least, Math.min(MOST_SCALE, this.view.scale * factor));
    const [x, y] = this.unproject(at);
    this.view = { x: x - (at[0] - this.width / 2) / scale, y: y - (at[1] - this.height / 2) / scale, scale };
    this.strayed = true;
    this.moved();
  }

  pan(dx, dy) {
    this.view.x -= dx / this.view.scale;
    this.view.y -= dy / this.view.scale;
    this.strayed = true;
    this.moved();
  }

  unproject([x, y]) {
    return [(x - this.width / 2) / this.view.scale + this.view.x, (y - this.height / 2) / this.view.scale + this.view.y];
  }

  onScreen([x, y]) {
    return [(x - this.view.x) * this.view.scale + this.width / 2, (y - this.view.y) * this.view.scale + this.height / 2];
  }

  seen({ box: [left, top, right, bottom] }) {
    const [x, y] = this.unproject([0, 0]), [u, v] = this.unproject([this.width, this.height]);
    return left < u && right > x && top < v && bottom > y;
  }

  moved() {
    if (!this.view || !this.width) return;
    this.paintGround();
    this.paint();
  }

  placedOn(context) {
    const { x, y, scale } = this.view, k = scale * this.ratio;
    context.setTransform(k, 0, 0, k, this.ratio * this.width / 2 - x * k, this.ratio * this.height / 2 - y * k);
    return scale;
  }

  paintGround() {
    const context = this.ground.getContext("2d", PIXELS), theme = this.theme;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = theme.water;
    context.fillRect(0, 0, this.ground.width, this.ground.height);
    const scale = this.placedOn(context);
    context.lineJoin = "round";
    for (const [level, fill, stroke, wide] of [["country", theme.land, theme.soft, 0.8], ["state", theme.land, theme.soft, 0.7]]) {
      for (const shape of this.shapes[level].values()) {
        if (!this.seen(shape)) continue;
        const path = shape.path(scale);
        context.fillStyle = fill;
        context.fill(path);
        context.globalAlpha = level === "country" ? 0.8 : 0.55;
        context.strokeStyle = stroke;
        context.lineWidth = wide / scale;
        context.stroke(path);
        context.globalAlpha = 1;
      }
    }
    if (scale < 1.6) return;
    context.strokeStyle = theme.paper;
    context.lineWidth = 0.7 / scale;
    for (const shape of this.shapes.municipality.values()) if (this.seen(shape)) context.stroke(shape.path(scale));
  }

  paint() {
    if (!this.view || !this.width) return;
    const { context, theme } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.drawImage(this.ground, 0, 0);
    const scale = this.placedOn(context), shown = [];
    context.lineJoin = "round";
    for (const cell of this.picture.cells) {
      const shape = this.shapes[cell.level]?.get(cell.area);
      if (!shape || !this.seen(shape)) continue;
      shown.push([cell, shape]);
    }
    const covers = shown.some(([cell]) => cell.level !== "municipality"); // what is said of a state must not show through
    for (const [cell, shape] of shown) this.paintCell(cell, shape.path(scale), scale, covers);
    for (const [cell, shape] of shown) if (cell.area === this.chosen) {
      context.strokeStyle = theme.ink;
      context.lineWidth = 3 / scale;
      context.stroke(shape.path(scale));
    }
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    if (this.density) this.paintDensity(); else for (const [cell, shape] of shown) if (cell.stale) this.paintClock(this.onScreen(shape.middle));
    this.paintLabels(shown);
    this.frame.dispatchEvent(new CustomEvent("painted"));
  }

  paintCell(cell, path, scale, covers) {
    const { context, theme } = this, broad = cell.level !== "municipality";
    const colours = this.coloursOf(cell, this.picture);
    const strength = strengthOf(cell.status, cell.weight);
    if (covers && !broad) { context.fillStyle = theme.land; context.fill(path); }
    context.globalAlpha = strength * (broad ? 0.22 : 1) * (this.density ? 0.25 : 1);
    context.fillStyle = fillOf(context, cell.status, colours, theme, scale, this.ratio);
    context.fill(path);
    context.globalAlpha = this.density ? 0.25 : broad ? 0.7 : Math.max(0.55, strength);
    context.strokeStyle = cell.status === "presence" || cell.status === "reported" ? colours[0] ?? theme.soft : theme.paper;
    if (cell.vague) { context.setLineDash([5 / scale, 4 / scale]); context.strokeStyle = theme.ink; }
    context.lineWidth = (broad ? 1.6 : 1) / scale; // up to one pixel a browser has a way to draw lines that takes a fifth of the time
    context.stroke(path);
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  paintClock([x, y]) {
    const { context, theme } = this;
    context.beginPath();
    context.arc(x, y, 5.5, 0, 7);
    context.fillStyle = theme.paper;
    context.fill();
    context.strokeStyle = theme.soft;
    context.lineWidth = 1.4;
    context.stroke();
    context.beginPath();
    context.moveTo(x, y - 3.2); context.lineTo(x, y); context.lineTo(x + 2.3, y + 1.6);
    context.stroke();
  }

  // A ring for every area: as large as there are claims of it. A map of who is where is also one of where reporters are.
  paintDensity() {
    const { context, theme } = this;
    context.strokeStyle = theme.ink;
    context.fillStyle = theme.ink;
    for (const [area, [, claims]] of Object.entries(this.density)) {
      const shape = this.shapes.municipality.get(area) ?? this.shapes.state.get(area) ?? this.shapes.country.get(area);
      if (!shape || !this.seen(shape)) continue;
      const [x, y] = this.onScreen(shape.middle);
      context.beginPath();
      context.arc(x, y, 3 + 2.6 * Math.sqrt(claims), 0, 7);
      context.globalAlpha = 0.16; context.fill();
      context.globalAlpha = 0.85; context.lineWidth = 1.2; context.stroke();
      context.globalAlpha = 1;
    }
  }

  paintLabels(shown) {
    const { context, theme } = this;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const label of placed(this, shown)) {
      context.font = label.font;
      context.letterSpacing = label.spaced ? "1px" : "0px";
      context.strokeStyle = theme.land;
      context.lineWidth = label.strong ? 4 : 3;
      context.globalAlpha = 0.9;
      context.strokeText(label.text, label.x, label.y);
      context.globalAlpha = 1;
      context.fillStyle = label.colour ?? theme.ink;
      context.fillText(label.text, label.x, label.y);
      if (label.swatch) { context.fillStyle = label.swatch; context.fillRect(label.x - label.width / 2, label.y + label.size * 0.58, label.width, 2.5); }
    }
  }

  colour(party, picture = this.picture) {
    const place = picture.colours[party];
    return place < this.theme.groups.length ? this.theme.groups[place] : this.theme.other;
  }

  coloursOf(cell, picture) {
    return cell.parties.map((party) => this.colour(party, picture));
  }

  // Make the patterns of a picture before it is asked for: making a hundred of them is what a first step would wait for.
  prepare(picture) {
    if (!this.view) return;
    for (const cell of picture.cells) fillOf(this.context, cell.status, this.coloursOf(cell, picture), this.theme, this.view.scale, this.ratio);
  }

  // The area under a point of the window: the smallest that something was said of.
  at(point) {
    if (!this.view) return null;
    const [x, y] = this.unproject(point);
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    return this.picture.cells.findLast((cell) => {
      const shape = this.shapes[cell.level]?.get(cell.area);
      return shape && x >= shape.box[0] && x <= shape.box[2] && y >= shape.box[1] && y <= shape.box[3]
        && this.context.isPointInPath(shape.path(this.view.scale), x, y);
    }) ?? null;
  }
}
