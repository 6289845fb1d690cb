"""Debian's Chromium, driven by Playwright, and axe-core to judge what it shows."""

import os
import shutil
from collections.abc import Callable, Generator, Iterator
from typing import Any, Protocol

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Error, Page, Playwright, sync_playwright

FOUND = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = "no Chromium here (Debian: apt install chromium): browser tests do not run"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
JUDGE = "only => axe.run(document, {runOnly: only, resultTypes: ['violations']}).then(found => found.violations)"
"""Nothing but what is wrong leaves the browser: to say of every element what is right takes longer than to judge it."""
TIMEOUT = 60_000  # milliseconds; a page takes a tenth of a second, but the machine may have other things to do
BROWSER = pytest.StashKey[Browser]()


class OpenPage(Protocol):
    """Opens a fresh page, with no cookies, in a window of the wanted size (CSS pixels)."""

    def __call__(
        self, width: int = 1280, height: int = 900, *, javascript: bool = True, language: str = "en"
    ) -> Page: ...


def follow(page: Page, selector: str) -> None:
    """Click on what leads to another page, and wait until that is there: a click alone waits for nothing."""
    with page.expect_navigation():
        page.click(selector)


Axes = Callable[[Page], list[dict[str, Any]]]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip browser tests where there is no browser; on the build machine let them fail instead."""
    if FOUND or os.environ.get("CI"):
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=MISSING))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud what was not tested."""
    if not FOUND:
        terminalreporter.write_line(f"WARNING: {MISSING}", yellow=True, bold=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that fails says what stood on the pages it had open: seen nowhere else, and gone afterwards."""
    report = yield
    if report.when == "call" and report.failed and BROWSER in item.config.stash:
        pages = [page for context in item.config.stash[BROWSER].contexts for page in context.pages]
        report.sections += [(f"page {page.url}", _shown(page)) for page in pages]
    return report


def _shown(page: Page) -> str:
    try:
        return f"{page.title()}\n\n{page.evaluate('document.body.innerText')}"
    except Error as fault:
        return f"The page could not be read: {fault.message}"


@pytest.fixture(scope="session")
def _playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(_playwright: Playwright, pytestconfig: pytest.Config) -> Iterator[Browser]:
    """One browser for all tests of this process."""
    if not FOUND:
        pytest.fail(MISSING)
    browser = _playwright.chromium.launch(executable_path=FOUND, args=ARGUMENTS)
    pytestconfig.stash[BROWSER] = browser
    yield browser
    del pytestconfig.stash[BROWSER]
    browser.close()


@pytest.fixture
def page(browser: Browser, live_address: str) -> Iterator[OpenPage]:
    """Opens pages of the running site; `page().goto("/")` is its start page."""
    contexts = []

    def opened(width: int = 1280, height: int = 900, *, javascript: bool = True, language: str = "en") -> Page:
        context = browser.new_context(
            base_url=live_address,
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            locale=language,
        )
        context.set_default_timeout(TIMEOUT)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> Axes:
    """`axe(page)` lists the accessibility rules (WCAG 2.2 AA and good practice) that the page breaks; none is []."""

    def violations(page: Page) -> list[dict[str, Any]]:
        page.evaluate(f"{AXE_SCRIPT};undefined")  # its value, axe itself, would be brought over as well
        return [_readable(found) for found in page.evaluate(JUDGE, {"type": "tag", "values": RULES})]

    return violations


def _readable(violation: dict[str, Any]) -> dict[str, Any]:
    """What a person needs who is to mend it."""
    places = [node["html"] for node in violation["nodes"]]
    return {"rule": violation["id"], "impact": violation["impact"], "help": violation["help"], "places": places}
