"""The means of the browser tests themselves: a check that cannot fail would be worth nothing."""

import pytest

from tests.site.browser import Axes, OpenPage

pytestmark = pytest.mark.browser

GOOD = '<html lang="en"><title>A page</title><main><h1>Title</h1><p>Text</p></main></html>'
BAD = '<html><title>A page</title><main><h1>Title</h1><img src="data:,"></main></html>'
WHO_AM_I = "<noscript>without script</noscript><script>document.write('with script')</script>"


def test_axe_finds_what_is_wrong_and_nothing_where_all_is_well(page: OpenPage, axe: Axes) -> None:
    opened = page()
    opened.set_content(BAD)
    assert {found["rule"] for found in axe(opened)} == {"html-has-lang", "image-alt"}
    opened.set_content(GOOD)
    assert axe(opened) == []


@pytest.mark.parametrize(("javascript", "seen"), [(True, "with script"), (False, "without script")])
def test_pages_open_with_and_without_javascript(page: OpenPage, javascript: bool, seen: str) -> None:
    opened = page(320, 640, javascript=javascript)
    opened.set_content(WHO_AM_I)
    assert opened.inner_text("body").strip() == seen
    assert opened.viewport_size == {"width": 320, "height": 640}


def test_the_running_site_answers_the_browser(page: OpenPage) -> None:
    answer = page().goto("/health")
    assert answer is not None
    assert answer.ok
