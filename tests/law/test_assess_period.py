"""Month by month: months of equal result become one line of entitlement."""

from datetime import date

import pytest

from komek.law import Case, Line, assess_period
from tests.law.writing import Persons, Writer

LAW = '''
base = parameter(Money, "base")


@requirement(law="Art. 1", refusal="Too old.")
def young(family: Family) -> bool:
    """Younger than twenty."""
    return not reached(family.applicant, years(20))


@rule(law="Art. 2")
def amount(family: Family) -> Money:
    """The amount."""
    return base


programme = Programme("xx.given", "Given", law="x", requirements=[young], amount=amount)
'''
FILES = {
    "base": "metadata: {unit: currency-BGN}\nvalues:\n  2020-01-01: 10\n  2023-11-15: 12\n  2024-02-01: {value: null}\n"
    "  2025-12-01: 12\n  2026-01-01: {value: 12, metadata: {unit: currency-EUR}}\n"
}


def lines(law: Writer, on: str, until: str, born: str = "2010-05-20") -> list[tuple[str, str, str]]:
    people: Persons = {"ann": {"birth_date": date.fromisoformat(born)}}
    case = Case(law.load(LAW, parameters=FILES), date.fromisoformat(on), people)
    return [_shown(line) for line in assess_period(case, date.fromisoformat(until))]


def _shown(line: Line) -> tuple[str, str, str]:
    amount = line.assessment.amount
    said = f"{amount} {amount.currency}" if amount else line.assessment.outcome
    return line.first.isoformat(), line.last.isoformat(), said


@pytest.mark.parametrize(
    ("on", "until", "found"),
    [
        ("2023-10-15", "2023-10-15", [("2023-10-01", "2023-10-31", "10.00 BGN")]),
        ("2023-10-15", "2023-11-01", [("2023-10-01", "2023-11-30", "10.00 BGN")]),
        ("2023-11-20", "2023-12-31", [("2023-11-01", "2023-12-31", "12.00 BGN")]),
        (
            "2023-10-15", "2024-04-30",
            [("2023-10-01", "2023-11-30", "10.00 BGN"), ("2023-12-01", "2024-01-31", "12.00 BGN"),
             ("2024-02-01", "2024-04-30", "undetermined")],
        ),
        (
            "2025-12-05", "2026-02-01",
            [("2025-12-01", "2025-12-31", "12.00 BGN"), ("2026-01-01", "2026-02-28", "12.00 EUR")],
        ),
        ("2024-02-01", "2023-12-31", []),
    ],
)  # fmt: skip
def test_equal_months_become_one_line(on: str, until: str, found: list[tuple[str, str, str]], law: Writer) -> None:
    assert lines(law, on, until) == found


def test_each_later_month_is_assessed_on_its_first_day(law: Writer) -> None:
    assert lines(law, "2023-06-19", "2023-09-01", born="2003-07-01") == [
        ("2023-06-01", "2023-06-30", "10.00 BGN"),
        ("2023-07-01", "2023-09-30", "refused"),
    ]
    assert lines(law, "2023-07-15", "2023-08-01", born="2003-07-16") == [
        ("2023-07-01", "2023-07-31", "10.00 BGN"),
        ("2023-08-01", "2023-08-31", "refused"),
    ]


def test_the_line_keeps_the_assessment_of_its_first_month(law: Writer) -> None:
    people: Persons = {"ann": {"birth_date": date(2010, 5, 20)}}
    case = Case(law.load(LAW, parameters=FILES), date(2023, 9, 19), people)
    (line,) = assess_period(case, date(2023, 11, 1))
    assert line.assessment.case.on == date(2023, 9, 19)
    assert case.on == date(2023, 9, 19)
