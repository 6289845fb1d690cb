"""`/health` tells whether the site can do its work."""

import pytest
from django.db import DatabaseError, connection
from django.test import Client


@pytest.mark.django_db
def test_healthy_when_the_database_answers(client: Client) -> None:
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "database": "ok"}
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.django_db
def test_failing_when_the_database_does_not_answer(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise DatabaseError("gone")

    monkeypatch.setattr(connection, "cursor", broken)
    answer = client.get("/health")
    assert answer.status_code == 503
    assert answer.json() == {"status": "failing", "database": "unreachable"}


@pytest.mark.django_db
def test_only_read(client: Client) -> None:
    assert client.post("/health").status_code == 405
