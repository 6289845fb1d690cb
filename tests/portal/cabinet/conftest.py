"""Somebody who has applied, and the clock of the day on which they did."""

from collections.abc import Iterator

import pytest
from django.test import Client

from komek.clock import FixedClock
from komek.intake import service as intake
from tests.portal.applying import applied, citizen, ivan, standing_still


@pytest.fixture(autouse=True)
def clock() -> Iterator[FixedClock]:
    with standing_still() as clock:
        yield clock


@pytest.fixture
def mine() -> intake.Application:
    return applied(ivan().id)


@pytest.fixture
def client(mine: intake.Application) -> Client:
    return citizen(mine.applicant)
