// Lights up every piece of the quote that the address points at, and its entry in the margin. The page works without it.

const pieces = [...document.querySelectorAll("a.quoted")];

function light() {
  const id = decodeURIComponent(location.hash.slice(1)).replace(/^about-/, "");
  for (const piece of pieces) {
    piece.classList.toggle("lit", id !== "" && piece.dataset.claims.split(" ").includes(id));
  }
  for (const item of document.querySelectorAll(".margin-claims > li")) {
    item.classList.toggle("lit", item.id === `about-${id}`);
  }
}

addEventListener("hashchange", light);
light();
