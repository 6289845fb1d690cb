"""Offices are kept in memory, and yet every change of them is seen at once."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection, transaction
from pytest_django import DjangoAssertNumQueries

from komek.offices import service
from komek.offices.models import Office, Territory
from komek.people.service import Address
from tests.offices.files import known

KITEN = Address("Бургас", "Приморско", "гр. Китен")
TODAY = date(2026, 1, 1)


def renamed() -> None:
    Office.objects.filter(country="bg", code="СОЗ").update(names={"bg": "Друго име"})


def without_territory() -> None:
    Territory.objects.filter(office__country="bg", office__code="СОЗ").delete()


def renamed_in_sql() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE offices_office SET calendar = 'other' WHERE code = 'СОЗ'")


@pytest.mark.django_db
@pytest.mark.parametrize("change", [renamed, without_territory, renamed_in_sql])
def test_a_change_is_seen_by_the_next_who_asks(change: Callable[[], None]) -> None:
    before = known("bg", "СОЗ")
    change()
    assert known("bg", "СОЗ") != before


@pytest.mark.django_db
def test_an_address_goes_to_another_office_as_soon_as_the_territory_does() -> None:
    assert service.office_for("bg", KITEN, TODAY).code == "СОЗ"
    without_territory()
    assert service.office_for("bg", KITEN, TODAY).code == "РД-БГС"


@pytest.mark.django_db
def test_a_change_that_was_taken_back_was_never_there() -> None:
    before = known("bg", "СОЗ")
    with transaction.atomic():
        renamed()
        assert known("bg", "СОЗ").name("bg") == "Друго име"
        transaction.set_rollback(True)
    assert known("bg", "СОЗ") == before


@pytest.mark.django_db
def test_another_change_after_one_that_was_taken_back_is_seen_too() -> None:
    for name in ("Първо", "Второ"):
        with transaction.atomic():
            Office.objects.filter(country="bg", code="СОЗ").update(names={"bg": name})
            assert known("bg", "СОЗ").name("bg") == name
            transaction.set_rollback(True)


@pytest.mark.django_db
def test_without_an_edition_nothing_is_kept() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM offices_edition")
    assert service.office("bg", "СОЗ") is not service.office("bg", "СОЗ")


@pytest.mark.django_db
def test_within_one_deed_they_stay_as_they_were_and_are_asked_for_once(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    before = known("bg", "СОЗ")
    with service.steady():
        renamed()
        with django_assert_num_queries(0):
            assert known("bg", "СОЗ") == before
    assert known("bg", "СОЗ") != before
