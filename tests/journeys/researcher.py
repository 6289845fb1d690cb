"""What somebody who leads does with studies: people made, a change of law tried on them, its picture for one family."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page

from komek.jobs.testing import run_all
from komek.studies.service import Study
from tests.journeys.officer import SEND
from tests.site.browser import follow

NEW_VALUE = "input[name='value.guaranteed_minimum_income']"
Look = Callable[[str], None]


def make_people(page: Page, look: Look, households: int) -> None:
    """From the empty list to a population that is there, as its page, which follows by itself, says in the end."""
    follow(page, ".bar__links a[href$='/studies/']")
    look("studies, none")
    follow(page, "main .bare a[href$='/people/']")
    page.fill("#id_households", str(households))
    look("people, none")
    follow(page, SEND)
    run_all(only=["studies.run"])
    page.wait_for_selector(".said")


def simulate(page: Page, look: Look) -> None:
    """Choose programme, day, population and the new value."""
    page.goto("/office/studies/new/")
    page.select_option("#programme", "bg.monthly_assistance")
    page.fill("#on", "2019-03-15")
    follow(page, SEND)
    page.fill(NEW_VALUE, "85,00")
    page.check("input[name=population]", force=True)
    look("study asked for")
    follow(page, SEND)


def read_result(page: Page, look: Look) -> None:
    """Charts, and the tables behind them, opened."""
    for table in page.locator(".behind > summary").all():
        table.click()
    look("result")


def sign_out_elsewhere(page: Page, look: Look, study: str) -> None:
    """A page that still follows its study, when the session ends: it leads to where one signs in."""
    Study.objects.update(state=Study.State.running)
    page.goto(study)
    with page.expect_navigation(url=re.compile("/account/sign-in/")):
        page.context.clear_cookies()
    look("signed out")


def draw_family(page: Page, look: Look) -> None:
    """The amount against income, under both laws."""
    page.goto("/office/studies/family/?programme=bg.monthly_assistance&on=2019-03-15")
    page.fill(NEW_VALUE, "85")
    follow(page, SEND)
    page.click(".behind > summary")
    look("family drawn")
