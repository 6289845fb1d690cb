"""What the law itself has to report: values not known, values not verified, printed amounts that disagree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from komek.factsfile import loading
from komek.law import Country, Parameter, Printed
from komek.law.money import minor_units
from komek.law.parameter_file import Value


@dataclass(frozen=True)
class Dated:
    """A value of a parameter that is not known or not verified, from `since` until the next value."""

    parameter: str
    since: date
    reference: str
    file: str
    line: int


@dataclass(frozen=True)
class Disagreement:
    """A printed amount, and what the parameters give (None where one has no value that day); minor units."""

    printed: Printed
    computed: Fraction | None


@dataclass(frozen=True)
class Findings:
    """Everything to report of one country."""

    country: Country
    gaps: list[Dated]
    unverified: list[Dated]
    disagreements: list[Disagreement]


def findings(country: Country) -> Findings:
    """Load a country's law whole and look through its values. Raises LawError for any fault in it."""
    parameters: dict[str, Parameter] = {}
    for code in country.programmes:
        programme = loading.programme(code)
        programme.check()
        parameters |= {parameter.name: parameter for parameter in programme.parameters()}
    values = list(_values(parameters))
    gaps = [dated for dated, value in values if value.gap]
    unverified = [dated for dated, value in values if value.unverified]
    return Findings(country, gaps, unverified, list(_disagreements(country, parameters)))


def _values(parameters: Mapping[str, Parameter]) -> Iterator[tuple[Dated, Value]]:
    for name, parameter in sorted(parameters.items()):
        path = parameter.file.path
        place = path.relative_to(parameter.folder.parent.parent).as_posix()
        for child, value in parameter.all_values():
            full = f"{name}.{child}" if child else name
            yield Dated(full, value.since, value.reference or value.note or "", place, value.line), value


def _disagreements(country: Country, parameters: Mapping[str, Parameter]) -> Iterator[Disagreement]:
    for printed in country.printed:
        computed = _product(printed, parameters)
        if computed is None or computed != minor_units(printed.amount):
            yield Disagreement(printed, computed)


def _product(printed: Printed, parameters: Mapping[str, Parameter]) -> Fraction | None:
    """The factors multiplied: parameters on the day of the print, and plain ratios such as `1/2`."""
    product = Fraction(1)
    for factor in printed.product:
        value = Fraction(factor) if factor[0].isdigit() else _value(factor, date.fromisoformat(printed.on), parameters)
        if value is None:
            return None
        product *= value
    return product


def _value(name: str, day: date, parameters: Mapping[str, Parameter]) -> Fraction | None:
    """A parameter's value on a day; `poverty_line.national` is the child of one."""
    found, child = (parameters.get(name), None)
    if found is None:
        parent, _dot, child = name.rpartition(".")
        found = parameters.get(parent)
    if found is None:
        return None
    value, _currency = found.table(child, None).at(day.toordinal())
    return None if value is None else Fraction(value, found.den)
