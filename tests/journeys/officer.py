"""What a caseworker and a checker do in the office's pages; every page that is passed is looked at."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.site.browser import follow

SEND = "main form button.govuk-button"


def gather(page: Page, look: Callable[[str], None]) -> None:
    """Take a case on, gather, record what a document shows, report a visit, note a paper."""
    look("worklist")
    follow(page, "[data-row] a")
    look("case")
    follow(page, "form[action$='/claim/'] button")
    follow(page, ".case__next form button.govuk-button")
    look("gathering")
    follow(page, "tr.differs a")
    look("fact")
    follow(page, SEND)
    look("fact, nothing entered")
    page.fill("#id_value", "62,40")
    page.check("input[name=source][value=document]", force=True)
    follow(page, SEND)
    look("fact recorded")
    follow(page, "a[href$='/survey/']")
    look("survey")
    page.fill("#id_text", "Една стая, отопление с дърва.")
    follow(page, SEND)
    follow(page, ".docs a.small >> nth=0")
    look("paper")
    page.check("input[name=how][value=seen]", force=True)
    follow(page, SEND)
    follow(page, ".others a[href$='/correction/']")
    look("correction")
    page.go_back()


def propose(page: Page, look: Callable[[str], None]) -> None:
    """Apply the law where that is still to be done, and put its answer before the checker."""
    if page.locator(".case__next form button.govuk-button").count():
        follow(page, ".case__next form button.govuk-button")
        look("assessed")
    follow(page, ".case__next a.govuk-button")
    look("proposal")
    follow(page, SEND)
    look("proposal, nothing chosen")
    page.check("input[name=how][value=confirm]", force=True)
    follow(page, SEND)
    look("proposed")


def review(page: Page, look: Callable[[str], None], case: int, verdict: str) -> None:
    """Check a proposal."""
    page.goto(f"/office/cases/{case}/review/")
    look(f"review, {verdict}")
    page.check(f"input[name=verdict][value={verdict}]", force=True)
    if verdict == "give_back":
        page.fill("#id_remarks", "Вижте пенсията за декември.")
    follow(page, SEND)
    look(f"reviewed, {verdict}")


def elsewhere(page: Page, look: Callable[[str], None], case: int) -> None:
    """The other pages of the office."""
    for name, address in (
        ("search", "search/?q=petrov"), ("nothing found", "search/?q=zzz"), ("keys", "keys/"), ("desk", "desk/"),
        ("slip", f"cases/{case}/slip/"), ("revision", f"cases/{case}/revision/"), ("empty", "?view=late"),
        ("suspend", f"cases/{case}/suspend/"), ("too late", f"cases/{case}/withdraw/"),
    ):  # fmt: skip
        page.goto(f"/office/{address}")
        look(name)
