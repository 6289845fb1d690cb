"""Signing in with a browser: citizens by the demonstration's eID and by document, staff with password and telephone.

Every page that is passed is looked at: nothing that axe finds, nothing wider than the screen, nothing left in English,
nothing in the console.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from komek.accounts import service
from komek.accounts.service import Role
from tests.accounts.codes import code
from tests.accounts.users import PASSWORD, SINCE, citizen_user, staff_user
from tests.journeys.inspector import Inspector
from tests.people.persons import LEYLA, registered
from tests.site.browser import TIMEOUT, Axes, OpenPage, follow

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE, DESK = 320, 1280
SEND = "main form button.govuk-button >> nth=0"


@pytest.fixture
def opened(browser: Browser, live_server: LiveServer, settings: Settings) -> Iterator[OpenPage]:
    """Opens pages of a demonstration with an empty story."""
    settings.DEMO = True
    contexts = []

    def page(width: int = DESK, height: int = 900, *, javascript: bool = True, language: str = "en") -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            locale=language,
        )
        context.set_default_timeout(TIMEOUT)
        contexts.append(context)
        return context.new_page()

    yield page
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("language", "width"), [("bg", PHONE), ("kk", DESK), ("ru", PHONE), ("az", DESK)])
def test_a_citizen_by_eid_who_acts_for_somebody(opened: OpenPage, axe: Axes, language: str, width: int) -> None:
    user, mother = citizen_user(), registered(given="Елена")
    assert user.person_id
    service.represent(user.person_id, mother.id, "пълномощно № 12", SINCE)
    page = opened(width, language=language)
    look = Inspector(page, axe, language)
    page.goto(f"/account/sign-in/?lang={language}")
    look("sign-in")
    follow(page, SEND)
    look("provider")
    follow(page, "main button[value=grant]")
    look("nobody chosen")
    page.click(f"label[for=id_person]:has-text('{user.name}')")
    follow(page, "main button[value=grant]")
    assert "/cabinet/" in page.url
    page.goto("/account/")
    look("account")
    page.goto("/account/acting-for/")
    look("whom to act for")
    page.click("label:has-text('Елена')")
    follow(page, SEND)
    look("acting")
    page.goto("/")
    look("first page, acting")
    assert "Елена" in page.inner_text(".acting")
    follow(page, "header form button")
    page.goto("/account/")
    assert "/account/sign-in/" in page.url
    assert look.faults == []


@pytest.mark.parametrize(("language", "width"), [("bg", DESK), ("az", PHONE)])
def test_staff_set_up_their_telephone_and_sign_in_with_it(
    opened: OpenPage, axe: Axes, language: str, width: int
) -> None:
    staff_user(Role.CASEWORKER, email="m.ivanova@example.org", password=PASSWORD)
    page = opened(width, language=language)
    look = Inspector(page, axe, language)
    page.goto(f"/account/sign-in/staff/?lang={language}")
    follow(page, SEND)
    look("nothing entered")
    page.fill("#id_login", "m.ivanova@example.org")
    page.fill("#id_password", PASSWORD)
    follow(page, SEND)
    look("enrolment")
    page.goto("/")
    secret = page.inner_text(".secret")
    page.fill("#id_code", code(secret))
    follow(page, SEND)
    look("recovery codes")
    paper = page.inner_text(".codes li >> nth=0")
    page.goto("/account/")
    look("account")
    page.goto("/account/second-factor/change/")
    look("once more")
    page.goto("/account/password/")
    look("password")
    page.goto("/account/sign-out/")
    look("sign out")
    follow(page, SEND)

    page.goto("/account/sign-in/staff/")
    page.fill("#id_login", "m.ivanova@example.org")
    page.fill("#id_password", PASSWORD)
    follow(page, SEND)
    look("one-time code")
    page.fill("#id_code", paper)
    follow(page, SEND)
    assert page.url.endswith("/office/")
    assert look.faults == []


def test_by_document_without_javascript(opened: OpenPage, axe: Axes) -> None:
    service.note_document(registered(LEYLA).id, "AA1234567")
    page = opened(PHONE, language="az")
    look = Inspector(page, axe, "az")
    page.goto("/account/sign-in/document/az/?lang=az")
    page.fill("#id_document", "AA1234567")
    page.fill("#id_number", "OOOOOOO")
    follow(page, SEND)
    look("no such number")
    assert look.faults == []

    plain = opened(PHONE, javascript=False, language="az")
    plain.goto("/account/sign-in/document/az/")
    plain.fill("#id_document", "AA1234567")
    plain.fill("#id_number", "5A1B2C3")
    follow(plain, SEND)
    assert "/cabinet/" in plain.url
    assert "Leyla" in plain.inner_text("header")
