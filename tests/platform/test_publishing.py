"""Publishing programmes: who is served by which law, since when."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from komek.services import service
from komek.services.models import Service

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=1)


@pytest.fixture(autouse=True)
def _nothing_published() -> None:
    Service.objects.all().delete()


def in_force() -> dict[str, str]:
    return {row.code: row.law_hash for row in service.published()}


def test_new_programmes_are_published() -> None:
    assert service.publish({"bg.a": "1", "bg.b": "1"}, NOON).new == ["bg.a", "bg.b"]
    assert in_force() == {"bg.a": "1", "bg.b": "1"}


def test_the_same_law_again_changes_nothing() -> None:
    service.publish({"bg.a": "1"}, NOON)
    assert service.publish({"bg.a": "1"}, LATER) == service.Published([], [], [], ["bg.a"])
    assert [row.published_at for row in service.history("bg.a")] == [NOON]


def test_another_law_is_another_publication_and_the_old_one_is_kept() -> None:
    service.publish({"bg.a": "1"}, NOON)
    assert service.publish({"bg.a": "2"}, LATER).changed == ["bg.a"]
    assert in_force() == {"bg.a": "2"}
    assert [(row.law_hash, row.published_at) for row in service.history("bg.a")] == [("1", NOON), ("2", LATER)]
    assert Service.objects.get(law_hash="1").withdrawn_at == LATER


def test_a_law_that_returns_is_published_anew() -> None:
    for law, moment in zip("121", (NOON, LATER, LATER + timedelta(days=1)), strict=True):
        service.publish({"bg.a": law}, moment)
    assert [row.law_hash for row in service.history("bg.a")] == ["1", "2", "1"]


def test_a_programme_that_is_gone_is_withdrawn() -> None:
    service.publish({"bg.a": "1", "bg.b": "1"}, NOON)
    assert service.publish({"bg.a": "1"}, LATER).withdrawn == ["bg.b"]
    assert in_force() == {"bg.a": "1"}


def test_the_database_itself_refuses_two_in_force() -> None:
    service.publish({"bg.a": "1"}, NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        Service.objects.create(code="bg.a", law_hash="2", published_at=LATER)


def test_every_programme_of_the_packs_is_published() -> None:
    from komek import packs

    codes = sorted(code for country in packs.countries() for code in country.programmes)
    assert service.publish_packs(NOON).new == codes
    assert all(len(row.law_hash) == 64 for row in service.published())
    assert service.publish_packs(LATER).unchanged == codes
