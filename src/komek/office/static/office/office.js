// Keyboard shortcuts and printing. Everything works without this file; whoever wants no shortcuts switches them off.
const OFF = "komek-office-keys-off";
const kept = { get: () => { try { return localStorage.getItem(OFF); } catch { return null; } }, set: (value) => { try { localStorage.setItem(OFF, value); } catch { /* a browser that keeps nothing */ } } };

const rows = () => [...document.querySelectorAll("[data-row] a")];

function step(by) {
  const links = rows();
  if (!links.length) return false;
  const now = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
  links[Math.min(Math.max(now + by, 0), links.length - 1)].focus();
  return true;
}

function toMarked(key) {
  const place = document.querySelector(`[data-key="${key}"]`);
  if (place) place.focus();
  return Boolean(place);
}

const acts = {
  "/": () => toMarked("/"),
  n: () => toMarked("n"),
  j: () => step(1),
  k: () => step(-1),
  w: () => { document.querySelector(".bar__home").click(); return true; },
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || kept.get() === "1") return;
  if (acts[event.key]?.()) event.preventDefault();
});

document.addEventListener("click", (event) => { if (event.target.closest("[data-print]")) print(); });

for (const button of document.querySelectorAll("[data-keys]")) {
  const tell = () => { button.textContent = kept.get() === "1" ? button.dataset.on : button.dataset.off; };
  button.hidden = false;
  button.addEventListener("click", () => { kept.set(kept.get() === "1" ? "0" : "1"); tell(); });
  tell();
}

// What goes on by itself: the same page is asked for again, and only its live parts are put in place. When they are
// gone, there is a result, and all of it is put in place. Nothing is loaded anew: that would take back the click of
// whoever is on the way to another page. Without this file a link does the same.
const live = (page) => [...page.querySelectorAll("[data-live]")];

async function follow() {
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.status >= 400 && answer.status < 500) return; // no longer ours
    if (answer.redirected) { location.reload(); return; } // signed out: there, where one signs in, and then back here
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html"), fresh = live(page);
      document.title = page.title;
      if (!fresh.length) { document.querySelector("main").replaceWith(page.querySelector("main")); return; }
      live(document).forEach((part, place) => part.replaceChildren(...fresh[place].childNodes));
    }
  } catch { /* the site is away for a moment: asked again */ }
  setTimeout(follow, 1500);
}
if (live(document).length) setTimeout(follow, 1500);
