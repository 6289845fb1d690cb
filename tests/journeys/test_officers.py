"""A day at the office: a caseworker gathers, records, visits, corrects and proposes; a checker gives back and decides.

Every page that is passed is looked at: nothing that axe finds, nothing wider than the screen, nothing left in English.
With KOMEK_PICTURES, a folder, each page is kept there as a picture.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from komek.accounts.service import Role, User
from komek.casework import service as casework
from tests.accounts.users import signed_in, staff_user
from tests.casework.kept import received
from tests.journeys.inspector import Inspector
from tests.journeys.officer import SEND, elsewhere, gather, propose, review
from tests.office.counter import day, register_says
from tests.site.browser import TIMEOUT, Axes, follow

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
COOKIE = "komek_session"

Enter = Callable[[User, str, int, bool], Page]


@pytest.fixture
def enter(browser: Browser, live_server: LiveServer) -> Iterator[Enter]:
    """A browser in which a member of staff is signed in, on the morning after the application came."""
    with ExitStack() as stack:
        stack.enter_context(day(days=1))

        def opened(user: User, language: str, width: int, javascript: bool) -> Page:
            context = browser.new_context(
                base_url=live_server.url, viewport={"width": width, "height": 900}, java_script_enabled=javascript,
                locale=language,
            )  # fmt: skip
            stack.callback(context.close)
            context.set_default_timeout(TIMEOUT)
            key = signed_in(user).cookies[COOKIE].value
            context.add_cookies([{"name": COOKIE, "value": key, "url": live_server.url}])
            page = context.new_page()
            page.goto(f"/office/?lang={language}")
            return page

        yield opened


def looking(page: Page, axe: Axes, language: str, pictures: str) -> tuple[Callable[[str], None], Inspector]:
    """Look at a page, and keep its picture where somebody wants to see it."""
    inspector = Inspector(page, axe, language)
    folder = os.environ.get("KOMEK_PICTURES")

    def look(name: str) -> None:
        inspector(name)
        if folder:
            page.screenshot(path=Path(folder) / f"{pictures}-{len(inspector.seen):02}-{name}.png", full_page=True)

    return look, inspector


@pytest.mark.parametrize(("language", "width"), [("bg", 1360), ("kk", 320)])
def test_two_pairs_of_eyes(enter: Enter, axe: Axes, language: str, width: int) -> None:
    case = received()
    register_says(case, 6240)
    worker, checker = (
        staff_user(Role.CASEWORKER, email="w@example.org"),
        staff_user(Role.CHECKER, email="c@example.org"),
    )
    page = enter(worker, language, width, True)
    look, seen = looking(page, axe, language, f"office-{language}-{width}")
    gather(page, look)
    propose(page, look)
    other = enter(checker, language, width, True)
    check, checked = looking(other, axe, language, f"checker-{language}-{width}")
    other.goto("/office/?view=check")
    check("to check")
    review(other, check, case, "give_back")
    page.goto(f"/office/cases/{case}/")
    look("given back")
    propose(page, look)
    review(other, check, case, "decide")
    assert casework.case(case).decisions[0].answer.grants
    page.goto(f"/office/cases/{case}/serve/")
    look("service")
    for part, value in (("day", "16"), ("month", "1"), ("year", "2019")):
        page.fill(f"#id_day-{part}", value)
    follow(page, SEND)
    look("served")
    elsewhere(page, look, case)
    assert _faults(seen, checked) == []


@pytest.mark.parametrize(("language", "width"), [("ru", 320), ("az", 1280)])
def test_the_same_pages_in_the_other_languages(enter: Enter, axe: Axes, language: str, width: int) -> None:
    case = received()
    page = enter(staff_user(Role.CASEWORKER), language, width, True)
    look, seen = looking(page, axe, language, f"office-{language}-{width}")
    for step in ("", "correction/", "discontinue/", "survey/"):
        page.goto(f"/office/cases/{case}/{step}")
        look(step or "case")
    assert _faults(seen) == []


def _faults(*inspectors: Inspector) -> list[str]:
    """What is wrong; that a form with a mistake in it came back is not."""
    return [fault for one in inspectors for fault in one.faults if "status of 400" not in fault]


def test_the_keyboard_leads_through_the_list_unless_it_is_switched_off(enter: Enter) -> None:
    received()
    received()
    page = enter(staff_user(Role.CASEWORKER), "en", 1280, True)
    focused = "document.activeElement.closest('tr')?.rowIndex ?? document.activeElement.id"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == 2
    page.keyboard.press("k")
    assert page.evaluate(focused) == 1
    page.keyboard.press("/")
    assert page.evaluate(focused) == "seek"
    page.goto("/office/keys/")
    page.click("[data-keys]")
    page.goto("/office/")
    page.keyboard.press("j")
    assert page.evaluate(focused) != 1


def test_everything_works_without_javascript(enter: Enter) -> None:
    case = received()
    page = enter(staff_user(Role.CASEWORKER), "en", 320, False)
    follow(page, "[data-row] a")
    follow(page, ".case__next form button.govuk-button")
    follow(page, ".case__next form button.govuk-button")
    follow(page, ".case__next a.govuk-button")
    page.check("input[name=how][value=confirm]", force=True)
    follow(page, SEND)
    assert casework.case(case).last.status == "proposed"
