// Every page works without this file. With it: errors take the focus, inputs unfold below their box, a second press
// of a button sends nothing twice.
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const Behaviour of [Button, Checkboxes, ErrorSummary, SkipLink]) {
  for (const element of document.querySelectorAll(`[data-module="${Behaviour.moduleName}"]`)) new Behaviour(element);
}

// What is folded away is not sent: an amount typed below a box that was unticked again must not count.
const folded = ".govuk-checkboxes__conditional--hidden input";
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", () => {
    for (const input of form.querySelectorAll(folded)) input.disabled = true;
  });
}
window.addEventListener("pageshow", () => {
  for (const input of document.querySelectorAll(folded)) input.disabled = false;
});

// Paper shows everything: fold out before printing, fold back after.
window.addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("details:not([open])")) {
    part.open = true;
    part.dataset.printed = "";
  }
});
window.addEventListener("afterprint", () => {
  for (const part of document.querySelectorAll("details[data-printed]")) {
    part.open = false;
    delete part.dataset.printed;
  }
});
