// Shows the words behind a mark of a timeline beside it, and which other marks are of the same origin. Every mark is a link with
// a name of its own, so the figures work without this.

const MARGIN = 10; // pixels between a mark and its card

for (const figure of document.querySelectorAll(".graphic")) {
  const drawing = figure.querySelector("svg.timeline-wide, svg.timeline-narrow");
  if (!drawing) continue;
  const card = document.createElement("div");
  card.className = "card";
  card.hidden = true;
  card.setAttribute("aria-hidden", "true"); // the link says the same to a screen reader
  figure.append(card);
  for (const title of drawing.querySelectorAll(".point title")) title.remove(); // or the browser would show it as well

  const show = (point) => {
    const says = point.getAttribute("aria-label");
    const cut = Math.max(says.indexOf("“"), says.indexOf("«"));
    const quote = document.createElement("q");
    quote.textContent = says.slice(cut);
    card.replaceChildren(says.slice(0, cut).trim(), quote);
    card.hidden = false;
    const mark = point.getBoundingClientRect();
    const ground = figure.getBoundingClientRect();
    const left = mark.left - ground.left + mark.width / 2 - card.offsetWidth / 2;
    card.style.left = `${Math.min(Math.max(0, left), ground.width - card.offsetWidth)}px`;
    const above = mark.top - ground.top - card.offsetHeight - MARGIN;
    card.style.top = `${above >= 0 || mark.top > innerHeight / 2 ? above : mark.bottom - ground.top + MARGIN}px`;
    for (const other of drawing.querySelectorAll(".point")) {
      other.classList.toggle("same", other === point || (point.dataset.origin && other.dataset.origin === point.dataset.origin));
    }
    drawing.classList.add("focused");
  };
  const hide = () => {
    card.hidden = true;
    drawing.classList.remove("focused");
  };
  const pointOf = (event) => event.target.closest?.(".point");
  drawing.addEventListener("pointerover", (event) => (pointOf(event) ? show(pointOf(event)) : hide()));
  drawing.addEventListener("pointerleave", hide);
  drawing.addEventListener("focusin", (event) => pointOf(event) && show(pointOf(event)));
  drawing.addEventListener("focusout", hide);
  drawing.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}
