"""People apply, follow it in their cabinet, and bring what the office asks for: one family of each country.

Every page that is passed is looked at: nothing that axe finds, nothing wider than the screen, nothing left in English.
With KOMEK_PICTURES, a folder, each page is kept there as a picture.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page

from komek.accounts import service as accounts
from komek.casework import service as casework
from komek.clock import site
from komek.people import service as people
from tests.accounts.users import signed_in
from tests.intake.pictures import PICTURE
from tests.journeys.applicant import Applicant, Applying
from tests.journeys.applying import AZERBAIJANI, BULGARIAN, KAZAKH
from tests.journeys.inspector import Inspector
from tests.site.browser import Axes, OpenPage, follow

pytestmark = pytest.mark.browser

PHONE, DESK = 320, 1280
OFFICER = "user:1"
PATIENCE = 60  # seconds, until the worker has written a letter


@pytest.mark.parametrize(
    ("family", "language", "width", "javascript"),
    [
        pytest.param(BULGARIAN, "bg", DESK, True, id="bg"),
        pytest.param(KAZAKH, "kk", PHONE, True, id="kz"),
        pytest.param(AZERBAIJANI, "az", PHONE, False, id="az"),
    ],
)
def test_a_family_applies_and_brings_what_is_asked(
    page: OpenPage,
    axe: Axes,
    worker: None,
    tmp_path: Path,
    family: Applying,
    language: str,
    width: int,
    javascript: bool,
) -> None:
    opened = page(width, javascript=javascript, language=language)
    inspector = Inspector(opened, axe, language, None if javascript else page(width, language=language))
    look = _with_pictures(opened, inspector, f"{language}-{width}")
    file = tmp_path / "card.png"
    file.write_bytes(PICTURE)
    number = Applicant(opened, family, language, look).apply(file)
    assert number.startswith(family.office)
    _receipt_arrives(opened, look)

    applicant = people.by_number(family.country, family.people[0].number)
    assert applicant
    _sign_in(opened, applicant.id)
    opened.goto(f"/cabinet/?lang={language}")
    look("cabinet")
    assert number in opened.inner_text("main")
    case = casework.cases_of([applicant.id])[0].case
    _ask_for_a_document(case, family.paper)
    opened.reload()
    look("cabinet-asked")
    follow(opened, ".matter--asked a")
    look("case-asked")
    follow(opened, ".asked a.govuk-button")
    look("correct")
    opened.set_input_files(f"#id_paper-{family.paper}", file)
    follow(opened, "main form button.govuk-button")
    look("case")
    assert casework.case(case).last.status == "collecting"
    for address in ("change/", "withdraw/"):
        opened.goto(f"/cabinet/{case}/{address}")
        look(address.strip("/"))
    opened.goto("/cabinet/looks/")
    look("looks")
    assert inspector.faults == []


def test_a_draft_is_gone_on_with_from_another_device(page: OpenPage, transactional_db: None) -> None:
    computer, phone = page(), page(PHONE)
    walker = Applicant(computer, BULGARIAN, "en")
    walker.begin()
    link = computer.inner_text(".link-line a")
    walker.people()
    phone.goto(link)
    assert "Стоянка" in phone.inner_text(".tasks")
    stranger = page()
    address = computer.url
    answer = stranger.goto(address)
    assert answer
    assert answer.status == 404


def _with_pictures(opened: Page, inspector: Inspector, prefix: str) -> Callable[[str], None]:
    """Looks at each page, and keeps a picture of it where a folder for them is named."""
    folder = os.environ.get("KOMEK_PICTURES")

    def look(name: str) -> None:
        inspector(name)
        if folder:
            opened.screenshot(path=str(Path(folder) / f"{prefix}-{name}.png"), full_page=True)

    return look


def _receipt_arrives(opened: Page, look: Callable[[str], None]) -> None:
    """The worker writes it; the page tells to load it anew."""
    for _ in range(PATIENCE):
        if opened.locator("a[href$='/receipt/letter/']").count():
            break
        opened.wait_for_timeout(1000)
        opened.reload()
    look("receipt-written")
    answer = opened.request.get(str(opened.locator("a[href$='/receipt/letter/']").get_attribute("href")))
    assert answer.body().startswith(b"%PDF-")


def _sign_in(opened: Page, person: int) -> None:
    """As the eID would: a session in the browser."""
    client = signed_in(accounts.make_citizen(person))
    name = settings.SESSION_COOKIE_NAME
    opened.context.add_cookies(
        [{"name": name, "value": client.cookies[name].value, "domain": "127.0.0.1", "path": "/"}]
    )


def _ask_for_a_document(case: int, paper: str) -> None:
    """What the office does meanwhile; where the law names no time, the officer sets the last day."""
    now = site.now()
    casework.collect(case, OFFICER, now)
    until = now.date().replace(year=now.year + 1)
    casework.request_correction(case, [f"document:{paper}"], until, "", OFFICER, now)
