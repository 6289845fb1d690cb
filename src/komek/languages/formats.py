"""Money, dates and numbers as the reader's language writes them (`conventions`, from Unicode CLDR).

For money CLDR falls back to ISO codes where a language rarely meets a currency ("1 234,50 KZT" in Russian); people here
meet these four daily, so their own signs are used in every language.
"""

import datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from komek.languages.conventions import CONVENTIONS

Number = int | Decimal | Fraction

_LEV = {"bg": "лв.", "kk": "лв.", "ru": "лв."}
_SIGNS = {"EUR": "€", "KZT": "₸", "AZN": "₼"}
_WHOLE_WHEN_WHOLE = frozenset({"KZT"})  # tiyn have left daily use: 28 590 ₸, never 28 590,00 ₸
_EXACT = Context(prec=60)  # more digits than any amount of the law has; nothing is lost before it is rounded


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
    figures = _figures(Fraction(amount_minor, 100), 0 if whole else 2, 6, language)
    symbol = sign(currency, language)
    if language == "en" and len(symbol) == 1:
        return f"-{symbol}{figures[1:]}" if figures.startswith("-") else symbol + figures
    return f"{figures}\N{NO-BREAK SPACE}{symbol}"


def number(value: Number, language: str) -> str:
    """A number with its groups of three and at most 6 decimals."""
    return _figures(value, 0, 6, language)


def percent(share: Number, language: str) -> str:
    """A share of one as percent, at most 2 decimals: 33/50 is `66%`, in Russian `66 %`."""
    return CONVENTIONS[language].percent.format(_figures(Fraction(share) * 100, 0, 2, language))


def date(day: datetime.date, language: str) -> str:
    """A day in words: `15 януари 2019 г.`, `2019 ж. 15 қаңтар`, `15 January 2019`."""
    way = CONVENTIONS[language]
    return way.day.format(day=day.day, month=way.months[day.month - 1], year=day.year)


def month_year(day: datetime.date, language: str) -> str:
    """The month of a day with its year: `януари 2019 г.`, `2019 ж. қаңтар`, `yanvar 2019`."""
    way = CONVENTIONS[language]
    return way.month.format(month=(way.alone or way.months)[day.month - 1], year=day.year)


def _figures(value: Number, least: int, most: int, language: str) -> str:
    """Digits in groups, with at least and at most so many decimals; a half goes to the even digit."""
    way, exact = CONVENTIONS[language], Fraction(value)
    decimal = _EXACT.divide(Decimal(exact.numerator), Decimal(exact.denominator))
    rounded = decimal.quantize(Decimal(1).scaleb(-most), rounding=ROUND_HALF_EVEN, context=_EXACT)
    whole, _point, decimals = f"{rounded:,f}".partition(".")
    decimals = decimals.rstrip("0").ljust(least, "0")
    grouped = whole.replace(",", way.group)
    return f"{grouped}{way.point}{decimals}" if decimals else grouped
