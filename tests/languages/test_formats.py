"""Money, dates and numbers are written as each language writes them."""

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from komek import languages

DAY = datetime.date(2019, 1, 15)


@pytest.mark.parametrize(
    ("minor", "currency", "language", "written"),
    [
        (123450, "BGN", "bg", "1 234,50 лв."),
        (123450, "BGN", "ru", "1 234,50 лв."),
        (123450, "BGN", "kk", "1 234,50 лв."),
        (123450, "BGN", "az", "1.234,50 lv."),
        (123450, "BGN", "en", "1,234.50 lv."),
        (123450, "EUR", "bg", "1 234,50 €"),
        (123450, "EUR", "en", "€1,234.50"),
        (2859000, "KZT", "kk", "28 590 ₸"),
        (2859000, "KZT", "ru", "28 590 ₸"),
        (2859050, "KZT", "ru", "28 590,50 ₸"),
        (2859000, "KZT", "en", "₸28,590"),
        (24000, "AZN", "az", "240,00 ₼"),
        (24000, "AZN", "ru", "240,00 ₼"),
        (24000, "AZN", "en", "₼240.00"),
        (-5, "AZN", "en", "-₼0.05"),
        (0, "BGN", "bg", "0,00 лв."),
        (100, "USD", "bg", "1,00 USD"),
    ],
)
def test_money_is_written_with_the_sign_people_know(minor: int, currency: str, language: str, written: str) -> None:
    assert languages.money(minor, currency, language).replace("\N{NO-BREAK SPACE}", " ") == written


def test_money_beyond_float_precision_keeps_its_last_digit() -> None:
    assert languages.money(9_007_199_254_740_993, "AZN", "en") == "₼90,071,992,547,409.93"


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("bg", "15 януари 2019 г.", "януари 2019 г."),
        ("kk", "2019 ж. 15 қаңтар", "2019 ж. қаңтар"),
        ("ru", "15 января 2019 г.", "январь 2019 г."),
        ("az", "15 yanvar 2019", "yanvar 2019"),
        ("en", "15 January 2019", "January 2019"),
    ],
)
def test_dates_are_written_in_words(language: str, day: str, month: str) -> None:
    assert languages.date(DAY, language).replace("\N{NO-BREAK SPACE}", " ") == day
    assert languages.month_year(DAY, language).replace("\N{NO-BREAK SPACE}", " ") == month


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [(1234567, "bg", "1 234 567"), (Fraction(1, 3), "ru", "0,333333"), (Decimal("80.64"), "az", "80,64")],
)
def test_numbers_are_grouped(value: int | Decimal | Fraction, language: str, written: str) -> None:
    assert languages.number(value, language).replace("\N{NO-BREAK SPACE}", " ") == written


@pytest.mark.parametrize(
    ("share", "language", "written"),
    [(Fraction(66, 100), "bg", "66%"), (Fraction(66, 100), "ru", "66 %"), (Fraction(1, 3), "en", "33.33%")],
)
def test_shares_are_written_as_percent(share: Fraction, language: str, written: str) -> None:
    assert languages.percent(share, language).replace("\N{NO-BREAK SPACE}", " ") == written


@pytest.mark.parametrize("language", languages.LANGUAGES)
@given(
    amount=st.decimals(-(10**12), 10**12, places=6),
    day=st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)),
)
def test_our_conventions_are_those_of_unicode_cldr(language: str, amount: Decimal, day: datetime.date) -> None:
    narrow, wide = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
    assert languages.number(amount, language) == format_decimal(amount, "#,##0.######", locale=language)
    pattern = Locale.parse(language).percent_formats[None].pattern.replace("#,##0", "#,##0.##")
    assert languages.percent(amount, language) == format_percent(amount, pattern, locale=language)
    written = format_date(day, "d MMMM y" if language == "en" else "long", locale=language)
    assert languages.date(day, language) == written.replace(narrow, wide)
    alone = format_date(day, "LLLL", locale=language)
    assert (alone.lower() if language == "kk" else alone) in languages.month_year(day, language)
