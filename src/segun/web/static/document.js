// A document: lights up the quote of the claim at hand in the text, and offers a claim from the words that are selected.

import { keysOn, take } from "./deciding.js";

const CODE_POINTS = (text) => [...text].length;

function light(id) {
  for (const piece of document.querySelectorAll("a.quoted[data-claims]")) {
    piece.classList.toggle("lit", id !== "" && piece.dataset.claims.split(" ").includes(id));
  }
  for (const each of document.querySelectorAll(".margin-claims > li")) {
    each.classList.toggle("lit", each.id === `about-${id}`);
  }
}

function pointed() {
  const id = decodeURIComponent(location.hash.slice(1)).replace(/^about-/, "");
  light(id);
  const chosen = document.getElementById(`about-${id}`);
  if (chosen) take(chosen, { move: location.hash.startsWith("#about-") });
}

addEventListener("hashchange", pointed);
document.addEventListener("segun:take", (event) => {
  const id = event.detail.replace(/^about-/, "");
  light(id);
  document.getElementById(id)?.scrollIntoView({ block: "nearest" });
});
document.addEventListener("segun:swap", () => picked());
pointed();

// Words that are selected become a claim: offsets count characters of the stored text, as Python counts them.
const button = document.createElement("a");
button.className = "button picked";
button.hidden = true;
button.dataset.key = "n";
document.body.append(button);

function picked() {
  const text = document.querySelector("[data-text]");
  const chosen = getSelection();
  const range = chosen.rangeCount > 0 && !chosen.isCollapsed ? chosen.getRangeAt(0) : null;
  if (!range || !text.dataset.add || !text.contains(range.commonAncestorContainer)) {
    button.hidden = true;
    return;
  }
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString();
  const start = CODE_POINTS(before.toString()) + CODE_POINTS(raw) - CODE_POINTS(raw.trimStart());
  const address = new URL(text.dataset.add, location.href);
  address.searchParams.set("start", start);
  address.searchParams.set("end", start + CODE_POINTS(raw.trim()));
  button.href = address.pathname + address.search;
  button.textContent = document.querySelector("[data-pick-label]").textContent;
  const box = range.getBoundingClientRect();
  button.style.left = `${Math.max(8, Math.min(box.left + scrollX, scrollX + innerWidth - 220))}px`;
  button.style.top = `${box.bottom + scrollY + 6}px`;
  button.hidden = raw.trim() === "";
}

document.addEventListener("selectionchange", picked);
// A quote is a link, in which browsers let no selection begin, and a sentence may say more than was read in it: while the button of
// the mouse is down it is none. Words drawn over are selected then, and the link is followed only where there are none.
document.addEventListener("mousedown", (event) => {
  const quote = event.target.closest("[data-text] a.quoted[href]");
  if (!quote || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const address = quote.getAttribute("href");
  quote.removeAttribute("href");
  addEventListener("mouseup", () => quote.setAttribute("href", address), { once: true });
});
document.addEventListener("click", (event) => {
  if (event.target.closest("a.quoted") && !getSelection().isCollapsed) event.preventDefault();
});
addEventListener("keydown", (event) => {
  if (event.key !== "n" || button.hidden || !keysOn() || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  location.href = button.href;
});
