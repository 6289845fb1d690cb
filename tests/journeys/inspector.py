"""Looks at a page as several people would: with axe, on a narrow screen, in its own language, with the console open."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from babel.messages.pofile import read_po
from playwright.sync_api import ConsoleMessage, Page

from komek.languages import TRANSLATED
from komek.languages.places import catalogues
from tests.site.browser import Axes

SHORTEST = 14  # shorter English texts ("Amount", "Start") may stand in names and codes
SHOWN = """() => {
    const root = document.documentElement, copy = document.body.cloneNode(true);
    for (const part of copy.querySelectorAll('pre, [lang=en], .mono')) part.remove();
    return {
        language: root.lang, title: document.title, heading: document.querySelector('h1')?.innerText,
        over: root.scrollWidth - root.clientWidth, text: copy.textContent,
    };
}"""
"""What a page says of itself, asked for at once: to ask a browser takes longer than its answer."""


class Inspector:
    """Called with a name on every page that is passed; remembers what is wrong, page by page.

    axe is a script itself: of a browser without JavaScript it is shown what that browser sees, in `mirror`.
    """

    def __init__(self, page: Page, axe: Axes, language: str, mirror: Page | None = None) -> None:
        self.page, self.axe, self.language, self.mirror = page, axe, language, mirror
        self.faults: list[str] = []
        self.seen: list[str] = []
        if mirror is not None:
            mirror.route("**/*.js", lambda route: route.abort())
            mirror.goto("/privacy/")  # of the same site, so that what is shown in it finds its style sheets
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))

    def __call__(self, name: str) -> None:
        self.seen.append(name)
        broken, shown = self._axe(), self.page.evaluate(SHOWN)
        found = [*broken, *_width(shown), *self._title(shown), *self._english(shown["text"])]
        self.faults += [f"{name} ({self.page.url}): {fault}" for fault in found]

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "404" not in message.text:
            self.faults.append(f"console: {message.text}")

    def _axe(self) -> Iterable[str]:
        return [f"{fault['rule']}: {fault['places'][:2]}" for fault in self.axe(self._judged())]

    def _judged(self) -> Page:
        if self.mirror is None:
            return self.page
        self.mirror.set_content(self.page.content())
        return self.mirror

    def _title(self, shown: dict[str, Any]) -> Iterable[str]:
        language, title = shown["language"], shown["title"]
        wrong = [f"lang is {language}"] if language != self.language else []
        named = title.endswith("– Kömek") and len(title) > 10 and shown["heading"]
        return wrong + ([] if named else [f"title: {title!r}"])

    def _english(self, text: str) -> Iterable[str]:
        """English texts that have a translation stand nowhere but as program text and names of examples."""
        if self.language not in TRANSLATED:
            return []
        return [f"not translated: {english!r}" for english in english_texts(self.language) if english in text]


def _width(shown: dict[str, Any]) -> Iterable[str]:
    over: int = shown["over"]
    return [f"wider than the screen by {over} px"] if over > 0 else []


@cache
def english_texts(language: str) -> frozenset[str]:
    """Every English text that this language says otherwise."""
    found = set()
    for path in catalogues(language):
        with path.open("rb") as file:
            entries = [entry for entry in read_po(file) if isinstance(entry.id, str) and entry.string]
        found |= {str(entry.id) for entry in entries if entry.string != entry.id}
    return frozenset(text for text in found if len(text) >= SHORTEST and "%(" not in text and "{" not in text)
