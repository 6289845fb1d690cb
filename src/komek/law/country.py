"""A country as its pack declares it; the papers people bring; amounts that documents print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from .errors import FactsError
from .facts import AnyHousehold, AnyPerson


class Document(NamedTuple):
    """A paper an applicant may be asked for; `how`: shown for reference, copy or original; `always`: of everybody."""

    code: str
    label: str
    how: str | None = None
    always: bool = False
    law: str | None = None


class Printed(NamedTuple):
    """An amount that a document prints, to be compared with a product of parameters (or fractions) on a day."""

    source: str
    what: str
    amount: str
    on: str
    product: Sequence[str]
    law: str | None = None


class Country:
    """A country's pack: languages (the state's first), currency through time, facts, sections in asking order.

    `names_officers`: whether applicants are told who works on their case. Where no source says so, the office is named.
    """

    def __init__(
        self,
        code: str,
        name: str,
        languages: Sequence[str],
        currency: Mapping[str, str],
        person: type[AnyPerson],
        household: type[AnyHousehold[Any]],
        sections: Mapping[str, str],
        programmes: Sequence[str],
        printed: Sequence[Printed] = (),
        amount_digits: int = 2,
        names_officers: bool = False,
    ) -> None:
        self.code, self.name, self.languages, self.currency = code, name, languages, currency
        self.person, self.household, self.sections, self.programmes = person, household, sections, programmes
        self.printed, self.amount_digits, self.names_officers = printed, amount_digits, names_officers

    def currency_on(self, day: date) -> str:
        """ISO 4217 code of the currency on a day. FactsError for a day before the first."""
        written = day.isoformat()
        for since, code in self._currencies:
            if since <= written:
                return code
        raise FactsError(None, "on", f"{self.name} has no currency on {day}.", f"The first is of {min(self.currency)}.")

    @cached_property
    def _currencies(self) -> list[tuple[str, str]]:
        """The latest first."""
        return sorted(self.currency.items(), reverse=True)
