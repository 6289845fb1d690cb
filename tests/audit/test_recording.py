"""Recording: in order, in the caller's transaction, and never changed afterwards."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from django.db import DatabaseError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from komek.audit import service
from komek.audit.chain import FIRST, link
from komek.audit.models import Event, Head
from tests.audit.writing import AT, CASE, checked, sentences, sql, three_events


def begun_again(events: int) -> None:
    with service.together():
        service.begin(CASE)
        for _ in range(events):
            service.record(CASE, "note", "user:12", AT, {})


def test_anybody_can_compute_a_hash_from_an_export() -> None:
    event = service.Event(CASE, 2, "note", "user:“12”", AT, {"б": [1, None, {"ә": True}], "a": "\n"})
    said = {**vars(event), "at": AT.astimezone(UTC).isoformat(timespec="microseconds")}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert link(FIRST, event) == sha256(f"{FIRST}\n{text}".encode()).hexdigest()


@pytest.mark.django_db
class TestRecording:
    def test_each_stream_counts_for_itself(self) -> None:
        three_events()
        three_events("case:18")
        assert [(event.seq, event.kind) for event in service.events(CASE)] == [
            (1, "received"), (2, "assessed"), (3, "decided"),
        ]  # fmt: skip
        assert service.events("case:19") == []
        assert service.extent() == service.Extent(streams=2, events=6)

    def test_an_event_comes_back_as_it_was_given(self) -> None:
        data: dict[str, service.JSON] = {
            "text": "“да” — ең жақсы, ə",
            "sums": [1, -5, 10**30],
            "none": None,
            "true": True,
            "": {"b": 1, "a": []},
        }
        given = service.record(CASE, "note", "user:12", AT, data)
        assert service.events(CASE) == [given]
        assert sentences() == []

    @pytest.mark.parametrize("data", [{"sum": 1.5}, {"day": AT}, {"b": b"x"}, {1: "x"}, {"text": "\0"}, {"s": {1}}])
    def test_what_a_database_might_give_back_differently_is_refused(self, data: dict[str, service.JSON]) -> None:
        with pytest.raises(TypeError):
            service.record(CASE, "note", "user:12", AT, data)

    def test_a_moment_without_a_zone_is_refused(self) -> None:
        with pytest.raises(ValueError, match="no time zone"):
            service.record(CASE, "note", "user:12", datetime(2019, 1, 15), {})  # noqa: DTZ001

    def test_recording_takes_three_statements(self, django_assert_num_queries: DjangoAssertNumQueries) -> None:
        with django_assert_num_queries(3):
            service.record(CASE, "note", "user:12", AT, {})

    def test_together_a_new_stream_takes_three_statements_however_many_events(
        self, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        with django_assert_num_queries(3), service.together():
            three_events()
        assert [event.seq for event in service.events(CASE)] == [1, 2, 3]
        assert sentences() == []

    def test_a_stream_that_begins_with_what_it_is_about_takes_one_statement(
        self, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        with django_assert_num_queries(1), service.together():
            service.begin(CASE)
            service.begin("case:18")  # of which nothing happens
            three_events()
        assert [event.seq for event in service.events(CASE)] == [1, 2, 3]
        assert service.extent().streams == 1
        assert sentences() == []

    def test_alone_there_is_nothing_to_begin(self) -> None:
        service.begin(CASE)
        three_events()
        assert sentences() == []

    @pytest.mark.parametrize("events", [1, 3, 4])  # fewer than there are, as many, more
    def test_a_stream_that_is_there_cannot_begin_again(self, events: int) -> None:
        three_events()
        with pytest.raises(DatabaseError), transaction.atomic():
            begun_again(events)
        assert service.extent().events == 3
        assert sentences() == []

    def test_together_a_stream_that_is_there_goes_on_where_it_ended(self) -> None:
        three_events()
        with service.together():
            three_events("case:18")
            three_events()
            with service.together():
                given = service.record(CASE, "note", "user:12", AT, {})
        assert (service.events(CASE)[-1], given.seq) == (given, 7)
        assert [event.seq for event in service.events("case:18")] == [1, 2, 3]
        assert sentences() == []

    def test_of_what_fails_together_nothing_stays(self) -> None:
        with pytest.raises(TypeError, match="cannot keep float"), service.together():
            four_events_the_last_with_a_fraction()
        three_events()
        assert [event.seq for event in service.events(CASE)] == [1, 2, 3]

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE audit_event SET by = 'user:13'",
            "DELETE FROM audit_event",
            "TRUNCATE audit_event CASCADE",
            "UPDATE audit_read SET person = 5",
            "DELETE FROM audit_read",
            "TRUNCATE audit_read",
            "UPDATE audit_head SET seq = 2",
            "UPDATE audit_head SET hash = 'x'",
            "DELETE FROM audit_head",
            "TRUNCATE audit_head",
        ],
    )
    @pytest.mark.parametrize("role", ["origin", "replica"])
    def test_triggers_refuse_every_change(self, statement: str, role: str) -> None:
        three_events()
        service.log_read([34], "user:12", "handling", AT)
        checked()
        sql(f"SET LOCAL session_replication_role = {role}")
        with pytest.raises(DatabaseError, match=r"History is not changed|only moves forward"), transaction.atomic():
            sql(statement)
        assert sentences() == []


def failing_deed() -> None:
    """What is recorded first, and fails then."""
    three_events()
    raise ZeroDivisionError


def append(number: int) -> None:
    """Ten events by one thread, over a connection of its own, to a stream that all share."""
    try:
        for _ in range(10):
            with transaction.atomic():
                service.record(CASE, "note", f"user:{number}", AT, {})
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
class TestTransactions:
    def test_who_append_at_the_same_time_wait_for_each_other(self) -> None:
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(append, range(8)))
        assert [event.seq for event in service.events(CASE)] == list(range(1, 81))
        assert sentences(CASE) == []

    def test_an_event_goes_with_the_deed_that_failed(self) -> None:
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            failing_deed()
        assert not Event.objects.exists()
        assert not Head.objects.exists()

    def test_an_event_without_a_transaction_is_refused(self) -> None:
        with pytest.raises(transaction.TransactionManagementError, match="in the transaction"):
            service.record(CASE, "note", "user:12", AT, {})


def four_events_the_last_with_a_fraction() -> None:
    three_events()
    service.record(CASE, "note", "user:12", AT, {"sum": 1.5})  # type: ignore[dict-item]
