"""Takes the pictures of the documentation from a running site: python docs/images/take.py [ADDRESS]

Start the site with ./run first; ADDRESS is where it answers (default http://127.0.0.1:8000). The pictures are those of
the worked examples, so that they show what the documents say: the pensioner of the Sozopol notice, a Kazakh family.
Run it again whenever the look or the words change, and look at every picture before committing it.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from tests.journeys.families import FAMILY_OF_SIX, PENSIONER, FamilyCase  # noqa: E402
from tests.journeys.visitor import Visitor  # noqa: E402
from tests.site.browser import follow  # noqa: E402

PHONE, DESK, OFFICE = (360, 720), (1000, 860), (1360, 900)


def opened(browser: Browser, address: str, size: tuple[int, int], language: str) -> Page:
    """A fresh window of this size."""
    viewport = {"width": size[0], "height": size[1]}
    return browser.new_context(base_url=address, viewport=viewport, locale=language).new_page()  # type: ignore[arg-type]


def walked(page: Page, family: FamilyCase, language: str, until: str) -> None:
    """Answer as the family does, up to the page whose name begins with `until`."""

    class Enough(Exception):
        pass

    def look(name: str) -> None:
        if name == until:
            raise Enough

    visitor = Visitor(page, family.country, language, look)
    try:
        visitor.start()
        for person in family.people:
            visitor.member(*person)
        visitor.apply_on(family.on)
        visitor.answer(family.answers)
    except Enough:
        pass


def take(page: Page, name: str) -> None:
    """Keep what is in the window, from the top."""
    page.evaluate("window.scrollTo(0, 0); document.activeElement.blur()")
    page.screenshot(path=HERE / f"{name}.png")


def become(page: Page, key: str) -> None:
    """Be somebody of the story, where they begin."""
    page.goto(f"/demo/?lang={page.evaluate('navigator.language')}")
    follow(page, f".casts form[action='/demo/as/{key}/'] button")


def main(address: str) -> None:
    """All six. The last two are of the story: the site has to be a demonstration in which nothing was done yet."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = opened(browser, address, DESK, "bg")
        walked(page, PENSIONER, "bg", "")
        take(page, "result")
        page = opened(browser, address, PHONE, "kk")
        walked(page, FAMILY_OF_SIX, "kk", "questions-3")
        take(page, "question")
        page = opened(browser, address, DESK, "ru")
        page.goto("/?lang=ru")
        take(page, "home")
        page = opened(browser, address, DESK, "en")
        page.goto("/law/az/parameters/need_criterion/?lang=en")
        take(page, "law")
        page = opened(browser, address, OFFICE, "en")
        become(page, "saule")
        follow(page, "main a[href^='/office/cases/']")
        take(page, "case")
        page = opened(browser, address, PHONE, "bg")
        become(page, "maria")
        take(page, "cabinet")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
