"""Amounts and dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.portal import typed
from komek.portal.fields import amount_as_typed


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("1234,50", 123450),
        ("1234.50", 123450),
        ("1 234,50", 123450),
        ("1\N{NO-BREAK SPACE}234,50", 123450),
        ("1\N{NARROW NO-BREAK SPACE}234,5", 123450),
        ("1.234,50", 123450),
        ("1,234.50", 123450),
        ("1.234.567", 123456700),
        ("1'234.50", 123450),
        ("90756", 9075600),
        ("0", 0),
        ("0,05", 5),
        ("60,00 лв.", 6000),
        ("60 лева", 6000),
        ("28 590 ₸", 2859000),
        ("28590 тг", 2859000),
        ("240,00 ₼", 24000),
        ("€ 12.30", 1230),
        ("12 EUR", 1200),
        ("  7 ", 700),
    ],
)
def test_amounts(text: str, minor: int) -> None:
    assert typed.money(text) == minor


@pytest.mark.parametrize(
    "text",
    [
        "",
        "many",
        "1,234",
        "1.234",
        "12.345.6",
        "1,23,456",
        "-5",
        "1e3",
        "1.2.3",
        "12,345",
        "1 234,567",
        "1,234,56",
        "лв.",
    ],
)
def test_what_is_no_amount_or_could_be_two_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (the field says it in words)
        typed.money(text)


@given(st.integers(min_value=0, max_value=10**12))
def test_an_amount_shown_in_a_field_is_read_back_the_same(minor: int) -> None:
    assert typed.money(amount_as_typed(minor)) == minor


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("12", 12), ("1 200", 1200)])
def test_whole_numbers(text: str, number: int) -> None:
    assert typed.whole_number(text) == number


@pytest.mark.parametrize("text", ["", "1,5", "-1", "abc", "1" * 13])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        typed.whole_number(text)


def test_dates_have_a_year_of_four_figures() -> None:
    assert typed.day("1", "02", "1943") == date(1943, 2, 1)
    assert typed.day(" 29", "2 ", "2020") == date(2020, 2, 29)


@pytest.mark.parametrize("parts", [("1", "2", "43"), ("29", "2", "2019"), ("", "2", "1943"), ("1", "xx", "1943")])
def test_what_is_no_date_is_refused(parts: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        typed.day(*parts)
