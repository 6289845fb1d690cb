"""What every test may ask for: a database that is started once, the real site, and a real browser.

The fixtures live in `tests/site`, one file per idea.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.site.database", "tests.site.server", "tests.site.story", "tests.site.browser"]

STARTS_PROGRAMS = {"komek", "live_site", "story_address"}

# Playwright keeps an event loop in the thread of the tests; Django would then refuse every query there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# Two cores, shared by many: no example is too slow, but a hundred must do.
settings.register_profile("full", max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", settings.get_profile("full"), max_examples=10, derandomize=True)
settings.load_profile("full")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whoever asks for the command line or for the running site starts programs: `./test --quick` leaves that out."""
    for item in items:
        if STARTS_PROGRAMS & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.process)


@pytest.fixture(autouse=True)
def _english_first() -> None:
    """Tests say which language they read; without a word it is English, whatever the test before chose."""
    from django.utils import translation

    translation.activate("en")
