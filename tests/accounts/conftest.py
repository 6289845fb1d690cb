"""A demonstration, whose client reaches its provider without a network; an installation with a provider elsewhere."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from pytest_django import Settings
from requests import Session

from tests.accounts.loopback import Loopback
from tests.accounts.provider import ISSUER, NEWCOMER, Provider


@pytest.fixture
def demonstration(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """This installation is a demonstration."""
    settings.DEMO = True
    network = Loopback()
    monkeypatch.setattr(Session, "get_adapter", lambda _self, url: network)
    yield network
    cache.clear()


@pytest.fixture
def elsewhere(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Provider:
    """This installation's citizens sign in with a provider elsewhere, which names a newcomer."""
    settings.EID = {"address": ISSUER, "client": "us", "secret": "s"}
    network = Provider(dict(NEWCOMER))
    monkeypatch.setattr(Session, "get_adapter", lambda _self, url: network)
    return network
