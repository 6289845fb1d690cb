"""Readers of the law, of the small print, and of error pages: every kind of page, at both widths, in each language."""

import pytest

from tests.journeys.inspector import Inspector
from tests.site.browser import Axes, OpenPage

pytestmark = pytest.mark.browser

PAGES = [
    "/law/",
    "/law/bg/",
    "/law/kz/",
    "/law/bg.monthly_assistance/",
    "/law/az.stipend/",
    "/law/kz/parameters/poverty_line/",
    "/law/az/parameters/need_criterion/",
    "/privacy/",
    "/accessibility/",
    "/verify/",
    "/bg/check/deleted/",
    "/there/is/nothing/",
]


@pytest.mark.parametrize(("language", "width"), [("bg", 320), ("kk", 1280), ("ru", 320), ("az", 1280), ("en", 320)])
def test_every_kind_of_page(page: OpenPage, axe: Axes, language: str, width: int) -> None:
    opened = page(width, language=language)
    inspector = Inspector(opened, axe, language)
    for address in PAGES:
        opened.goto(f"{address}?lang={language}")
        inspector(address)
    assert inspector.faults == []
