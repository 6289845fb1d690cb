"""Money, dates and numbers as the reader's language writes them (Unicode CLDR, by Babel).

CLDR falls back to ISO codes where a language rarely meets a currency ("1 234,50 KZT" in Russian); people here meet
these four daily, so their own signs are used in every language.
"""

import datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache

_LEV = {"bg": "лв.", "kk": "лв.", "ru": "лв."}
_SIGNS = {"EUR": "€", "KZT": "₸", "AZN": "₼"}
_MONTH_AND_YEAR = {
    "bg": "LLLL y\N{NO-BREAK SPACE}'г'.",
    "kk": "y\N{NO-BREAK SPACE}'ж'. LLLL",
    "ru": "LLLL y\N{NO-BREAK SPACE}'г'.",
}
_PLAIN_MONTH_AND_YEAR = "LLLL y"
_WHOLE_WHEN_WHOLE = frozenset({"KZT"})  # tiyn have left daily use: 28 590 ₸, never 28 590,00 ₸


def sign(currency: str, language: str) -> str:
    """The currency's sign: лв. € ₸ ₼; its code for any other currency."""
    if currency == "BGN":
        return _LEV.get(language, "lv.")
    return _SIGNS.get(currency, currency)


def money(amount_minor: int | Fraction, currency: str, language: str) -> str:
    """An amount given in minor units (hundredths): `1 234,50 лв.`, `28 590 ₸`, `240,00 ₼`.

    A calculation may pass through fractions of a minor unit; they are shown with up to 6 decimals.
    """
    whole = currency in _WHOLE_WHEN_WHOLE and amount_minor % 100 == 0
    figures = _decimal(_exact_enough(amount_minor).scaleb(-2), "#,##0" if whole else "#,##0.00####", language)
    symbol = sign(currency, language)
    if language == "en" and len(symbol) == 1:
        return f"-{symbol}{figures[1:]}" if figures.startswith("-") else symbol + figures
    return f"{figures}\N{NO-BREAK SPACE}{symbol}"


def number(value: int | Decimal | Fraction, language: str) -> str:
    """A number with its groups of three and at most 6 decimals."""
    return _decimal(_exact_enough(value), "#,##0.######", language)


def percent(share: Decimal | Fraction, language: str) -> str:
    """A share of one as percent, at most 2 decimals: 33/50 is `66%`, in Russian `66 %`."""
    from babel.numbers import format_percent

    text: str = format_percent(_exact_enough(share), _percent_pattern(language), locale=language)
    return text


def date(day: datetime.date, language: str) -> str:
    """A day in words: `15 януари 2019 г.`, `2019 ж. 15 қаңтар`, `15 January 2019`."""
    from babel.dates import format_date

    text = format_date(day, "d MMMM y" if language == "en" else "long", locale=language)
    return text.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")  # some fonts lack the narrow one


def month_year(day: datetime.date, language: str) -> str:
    """The month of a day with its year: `януари 2019 г.`, `2019 ж. қаңтар`, `yanvar 2019`."""
    from babel.dates import format_date

    text = format_date(day, _MONTH_AND_YEAR.get(language, _PLAIN_MONTH_AND_YEAR), locale=language)
    return text.lower() if language == "kk" else text  # CLDR capitalises Kazakh months that stand alone


def _decimal(value: Decimal, pattern: str, language: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(value, pattern, locale=language)


def _exact_enough(value: int | Decimal | Fraction) -> Decimal:
    """A fraction to 12 digits: more than is ever shown."""
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    return Decimal(value)


@cache
def _percent_pattern(language: str) -> str:
    """CLDR's own pattern, but with decimals where there are some."""
    from babel import Locale

    pattern: str = Locale.parse(language).percent_formats[None].pattern
    return pattern.replace("#,##0", "#,##0.##")
