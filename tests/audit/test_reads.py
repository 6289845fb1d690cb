"""The log of readings: who read whom, for what."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from komek.audit import service
from tests.audit.writing import AT, sentences


@pytest.mark.django_db
class TestReadings:
    def test_a_reading_says_who_what_for_when_and_in_which_capacity(self) -> None:
        service.log_read([34, 35, 34], "user:12", "handling", AT, case=17, role="caseworker", office=3)
        (read,) = service.reads_of(34)
        assert (read.by, read.purpose, read.at, read.case) == ("user:12", "handling", AT, 17)
        assert (read.role, read.office) == ("caseworker", 3)
        assert service.reads_of(35) == [read]
        assert service.reads_of(36) == []
        assert sentences() == []

    def test_the_latest_first_and_page_by_page(self) -> None:
        for day in range(5):
            service.log_read([34], f"user:{day}", "handling", AT + timedelta(days=day))
        first = service.reads_of(34, most=3)
        assert [read.by for read in first] == ["user:4", "user:3", "user:2"]
        assert [read.by for read in service.reads_of(34, before=first[-1].id)] == ["user:1", "user:0"]

    def test_nobody_read_is_nothing_read(self, django_assert_num_queries: DjangoAssertNumQueries) -> None:
        with django_assert_num_queries(0):
            service.log_read([], "user:12", "handling", AT)

    @pytest.mark.parametrize("persons", [1, 500])
    def test_many_persons_take_no_more_statements_than_one(
        self, persons: int, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        with django_assert_num_queries(5):  # three, and the savepoint of the test's own transaction
            service.log_read(range(persons), "user:12", "handling", AT)

    def test_reading_the_log_takes_one_statement(self, django_assert_num_queries: DjangoAssertNumQueries) -> None:
        for day in range(5):
            service.log_read([34], f"user:{day}", "handling", AT + timedelta(days=day))
        with django_assert_num_queries(1):
            service.reads_of(34)
