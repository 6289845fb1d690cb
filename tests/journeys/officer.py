"""What a caseworker and a checker do in the office's pages; every page that is passed is looked at."""

from collections.abc import Callable

from playwright.sync_api import Page

SEND = "main form button.govuk-button"


def gather(page: Page, look: Callable[[str], None]) -> None:
    look("worklist")
    page.click("[data-row] a")
    look("case")
    page.click("form[action$='/claim/'] button")
    page.click(".case__next form button.govuk-button")
    look("gathering")
    page.click("tr.differs a")
    look("fact")
    page.click(SEND)
    look("fact, nothing entered")
    page.fill("#id_value", "62,40")
    page.check("input[name=source][value=document]", force=True)
    page.click(SEND)
    look("fact recorded")
    page.click("a[href$='/survey/']")
    look("survey")
    page.fill("#id_text", "Една стая, отопление с дърва.")
    page.click(SEND)
    page.click(".docs a.small >> nth=0")
    look("paper")
    page.check("input[name=how][value=seen]", force=True)
    page.click(SEND)
    page.click(".others a[href$='/correction/']")
    look("correction")
    page.go_back()


def propose(page: Page, look: Callable[[str], None]) -> None:
    """Take a case on, gather, record what a document shows, report a visit, note a paper."""
    if page.locator(".case__next form button.govuk-button").count():
        page.click(".case__next form button.govuk-button")
        look("assessed")
    page.click(".case__next a.govuk-button")
    look("proposal")
    page.click(SEND)
    look("proposal, nothing chosen")
    page.check("input[name=how][value=confirm]", force=True)
    page.click(SEND)
    look("proposed")


def review(page: Page, look: Callable[[str], None], case: int, verdict: str) -> None:
    """Apply the law where that is still to be done, and put its answer before the checker."""
    page.goto(f"/office/cases/{case}/review/")
    look(f"review, {verdict}")
    page.check(f"input[name=verdict][value={verdict}]", force=True)
    if verdict == "give_back":
        page.fill("#id_remarks", "Вижте пенсията за декември.")
    page.click(SEND)
    look(f"reviewed, {verdict}")


def elsewhere(page: Page, look: Callable[[str], None], case: int) -> None:
    """The other pages of the office."""
    """Check a proposal."""
    for name, address in (
        ("search", "search/?q=petrov"), ("nothing found", "search/?q=zzz"), ("keys", "keys/"), ("desk", "desk/"),
        ("slip", f"cases/{case}/slip/"), ("revision", f"cases/{case}/revision/"), ("empty", "?view=late"),
        ("suspend", f"cases/{case}/suspend/"), ("too late", f"cases/{case}/withdraw/"),
    ):  # fmt: skip
        page.goto(f"/office/{address}")
        look(name)
