"""Registration numbers: never two the same."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path

import pytest
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker

from komek.offices import service
from komek.offices.models import NumberCounter
from komek.offices.models import Office as Row
from komek.offices.service import Office
from tests.offices.files import known

THREADS, EACH = 20, 50


@pytest.mark.django_db
class TestNumbers:
    def test_a_number_names_office_and_year(self) -> None:
        sozopol = known("bg", "СОЗ")
        assert [service.next_number(sozopol, 2019) for _ in range(3)] == [
            "СОЗ-2019-000001", "СОЗ-2019-000002", "СОЗ-2019-000003",
        ]  # fmt: skip

    def test_each_office_and_each_year_counts_for_itself(self) -> None:
        sozopol, burgas = known("bg", "СОЗ"), known("bg", "РД-БГС")
        assert service.next_number(sozopol, 2019) == "СОЗ-2019-000001"
        assert service.next_number(burgas, 2019) == "РД-БГС-2019-000001"
        assert service.next_number(sozopol, 2020) == "СОЗ-2020-000001"
        assert service.next_number(sozopol, 2019) == "СОЗ-2019-000002"

    @pytest.mark.parametrize(("country", "door", "book"), [("bg", "СОЗ-ПРМ", "СОЗ"), ("az", "142", "DOST")])
    def test_a_door_registers_in_the_book_of_its_authority(self, country: str, door: str, book: str) -> None:
        assert service.next_number(known(country, book), 2020) == f"{book}-2020-000001"
        assert service.next_number(known(country, door), 2020) == f"{book}-2020-000002"

    def test_a_number_beyond_a_million_keeps_all_its_digits(self) -> None:
        sozopol = known("bg", "СОЗ")
        NumberCounter.objects.create(office_id=sozopol.id, year=2019, last=999_999)
        assert service.next_number(sozopol, 2019) == "СОЗ-2019-1000000"

    def test_an_office_that_was_not_read_from_the_database_has_no_numbers(self) -> None:
        with pytest.raises(LookupError, match="no office bg X"):
            service.next_number(Office("bg", "X", service.OfficeKind.AGENCY, "", {"bg": "X"}), 2019)


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path: Path) -> Iterator[Office]:
    """An office that every thread can see; it and its numbers are gone after the test."""
    with django_db_blocker.unblock():
        row = Row.objects.create(country="bg", code="НИШКИ", kind="agency", names={"bg": "Нишки"})
        yield known("bg", "НИШКИ")
        NumberCounter.objects.filter(office=row).delete()
        row.delete()


def take(office: Office, how_many: int) -> list[str]:
    """Numbers taken by one thread, over a connection of its own."""
    try:
        return [service.next_number(office, 2019) for _ in range(how_many)]
    finally:
        connection.close()


def test_twenty_threads_take_fifty_numbers_each_and_none_comes_twice(committed: Office) -> None:
    with ThreadPoolExecutor(THREADS) as threads:
        taken = [
            number for numbers in threads.map(take, repeat(committed, THREADS), repeat(EACH)) for number in numbers
        ]
    assert sorted(taken) == [f"НИШКИ-2019-{number:06}" for number in range(1, THREADS * EACH + 1)]


def test_a_number_taken_for_something_that_failed_is_not_given_again(committed: Office) -> None:
    taken = service.next_number(committed, 2019)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Row.objects.filter(pk=committed.id).update(source=str(1 / 0))
    assert (taken, service.next_number(committed, 2019)) == ("НИШКИ-2019-000001", "НИШКИ-2019-000002")


def test_a_number_is_refused_inside_a_transaction_that_could_take_it_back(committed: Office) -> None:
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        service.next_number(committed, 2019)
