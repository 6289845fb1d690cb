"""The electronic identity that an installation names from outside."""

import pytest

from komek.web.environment import eid, eid_origin


def test_named_by_three_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMEK_EID", "https://eid.example.org/realms/people/")
    monkeypatch.setenv("KOMEK_EID_CLIENT", "komek")
    monkeypatch.setenv("KOMEK_EID_SECRET", "s")
    assert eid() == {"address": "https://eid.example.org/realms/people", "client": "komek", "secret": "s"}
    assert eid_origin() == ["https://eid.example.org"]


def test_an_installation_may_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KOMEK_EID", raising=False)
    assert eid() is None
    assert eid_origin() == []
