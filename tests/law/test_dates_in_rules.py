"""Ages, birthdays and moved dates as rules write them."""

from datetime import date
from typing import Any

import pytest

from tests.law.writing import ANN, Persons, Writer, exact, value

ON = date(2024, 3, 15)


def born(day: str, **facts: Any) -> Persons:
    return {"ann": {"birth_date": date.fromisoformat(day), **facts}}


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("on", "Date", ON),
        ("month", "Date", date(2024, 3, 1)),
        ('day("2020-02-29")', "Date", date(2020, 2, 29)),
        ("on + months(1)", "Date", date(2024, 4, 15)),
        ("on - years(4)", "Date", date(2020, 3, 15)),
        ("on + days(20)", "Date", date(2024, 4, 4)),
        ("on - days(15)", "Date", date(2024, 2, 29)),
        ('day("2024-01-31") + months(1)', "Date", date(2024, 2, 29)),
        ('day("2024-02-29") + years(1)', "Date", date(2025, 2, 28)),
        ("on + (years(1) + months(2))", "Date", date(2025, 5, 15)),
        ("on + (years(1) - months(2))", "Date", date(2025, 1, 15)),
        ("on + months(family.rooms)", "Date", date(2024, 6, 15)),
        ("on - days(family.rooms)", "Date", date(2024, 3, 12)),
        ("on + years(family.rooms)", "Date", date(2027, 3, 15)),
        ("start_of_month(on)", "Date", date(2024, 3, 1)),
        ("end_of_month(on - months(1))", "Date", date(2024, 2, 29)),
        ("start_of_quarter(on)", "Date", date(2024, 1, 1)),
        ("end_of_quarter(on)", "Date", date(2024, 3, 31)),
        ("start_of_year(on)", "Date", date(2024, 1, 1)),
        ("end_of_year(on)", "Date", date(2024, 12, 31)),
        ("month_of(on)", "int", 3),
        ("year_of(on)", "int", 2024),
        ("min(on, month)", "Date", date(2024, 3, 1)),
        ("max(on, month, family.applicant.birth_date)", "Date", ON),
        ("month <= on < on + days(1)", "bool", True),
        ("on == month", "bool", False),
        ("on in (month, day('2024-03-15'))", "bool", True),
    ],
)
def test_dates_are_moved_and_compared(text: str, kind: str, found: object, law: Writer) -> None:
    assert exact(law.asking(text, kind), rooms=3) == found


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("past(family.applicant, years(75))", "1949-03-14", True),
        ("past(family.applicant, years(75))", "1949-03-15", False),
        ("past(family.applicant, years(75))", "1949-03-16", False),
        ("reached(family.applicant, years(75))", "1949-03-15", True),
        ("reached(family.applicant, years(75))", "1949-03-16", False),
        ("reached(family.applicant, years(63), months(6))", "1960-09-15", True),
        ("reached(family.applicant, years(63), months(6))", "1960-09-16", False),
        ("reached(family.applicant, years(family.rooms))", "2021-03-15", True),
        ("reached(family.applicant, years(family.rooms))", "2021-03-16", False),
        ("reached(family.applicant, years(20), at=month)", "2004-03-01", True),
        ("reached(family.applicant, years(20), at=month)", "2004-03-02", False),
        ("past(family.applicant, years(20), at=on - days(14))", "2004-03-01", False),
        ("past(family.applicant, years(20), at=on - days(14))", "2004-02-29", True),
    ],
)
def test_past_begins_the_day_after_the_birthday_and_reached_on_it(
    text: str, day: str, found: bool, law: Writer
) -> None:
    assert exact(law.asking(text, "bool"), persons=born(day), rooms=3) is found


@pytest.mark.parametrize(
    ("on", "reached", "past"),
    [("2023-02-28", False, False), ("2023-03-01", True, False), ("2023-03-02", True, True)],
)
def test_who_was_born_on_29_february_turns_on_1_march(on: str, reached: bool, past: bool, law: Writer) -> None:
    people, day = born("2004-02-29"), date.fromisoformat(on)
    assert exact(law.asking("reached(family.applicant, years(19))", "bool"), day, people) is reached
    assert exact(law.asking("past(family.applicant, years(19))", "bool"), day, people) is past
    assert exact(law.asking("age(family.applicant)", "int"), day, people) == (19 if reached else 18)


@pytest.mark.parametrize(("at", "years"), [("on", 43), ("on + months(2)", 43), ("on + (months(2) + months(1))", 44)])
def test_an_age_can_be_that_of_another_day(at: str, years: int, law: Writer) -> None:
    assert exact(law.asking(f"age(family.applicant, at={at})", "int"), persons=ANN) == years


def test_an_unknown_day_of_birth_lies_before_the_application(law: Writer) -> None:
    people: Persons = {"ann": {}}
    assert value(law.asking("family.applicant.birth_date <= on", "bool"), persons=people).exact is True
    assert value(law.asking("past(family.applicant, years(0), at=on + days(1))", "bool"), persons=people).exact is True
    assert value(law.asking("reached(family.applicant, years(65))", "bool"), persons=people).known is False
    ages = value(law.asking("age(family.applicant)", "int"), persons=people)
    assert (ages.low, ages.high) == (0, 124)


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("family.applicant.joined", "Date", date(1900, 1, 1), date(2199, 12, 31)),
        ("min(family.applicant.joined, on)", "Date", date(1900, 1, 1), ON),
        ("end_of_month(max(month, min(family.applicant.joined, on)))", "Date", None, None),
        ("month_of(family.applicant.joined)", "int", 1, 12),
        ("month_of(max(on - months(1), min(family.applicant.joined, on)))", "int", 2, 3),
        ("year_of(family.applicant.joined)", "int", 1900, 2199),
        ("on + months(min(family.rooms, 2))", "Date", ON, date(2024, 5, 15)),
        ("on - days(min(family.rooms, 2))", "Date", date(2024, 3, 13), ON),
    ],
)
def test_an_unknown_date_has_its_limits(text: str, kind: str, low: Any, high: Any, law: Writer) -> None:
    found = value(law.asking(text, kind))
    assert (found.low, found.high) == (low, high)
    assert found.exact == (None if low else date(2024, 3, 31))
