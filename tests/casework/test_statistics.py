"""Figures: every application stands in exactly one column, by office and programme and in all."""

from datetime import timedelta

import pytest

from komek.casework import service
from komek.casework.lifecycle import Reason
from tests.casework.kept import ANNA, BORIS, IVAN, ON, assessed, moment, received, refusal, served

PARTS = ("granted", "partly_granted", "refused", "withdrawn", "discontinued", "in_process")
HEATING = "bg.heating_aid"
LAW = Reason("The person died.", "ППЗСП чл. 9")

pytestmark = pytest.mark.django_db


def a_month_of_work() -> None:
    """One granted, one refused, one withdrawn, one discontinued, one open; and one open for another programme."""
    served()
    refused = assessed(at=moment(days=1))
    refusal(refused, moment(days=1, hours=3))
    service.decide(refused, BORIS, moment(days=5))
    service.withdraw(received(at=moment(days=2)), IVAN, moment(days=3))
    given_up = received(at=moment(days=3))
    service.discontinue(given_up, [LAW], ANNA, moment(days=4))
    service.decide(given_up, BORIS, moment(days=5))
    service.claim(received(at=moment(days=4)), 7, moment(days=4))
    received(at=moment(days=4), programme=HEATING)


def test_the_columns_add_up_to_what_was_submitted() -> None:
    a_month_of_work()
    rows = service.figures(None, ON, ON + timedelta(30), ON)
    together = service.figures_together(None, ON, ON + timedelta(30), ON)
    assert {row.programme: row.submitted for row in rows} == {"bg.monthly_assistance": 5, HEATING: 1}
    for row in (*rows, together):
        assert row.submitted == sum(getattr(row, part) for part in PARTS)
    for part in (*PARTS, "submitted"):
        assert getattr(together, part) == sum(getattr(row, part) for row in rows)
    assert (together.submitted, together.in_process, together.median_days) == (6, 2, 2)


def test_what_is_late_is_late_on_the_day_that_is_asked() -> None:
    a_month_of_work()
    late = service.figures_together(None, ON, ON + timedelta(30), ON + timedelta(300))
    assert (late.in_process, late.overdue) == (2, 2)
    assert service.figures_together(None, ON, ON + timedelta(30), ON).overdue == 0


def test_other_days_and_other_offices_have_nothing() -> None:
    a_month_of_work()
    assert service.figures(frozenset(), ON, ON + timedelta(30), ON) == []
    assert service.figures(None, ON - timedelta(30), ON - timedelta(1), ON) == []


def test_who_has_how_much_to_do() -> None:
    a_month_of_work()
    told = [(one.user, one.open, one.overdue) for one in service.workload(None, ON + timedelta(300))]
    assert told == [(7, 1, 1), (None, 1, 1)]


def test_one_query_each(django_assert_num_queries: object) -> None:
    a_month_of_work()
    with django_assert_num_queries(3):  # type: ignore[operator]
        service.figures(None, ON, ON, ON)
        service.figures_together(None, ON, ON, ON)
        service.workload(None, ON)
