"""Amounts that documents print, beside what the law gives on that day. A printed amount is a check, never a source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from komek.law import Country, Printed, Programme
from komek.law.money import minor_units
from komek.portal.parameterbook import find
from komek.portal.wording import Words


@dataclass(frozen=True)
class Comparison:
    """A printed amount and the law's; `computed` is None where a value is not known."""

    what: str
    source: str
    law: str
    on: str
    printed: str
    computed: str | None
    agrees: bool


def printed_of(country: Country, words: Words) -> list[Comparison]:
    """Every printed amount of a country."""
    return [_compared(printed, country, words) for printed in country.printed]


def disagreements(country: Country, words: Words) -> list[Comparison]:
    """Those where print and law differ."""
    return [comparison for comparison in printed_of(country, words) if not comparison.agrees]


def disagreements_of(programme: Programme, words: Words) -> list[Comparison]:
    """Those that disagree and are made of the values that a programme reads."""
    names = {parameter.name for parameter in programme.parameters()}
    country = programme.country
    used = [printed for printed in country.printed if names & {*printed.product}]
    return [found for printed in used if not (found := _compared(printed, country, words)).agrees]


def _compared(printed: Printed, country: Country, words: Words) -> Comparison:
    on = date.fromisoformat(printed.on)
    currency = country.currency_on(on)
    wanted, computed = minor_units(printed.amount), _product(printed, country, on)
    return Comparison(
        _sentence(words.t(printed.what)),
        words.t(printed.source),
        (printed.law or "").replace(". ", ".\N{NO-BREAK SPACE}"),
        words.date(on),
        words.money(wanted, currency),
        None if computed is None else words.money(round(computed), currency),
        computed == wanted,
    )


def _product(printed: Printed, country: Country, on: date) -> Fraction | None:
    """The product of the named values, in minor units; None where one is not known."""
    product = Fraction(1)
    for name in printed.product:
        factor = _factor(name, country, on)
        if factor is None:
            return None
        product *= factor
    return product


def _factor(name: str, country: Country, on: date) -> Fraction | None:
    if name[:1].isdigit():
        return Fraction(name)
    parameter, child = find(country, name), None
    if parameter is None:
        owner, _, child = name.rpartition(".")
        parameter = find(country, owner)
    values = parameter.file.series.get(child, ()) if parameter is not None else ()
    past = [value for value in values if value.since <= on]
    return past[-1].amount if past else None


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
