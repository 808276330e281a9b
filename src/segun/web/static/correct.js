// The form of a claim: Ctrl+Enter records it, Escape leaves it, and the first field with a mistake has the focus.

const form = document.querySelector("[data-form]");

form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  else if (event.key === "Escape") location.href = document.querySelector("[data-cancel]").href;
});
(form.querySelector('[aria-invalid="true"]') ?? form.querySelector('[name="subject"]')).focus();
