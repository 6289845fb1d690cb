"""Every test of the office has its counter, on the morning after the application came."""

from collections.abc import Iterator

import pytest

from tests.office.counter import Counter, day


@pytest.fixture
def counter(db: None) -> Iterator[Counter]:
    """Who works at Sozopol."""
    with day(days=1):
        yield Counter()
