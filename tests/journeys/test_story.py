"""The story, told in the browser as a newcomer would: from an application to the signed letter, in each country.

One demonstration for all of it, with its worker: letters are written as they are for real.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from komek.demo.cast import CASTS, Family
from tests.journeys.applicant import Applicant, Applying
from tests.site.browser import TIMEOUT, Axes, follow

pytestmark = pytest.mark.browser

SEND = "main form button.govuk-button"
PATIENCE = 60  # seconds, until the worker has written a letter


@dataclass(frozen=True)
class Telling:
    """Somebody applies, somebody works on it, somebody checks; `amount` as the letter and the cabinet have it."""

    applicant: str
    worker: str
    checker: str
    language: str
    answers: dict[str, str]
    amount: str


TELLINGS = [
    Telling("ivan", "georgieva", "dimov", "bg", {"1.pension": "60,00", "rooms": "1"}, "63,75"),
    Telling("bolat", "nurlan", "saule", "kk", {"1.residence_registered": "yes", "region": "astana"}, "24 258"),
    Telling(
        "samir", "gunay", "tural", "az", {"cause_beyond_control": "yes", "1.in_family_composition": "yes"}, "160,00"
    ),
]
Be = Callable[[str, str], Page]


@pytest.fixture
def be(browser: Browser, story_address: str) -> Iterator[Be]:
    """`be("ivan", "bg")`: a browser in which one is somebody of the story, at the place where they begin."""
    contexts = []

    def somebody(key: str, language: str) -> Page:
        context = browser.new_context(base_url=story_address, viewport={"width": 1280, "height": 900}, locale=language)
        context.set_default_timeout(TIMEOUT)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"/demo/?lang={language}")
        follow(page, f".casts form[action='/demo/as/{key}/'] button")
        return page

    yield somebody
    for context in contexts:
        context.close()


@pytest.mark.parametrize("telling", TELLINGS, ids=lambda telling: str(telling.applicant))
def test_from_an_application_to_the_signed_letter(be: Be, axe: Axes, telling: Telling) -> None:
    citizen = be(telling.applicant, telling.language)
    number = _apply(citizen, _family(telling.applicant), telling)
    worker = be(telling.worker, telling.language)
    _propose(worker, number)
    checker = be(telling.checker, telling.language)
    _decide(checker, number)
    citizen.goto("/cabinet/")
    follow(citizen, f"main a:near(:text('{number}'))")
    letter = _letter(citizen, telling.amount)
    citizen.goto("/verify/")
    citizen.set_input_files("input[type=file]", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": letter})
    follow(citizen, "form[enctype] button.govuk-button")
    assert citizen.locator(".answer:not(.answer--no)").count() == 1
    citizen.goto("/cabinet/looks/")
    assert citizen.locator("main li, main tbody tr").count() >= 2  # caseworker and checker


def test_a_refusal_is_appealed(be: Be, axe: Axes) -> None:
    page = be("stoyan", "bg")
    follow(page, "main a[href^='/cabinet/']:not([href$='/looks/'])")
    follow(page, "main a[href*='/appeal/']")
    assert axe(page) == []
    page.fill("textarea", "Пенсията ми за януари не е 230, а 130 лева.")
    follow(page, SEND)
    assert "/appeal/" not in page.url
    assert axe(page) == []


def test_what_was_asked_for_lapses_when_nothing_comes(be: Be, axe: Axes) -> None:
    page = be("maria", "bg")
    assert page.locator(".matter--asked").count() == 1
    page.goto("/demo/")
    assert axe(page) == []
    follow(page, "form[action='/demo/days/'] button[value='14']")
    page.goto("/cabinet/")
    assert page.locator(".matter--asked").count() == 0


def test_a_revision_changes_what_is_due_and_keeps_what_was(be: Be, axe: Axes) -> None:
    worker = be("gunay", "az")
    worker.goto("/office/search/?q=Məmmədov")
    if "/cases/" not in worker.url:
        follow(worker, "main a[href^='/office/cases/']")
    case = worker.url.rstrip("/")
    worker.goto(f"{case}/revision/")
    worker.check("input[name=cause][value=income]", force=True)
    follow(worker, SEND)
    follow(worker, ".case__next form button.govuk-button")  # collect
    follow(worker, "a[href$='/wages/'] >> nth=0")
    worker.fill("#id_value", "6000,00")
    worker.check("input[name=source][value=document]", force=True)
    follow(worker, SEND)
    follow(worker, ".case__next form button.govuk-button")  # assess
    follow(worker, ".case__next a.govuk-button")
    worker.check("input[name=how][value=confirm]", force=True)
    follow(worker, SEND)
    checker = be("tural", "az")
    checker.goto(f"{case}/review/")
    before, after = (part.inner_text() for part in checker.locator(".two > div").all())
    assert "240,00" in before
    assert "140,00" in after  # 4 × 160 less 6,000 ÷ 12
    assert axe(checker) == []
    checker.check("input[name=verdict][value=decide]", force=True)
    follow(checker, SEND)
    citizen = be("elvin", "az")
    follow(citizen, "main a[href^='/cabinet/']:not([href$='/looks/'])")
    assert [sum_ in citizen.inner_text("main") for sum_ in ("240,00", "140,00")] == [True, True]
    assert axe(citizen) == []


def _family(key: str) -> Family:
    return next(family for cast in CASTS for family in cast.families if family.key == key)


def _apply(page: Page, family: Family, telling: Telling) -> str:
    """Everything that is known is there already; the rest is answered."""
    country, _, programme = family.programme.partition(".")
    region, municipality, settlement, street = family.address
    applying = Applying(
        country, programme, (), family.iban, " ".join(family.applicant.name),
        {"region": region, "municipality": municipality, "settlement": settlement, "street": street},
        paper="", answers=telling.answers,
    )  # fmt: skip
    applying.address.update({name: "" for name, value in applying.address.items() if not value})
    walker = Applicant(page, applying, telling.language)
    walker.begin()
    follow(page, ".task a[href$='/family/']")
    follow(page, ".acts a.govuk-button:not(.govuk-button--secondary)")
    walker.sections(telling.answers)
    walker.account()
    follow(page, ".task a[href$='/contact/']")
    page.check("input[name=preferred][value=telephone]")
    walker.send()
    walker.consents()
    return walker.submit()


def _propose(page: Page, number: str) -> None:
    page.goto(f"/office/search/?q={number}")
    if "/cases/" not in page.url:
        follow(page, "main a[href^='/office/cases/']")
    follow(page, "form[action$='/claim/'] button")
    follow(page, ".case__next form button.govuk-button")  # collect
    while page.locator("tr.lacks a").count():
        _record(page)
    follow(page, ".case__next form button.govuk-button")  # assess
    follow(page, ".case__next a.govuk-button")
    page.check("input[name=how][value=confirm]", force=True)
    follow(page, SEND)


def _record(page: Page) -> None:
    """What only the office can know: nothing out of the ordinary."""
    follow(page, "tr.lacks a")
    if page.locator("input[name=value][type=radio]").count():
        page.check("input[name=value]:is([value=no], [value=none])", force=True)
    else:
        page.fill("#id_value", "0")
    page.check("input[name=source][value=officer]", force=True)
    follow(page, SEND)


def _decide(page: Page, number: str) -> None:
    page.goto("/office/?view=check")
    follow(page, f"tr:has-text('{number}') a[href^='/office/cases/']")
    follow(page, ".case__next a.govuk-button")
    page.check("input[name=verdict][value=decide]", force=True)
    follow(page, SEND)


def _letter(page: Page, amount: str) -> bytes:
    """Wait for the decision's letter, see the amount, open it, and take the file."""
    for _ in range(PATIENCE):
        if page.locator("#letters + ul li").count() >= 2:  # receipt and decision
            break
        page.wait_for_timeout(1000)
        page.reload()
    assert amount in page.inner_text(".answer").replace("\N{NO-BREAK SPACE}", " ")
    address = str(page.locator("#letters + ul li:has(.govuk-tag) a").first.get_attribute("href"))
    page.goto(address)  # to open a decision is its service: that is said first, and needs a press of a button
    token = str(page.locator("main input[name=csrfmiddlewaretoken]").get_attribute("value"))
    body = page.request.post(address, form={"csrfmiddlewaretoken": token}).body()
    assert body.startswith(b"%PDF-")
    return body
