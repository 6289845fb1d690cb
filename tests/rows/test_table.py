"""A table gives back and writes what Django's own queries do, whatever columns its model has."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, models, transaction
from django.db.models import Model

from komek.casework.models import Case, Proceeding
from komek.intake.models import Draft
from komek.people.models import Person
from komek.rows import Table
from komek.services.models import Service
from tests.casework.kept import received

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 12, tzinfo=UTC)


def columns(row: Model) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def draft(**others: object) -> Draft:
    said = {"programme": "bg.x", "channel": "portal", "language": "bg", "by": "user:1", "content": {"a": [1, None]}}
    return Draft(id=uuid4(), begun_at=AT, saved_at=AT, **(said | others))


def service() -> Service:
    return Service(code="bg.x", law_hash="0", published_at=AT)


@pytest.mark.parametrize("make", [draft, service], ids=["with an id of its own", "numbered by the database"])
def test_what_is_inserted_is_what_django_reads(make: Callable[[], Model]) -> None:
    row = make()
    Table(type(row)).insert(row)
    assert row.pk is not None
    assert columns(type(row)._default_manager.get(pk=row.pk)) == columns(row)
    row.save()  # and it knows that it is there
    assert type(row)._default_manager.filter(pk=row.pk).count() == 1


@pytest.mark.parametrize("model", [Case, Proceeding, Person])
def test_what_is_read_is_what_django_reads(model: type[models.Model]) -> None:
    received()
    by_django = model._default_manager.order_by("pk").first()
    assert by_django is not None
    found = Table(model).first("id = %s", by_django.pk)
    assert found == by_django
    assert columns(found) == columns(by_django)
    assert not found._state.adding


def test_a_condition_says_which() -> None:
    table, rows = Table(Draft), [draft(revision=number) for number in (3, 1, 2)]
    for row in rows:
        table.insert(row)
    assert [row.revision for row in table.all("revision > %s ORDER BY revision", 1)] == [2, 3]
    assert table.has("revision = %s", 2)
    assert not table.has("revision = %s", 4)
    assert table.first("revision = %s", 4) is None
    assert table.delete("revision < %s", 3) == 2
    assert [row.pk for row in Draft.objects.all()] == [rows[0].pk]


def test_the_database_refuses_what_it_refuses_otherwise() -> None:
    row = draft()
    Table(Draft).insert(row)
    with pytest.raises(IntegrityError), transaction.atomic():
        Table(Draft).insert(row)
