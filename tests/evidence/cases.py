"""Cases for tests: a family of the worked example of Sozopol, and a moment to tell its facts at."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from komek.evidence.service import Source, declare, record
from komek.people.service import NewPerson, PersonName, register

PROGRAMME = "bg.monthly_assistance"
ON = date(2019, 1, 15)
AT = datetime(2019, 1, 15, 9, 5, tzinfo=UTC)
APPLICANT, WORKER = "user:1", "user:2"


def later(**by: float) -> datetime:
    """So much after the application."""
    return AT + timedelta(**by)


def person(country: str = "bg") -> int:
    """Somebody without a number."""
    return register(
        NewPerson(country, PersonName("Иван", "Георгиев", "Петров"), country if country != "kz" else "kk"), ON
    ).id


def pensioner(case: int = 17, **facts: Any) -> int:
    """A case of one person over 75 who lives alone; returns the person."""
    ivan = person()
    said = {"birth_date": "1943-02-01", "relation": "applicant", "pension": 6000} | facts
    declare(case, "bg", {"persons": {ivan: said}, "household": {"rooms": 1}}, APPLICANT, AT)
    return ivan


def say(
    source: Source, value: Any, person: int | None, fact: str = "pension", case: int = 17, minute: int = 1, **more: Any
) -> None:
    """A source says something, so many minutes after the application."""
    record(case, person, fact, value, source, WORKER, later(minutes=minute), **more)
