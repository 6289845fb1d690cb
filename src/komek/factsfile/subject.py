"""What a file is about: the programme, its country, the date of application and so the currency."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from komek.factsfile import loading
from komek.factsfile.household import Declared, Entry
from komek.factsfile.problem import _
from komek.factsfile.values import day, words
from komek.law import Country, FactsError, Programme


class Subject(NamedTuple):
    """None stands for what could not be read; the rest of the file is still checked."""

    programme: Programme | None
    country: Country | None
    on: date | None

    @property
    def currency(self) -> str:
        """The currency of amounts in the file: the country's on the date of application."""
        return self.country.currency_on(self.on or date.max) if self.country else ""

    @property
    def of_person(self) -> Declared:
        """The facts of a person."""
        misplaced = _("This is a fact of the household: write it under “household”.")
        return Declared(self._facts("person"), self._facts("household"), misplaced)

    @property
    def of_household(self) -> Declared:
        """The facts of the household."""
        misplaced = _("This is a fact of a person: write it under that person.")
        return Declared(self._facts("household"), self._facts("person"), misplaced)

    def _facts(self, of: str) -> Any:
        return getattr(self.country, of).facts


def subject(code: Entry | None, on: Entry | None) -> Subject:
    """Read the programme and the date of application."""
    programme, country = named_programme(code) if code else (None, None)
    return Subject(programme, country, day(on.value, on.door) if on else None)


def named_programme(entry: Entry) -> tuple[Programme | None, Country | None]:
    """The programme of this code and its country; where only the country is known, that."""
    code = words(entry.value, entry.door)
    if code is None:
        return None, None
    try:
        found = loading.programme(code)
    except FactsError:
        countries = loading.countries()
        codes = [known for country in countries for known in country.programmes]
        text = _("There is no programme “{name}”. Programmes: {names}.")
        entry.door.unknown(entry.value.line, text, code, codes)
        return None, next((country for country in countries if code.startswith(f"{country.code}.")), None)
    return found, found.country
