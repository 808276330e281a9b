// Deciding by keyboard and without leaving the place: the forms of the page are sent in the background, what they change is
// swapped in, and single letters press the buttons of the claim at hand. Without this module the same forms work as forms.

const OFF = "segun-keys-off";
let current = null; // the id of the claim at hand

const items = () => [...document.querySelectorAll("[data-item]")];
const item = () => items().find((each) => each.id === current) ?? null;
export const keysOn = () => localStorage.getItem(OFF) === null;

// Make a claim the one at hand; `move` brings focus and view to it.
export function take(chosen, { move = true } = {}) {
  current = chosen?.id ?? null;
  for (const each of items()) {
    if (each === chosen) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
  if (chosen && move) {
    chosen.focus({ preventScroll: true });
    chosen.scrollIntoView({ block: "nearest" });
    document.dispatchEvent(new CustomEvent("segun:take", { detail: chosen.id }));
  }
}

function step(by) {
  const all = items();
  const at = all.findIndex((each) => each.id === current);
  take(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]);
}

// The next claim that waits for a decision, after one that was just decided.
function nextOpen(after) {
  const all = items();
  const at = all.findIndex((each) => each.id === after);
  const rest = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
  return rest.find((each) => each.dataset.state === "pending")?.id ?? after;
}

function say(problem) {
  const status = document.querySelector("[data-status]");
  status.innerHTML = "";
  const line = document.createElement("p");
  line.className = "wrong";
  line.textContent = problem;
  status.append(line);
}

async function send(form, button) {
  const fields = new URLSearchParams(new FormData(form, button));
  const undo = "undo" in form.dataset;
  const decided = form.closest("[data-item]")?.id ?? current;
  const then = undo || button?.getAttribute("aria-pressed") === "true" ? decided : nextOpen(decided);
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body: fields, credentials: "same-origin" });
  } catch {
    form.submit(); // the server is gone: let the browser say so
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-swap]");
  if (!answer.ok || !fresh) {
    say(page.querySelector("h1")?.textContent.trim() ?? String(answer.status));
    return;
  }
  const margin = document.querySelector(".margin")?.scrollTop ?? 0;
  document.querySelector("[data-swap]").replaceWith(fresh);
  if (fresh.querySelector(".margin")) fresh.querySelector(".margin").scrollTop = margin;
  ready();
  const undone = undo ? fresh.querySelector("[data-undo]")?.dataset.undo : null;
  take(document.getElementById(undone ?? then) ?? items()[0] ?? null);
  document.dispatchEvent(new CustomEvent("segun:swap"));
}

function press(key) {
  const within = (item() ?? document).querySelector(`[data-key="${key}"]`);
  const button = key === "u" ? document.querySelector('[data-key="u"]') : item() && within;
  if (button) button.click();
  return Boolean(button);
}

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null && !target.matches('[type="checkbox"]');
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (document.querySelector("dialog[open]") || (!keysOn() && event.key !== "?")) return;
  const { key } = event;
  if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
  else if (key === "?") document.querySelector("[data-keys]")?.showModal();
  else if (key === "x") item()?.querySelector("[data-pick]")?.click();
  else if (key === "A" || key === "R") document.querySelector(`[data-batch] [data-key="${key}"]`)?.click();
  else if (!"areu".includes(key) || !press(key)) return;
  event.preventDefault();
});

addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement) || !("decide" in event.target.dataset)) return;
  event.preventDefault();
  send(event.target, event.submitter);
});

addEventListener("focusin", (event) => {
  const within = event.target.closest("[data-item]");
  if (within && within.id !== current) take(within, { move: false });
});

export function ready() {
  const open = document.querySelector("[data-open-keys]");
  if (open) open.hidden = false;
  open?.addEventListener("click", () => document.querySelector("[data-keys]").showModal());
  const on = document.querySelector("[data-keys-on]");
  if (on) {
    on.checked = keysOn();
    on.addEventListener("change", () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
  }
}

const here = new URL(location.href);
if (here.searchParams.has("done")) {
  here.searchParams.delete("done"); // said once; a reload does not say it again
  history.replaceState(null, "", here);
}
ready();
const pointed = document.getElementById(location.hash.slice(1))?.closest("[data-item]");
if (pointed) take(pointed);
