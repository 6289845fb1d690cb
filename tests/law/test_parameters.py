"""Parameters through time: their dates, what was known when, gaps and ends, children, other days, currencies."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from komek.law import Case, Parameter, assess
from tests.law.writing import ANN, Writer, exact, value

BASE = """
description: Base
metadata: {unit: currency-BGN, law: Art. 5}
values:
  2020-01-01: {value: 10.00, metadata: {reference: Gazette 1}}
  2021-01-01: {value: 20.50, metadata: {reference: unverified, known_from: 2020-11-15, note: by mail}}
  2022-01-01: {value: null, metadata: {reference: not found}}
  2023-01-01: 30
  2024-01-01: {value: null, metadata: {ended: repealed}}
  2025-01-01: {value: 41.00, metadata: {known_from: 2025-03-01}}
"""
LINE = """
metadata: {unit: currency-BGN}
north: {values: {2020-01-01: 100, 2024-01-01: 110}}
south: {values: {2020-01-01: 70}}
"""
EURO = "metadata: {unit: currency-BGN}\nvalues:\n  2020-01-01: 100\n" + (
    "  2026-01-01: {value: 51.13, metadata: {unit: currency-EUR}}"
)
FILES = {
    "base": BASE, "line": LINE, "euro": EURO, "folder/years": "metadata: {unit: years}\nvalues: {2020-01-01: 1_000}",
    "usd": "metadata: {unit: currency-USD}\nvalues: {2020-01-01: 2.00}",
    "rate": "metadata: {unit: percent}\nvalues: {2020-01-01: 12.5}",
    "ratio": "metadata: {unit: /1}\nvalues: {2020-01-01: 0.125}",
    "nested": "first: {metadata: {unit: months}, values: {2020-01-01: 7}}",
}  # fmt: skip
DECLARED = """
base, line, euro, usd = (parameter(Money, name) for name in ("base", "line", "euro", "usd"))
rate, ratio = parameter(Share, "rate"), parameter(Share, "ratio")
pension_age, nested = parameter(int, "folder.years"), parameter(int, "nested.first")
"""


def at(law: Writer, text: str, on: str, kind: str = "Money", known: str | None = None, **facts: Any) -> Any:
    """What `text` is on a day, as known by a day; None where it is not."""
    programme = law.asking(text, kind, DECLARED, parameters=FILES)
    case = Case(programme, date.fromisoformat(on), ANN, facts, date.fromisoformat(known) if known else None)
    return assess(case).explanation.informs[0].value.exact


@pytest.mark.parametrize(
    ("on", "found"),
    [
        ("2019-12-31", None),
        ("2020-01-01", 1000),
        ("2020-12-31", 1000),
        ("2021-01-01", 2050),
        ("2022-06-01", None),
        ("2023-12-31", 3000),
        ("2024-06-01", None),
        ("2025-01-01", 4100),
    ],
)
def test_a_value_applies_until_the_next_and_not_after_a_null(on: str, found: int | None, law: Writer) -> None:
    assert at(law, "base", on) == found


@pytest.mark.parametrize(
    ("on", "known", "found"),
    [
        ("2021-02-01", "2020-11-14", 1000),
        ("2021-02-01", "2020-11-15", 2050),
        ("2020-02-01", "2019-12-31", None),
        ("2020-02-01", "2020-01-01", 1000),
        ("2025-02-01", "2025-02-28", None),
        ("2025-02-01", "2025-03-01", 4100),
        ("2022-06-01", "2021-06-01", None),
    ],
)
def test_a_value_is_not_seen_before_it_was_published(on: str, known: str, found: int | None, law: Writer) -> None:
    assert at(law, "base", on, known=known) == found


@pytest.mark.parametrize(
    ("text", "on", "found"),
    [
        ("base.at(previous_quarter)", "2021-03-31", 1000),
        ("base.at(previous_quarter)", "2021-04-01", 2050),
        ("base.at(last_2_years)", "2023-01-15", 2050),
        ("base.at(day('2020-05-05'))", "2023-01-15", 1000),
        ("base.at(start_of_year(on) - years(2))", "2023-06-15", 2050),
        ("base.at(month)", "2021-01-31", 2050),
        ("base.at(family.applicant.birth_date)", "2021-01-31", None),
        ("line[family.region].at(month - months(3))", "2024-02-01", 10000),
        ("line[family.region].at(previous_month)", "2024-02-01", 11000),
        ("line[Region.south]", "2024-02-01", 7000),
        ("line[family.region] - line[Region.south]", "2024-02-01", 4000),
    ],
)
def test_a_parameter_is_read_on_another_day_and_by_a_choice(text: str, on: str, found: int | None, law: Writer) -> None:
    assert at(law, text, on, region="north") == found


def test_a_child_that_is_not_there_has_no_value(law: Writer) -> None:
    programme = law.asking("line[family.region]", above=DECLARED, parameters=FILES)
    case = Case(programme, date(2024, 2, 1), ANN, {"region": "east"})
    found = assess(case).explanation.informs[0]
    assert not found.value.known
    assert "line.east" in [getattr(read, "name", None) for read in found.inputs]


@pytest.mark.parametrize(
    ("text", "on", "low", "high"),
    [
        ("line[family.region]", "2024-02-01", 0, 10**9),
        ("line[Region.north if family.owner else Region.south]", "2024-02-01", 7000, 11000),
        ("base.at(on - days(min(family.rooms, 31)))", "2021-01-15", 1000, 2050),
        ("base.at(on - days(min(family.rooms, 31)))", "2021-01-01", 1000, 2050),
        ("base.at(on + years(family.rooms))", "2021-01-15", 0, 10**9),
        ("line[Region.north if family.owner else Region.south].at(on - months(min(family.rooms, 2)))", "2024-02-01",
         7000, 11000),
    ],
)  # fmt: skip
def test_what_selects_a_parameter_may_be_unknown(text: str, on: str, low: int, high: int, law: Writer) -> None:
    found = value(law.asking(text, "Money", DECLARED, parameters=FILES), date.fromisoformat(on))
    assert (found.exact, found.low, found.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("rate", "Share", Fraction(1, 8)),
        ("ratio", "Share", Fraction(1, 8)),
        ("pension_age", "int", 1000),
        ("nested", "int", 7),
        ("usd * 3 < usd * 4", "bool", True),
        ("usd / 2 == usd * percent(50)", "bool", True),
        ("usd / usd == percent(100)", "bool", True),
    ],
)
def test_units_are_read_exactly(text: str, kind: str, found: object, law: Writer) -> None:
    assert exact(law.asking(text, kind, DECLARED, parameters=FILES)) == found


@pytest.mark.parametrize(
    ("on", "text", "found"),
    [
        ("2025-12-31", "euro", 10000),
        ("2026-01-01", "euro", 5113),
        ("2026-02-01", "euro.at(previous_quarter)", None),
        ("2026-05-01", "euro.at(previous_quarter)", 5113),
    ],
)
def test_a_value_in_another_currency_than_the_days_is_not_used(
    on: str, text: str, found: int | None, law: Writer
) -> None:
    assert at(law, text, on) == found


def test_a_missing_value_is_named_and_matters_only_where_it_can(law: Writer) -> None:
    text = """
    if family.rent == zero:
        return zero
    return base
    """
    programme = law.asking(text, above=DECLARED, parameters=FILES)
    assert exact(programme, date(2022, 6, 1), rent=0) == 0
    assert not value(programme, date(2022, 6, 1), rent=5).known


def test_a_parameter_tells_all_of_its_values(law: Writer) -> None:
    (base,) = [p for p in law.asking("base + zero", above=DECLARED, parameters=FILES).parameters() if p.name == "base"]
    assert isinstance(base, Parameter)
    values = [found for _, found in base.all_values()]
    assert (base.description, base.unit, base.currency, base.file.law) == ("Base", "currency-BGN", "BGN", "Art. 5")
    assert [found.written for found in values][:3] == [Decimal(10), Decimal("20.5"), None]
    assert [found.since.isoformat() for found in values if found.gap] == ["2022-01-01"]
    assert [found.since.isoformat() for found in values if found.unverified] == ["2021-01-01"]
    assert (values[1].note, values[4].ended, values[0].reference) == ("by mail", "repealed", "Gazette 1")
    assert [found.line for found in values] == [5, 6, 7, 8, 9, 10]
    assert repr(base) == "<parameter base>"
