"""A demonstration, whose client reaches its provider without a network; and attempts that are counted anew."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from pytest_django import Settings
from requests import Session

from tests.accounts.loopback import Loopback


@pytest.fixture
def demonstration(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """This installation is a demonstration."""
    settings.DEMO = True
    network = Loopback()
    monkeypatch.setattr(Session, "get_adapter", lambda _self, url: network)
    yield network
    cache.clear()
