// The queue: how many claims are selected, and that the buttons for all of them wait until there is one.

import "./deciding.js";

function count() {
  const batch = document.querySelector("[data-batch]");
  if (!batch) return;
  const picked = document.querySelectorAll("[data-pick]:checked").length;
  for (const button of batch.querySelectorAll("button")) button.disabled = picked === 0;
  for (const each of document.querySelectorAll("[data-item]")) each.classList.toggle("picked-item", each.querySelector("[data-pick]")?.checked ?? false);
  const shown = batch.querySelector("[data-count]");
  shown.dataset.label ??= shown.textContent;
  shown.textContent = picked ? `${shown.dataset.label} ${picked}` : shown.dataset.label;
}

addEventListener("change", count);
document.addEventListener("segun:swap", count);
count();
