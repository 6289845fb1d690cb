"""The families of the documents' worked examples, as they would answer here."""

from dataclasses import dataclass, field
from datetime import date

Person = tuple[str, date, str | None, str | None]


@dataclass(frozen=True)
class FamilyCase:
    """A family, the day it applies, its answers, and the amount that the worked example gives."""

    country: str
    on: date
    people: tuple[Person, ...]
    amount: str
    answers: dict[str, str] = field(default_factory=dict)


PENSIONER = FamilyCase(
    "bg",
    date(2019, 1, 15),
    (("Иван", date(1943, 2, 1), None, None),),
    "63,75",
    {"1.pension": "60,00", "dwellings": "1", "rooms": "1"},
)

FAMILY_OF_SIX = FamilyCase(
    "kz",
    date(2019, 2, 15),
    (
        ("Айгүл", date(1985, 3, 8), None, None),
        ("Ерлан", date(1983, 7, 21), "spouse", None),
        ("Әлия", date(2006, 5, 2), "child", None),
        ("Нұрлан", date(2009, 9, 14), "child", None),
        ("Дана", date(2012, 12, 30), "child", None),
        ("Қанат", date(2015, 1, 6), "child", None),
    ),
    "28 590",
    {"1.wages": "90 756", "2.wages": "90756", "1.residence_registered": "yes", "2.residence_registered": "yes"}
    | {f"{number}.residence_registered": "yes" for number in range(3, 7)}
    | {"region": "national", "dwellings": "1"},
)

FAMILY_OF_FOUR = FamilyCase(
    "az",
    date(2020, 2, 10),
    (
        ("Leyla", date(1986, 4, 11), None, "female"),
        ("Rəşad", date(1984, 8, 3), "spouse", "male"),
        ("Günay", date(2011, 10, 19), "child", "female"),
        ("Əli", date(2014, 6, 25), "child", "male"),
    ),
    "240,00",
    {"1.wages": "2400", "2.wages": "2400,00", "cause_beyond_control": "yes"}
    | {f"{number}.in_family_composition": "yes" for number in range(1, 5)},
)
