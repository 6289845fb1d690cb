"""Citizens find out what they can get: from the first page to the amount of the documents' worked examples.

Every page that is passed is looked at: nothing that axe finds, nothing wider than the screen, nothing left in English,
nothing in the console; on a phone and on a desk, with and without JavaScript.
"""

import pytest

from tests.journeys.families import FAMILY_OF_FOUR, FAMILY_OF_SIX, PENSIONER, FamilyCase
from tests.journeys.inspector import Inspector
from tests.journeys.visitor import Visitor
from tests.site.browser import Axes, OpenPage, follow

pytestmark = pytest.mark.browser

PHONE, DESK = 320, 1280


@pytest.mark.parametrize(
    ("family", "language", "width", "javascript"),
    [
        (PENSIONER, "bg", DESK, True),
        (PENSIONER, "bg", PHONE, False),
        (FAMILY_OF_SIX, "kk", PHONE, True),
        (FAMILY_OF_SIX, "ru", DESK, True),
        (FAMILY_OF_FOUR, "az", PHONE, True),
        (FAMILY_OF_FOUR, "az", DESK, False),
    ],
    ids=lambda value: f"{value.country}" if isinstance(value, FamilyCase) else str(value),
)
def test_a_family_finds_out_what_it_can_get(
    page: OpenPage, axe: Axes, family: FamilyCase, language: str, width: int, javascript: bool
) -> None:
    opened = page(width, javascript=javascript, language=language)
    inspector = Inspector(opened, axe, language, None if javascript else page(width, language=language))
    visitor = Visitor(opened, family.country, language, inspector)
    visitor.start()
    for person in family.people:
        visitor.member(*person)
    visitor.apply_on(family.on)
    visitor.answer(family.answers)
    inspector("result")
    assert visitor.amounts
    assert visitor.amounts[0].replace("\N{NO-BREAK SPACE}", " ").startswith(family.amount)
    for address in ("answers", "family"):
        opened.goto(f"/{family.country}/check/{address}/")
        inspector(address)
    assert inspector.faults == []


def test_answers_can_be_changed_and_deleted(page: OpenPage, axe: Axes) -> None:
    opened = page(language="en")
    visitor = Visitor(opened, "bg", "en")
    visitor.start()
    visitor.member("Ivan", PENSIONER.people[0][1])
    visitor.apply_on(PENSIONER.on)
    visitor.answer(PENSIONER.answers)
    assert visitor.amounts[0].startswith("63.75")

    opened.goto("/bg/check/questions/income/1/")
    assert opened.input_value("#id_amount_pension") == "60"
    opened.fill("#id_amount_pension", "100,25")
    visitor.send()
    assert visitor.amounts[0].startswith("23.50")

    inspector = Inspector(opened, axe, "en")
    follow(opened, "main form[action$='/delete/'] button")
    inspector("deleted")
    opened.goto("/bg/check/result/")
    assert opened.url.endswith("/bg/check/family/add/")
    assert inspector.faults == []


def test_a_box_that_is_unticked_again_takes_its_amount_with_it(page: OpenPage) -> None:
    opened = page()
    visitor = Visitor(opened, "bg", "en")
    visitor.start()
    visitor.member("Ivan", PENSIONER.people[0][1])
    visitor.apply_on(PENSIONER.on)
    opened.check("input[value=pension]")
    opened.fill("#id_amount_pension", "60")
    opened.uncheck("input[value=pension]")
    opened.check("input[value=none-of-these]")
    visitor.send()
    opened.goto("/bg/check/questions/income/1/")
    assert opened.is_checked("input[value=none-of-these]")


def test_what_is_missing_is_said_and_leads_to_its_field(page: OpenPage, axe: Axes) -> None:
    opened = page(PHONE, language="ru")
    inspector = Inspector(opened, axe, "ru")
    opened.goto("/az/check/family/add/?lang=ru")
    opened.fill("#id_name", "Лейла")
    follow(opened, "main form button.govuk-button")
    inspector("errors")
    assert opened.title().startswith("Ошибка:")
    assert opened.evaluate("document.activeElement.className") == "govuk-error-summary"
    assert opened.input_value("#id_name") == "Лейла"
    opened.click(".govuk-error-summary a >> nth=0")
    assert opened.evaluate("document.activeElement.id") == "id_birth_date-day"
    assert inspector.faults == []


def test_by_keyboard_the_first_stop_skips_to_the_content(page: OpenPage) -> None:
    opened = page()
    opened.goto("/bg/")
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "govuk-skip-link"
    opened.keyboard.press("Enter")
    assert opened.evaluate("document.activeElement.id") == "main"


def test_on_paper_everything_is_open_and_nothing_is_navigation(page: OpenPage) -> None:
    opened = page(javascript=False)
    visitor = Visitor(opened, "bg", "en")
    visitor.start()
    visitor.member("Ivan", PENSIONER.people[0][1])
    visitor.apply_on(PENSIONER.on)
    visitor.answer(PENSIONER.answers)
    opened.emulate_media(media="print")
    assert opened.is_hidden(".langs")
    assert opened.is_hidden(".parts")
    assert opened.is_visible(".folded .checks >> nth=0")
