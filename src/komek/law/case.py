"""A family's facts at the door of the engine: checked, and encoded as the compiled law reads them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .choice import Choice
from .errors import FactsError, nearest
from .facts import Fact
from .money import Amount, Money, Share

if TYPE_CHECKING:
    from .programme import Programme

Values = Mapping[str, Any]
NOTHING: Values = MappingProxyType({})
ENCODED = {Money: int, Share: Fraction}


class Case:
    """What is known of a family on the date of application `on`, under the law as published by `known`.

    `persons`: name → fact → value; money in minor units, shares as Fraction, choices as their member or its code. A
    fact that is absent is unknown, or takes its default with `assume_defaults`.
    Raises FactsError for an unknown fact, a value of another kind or out of the fact's bounds, and for over 64 people.
    """

    def __init__(
        self,
        programme: Programme,
        on: date,
        persons: Mapping[str, Values],
        household: Values = NOTHING,
        known: date | None = None,
        assume_defaults: bool = False,
    ) -> None:
        self.programme, self.on, self.known, self.assume_defaults = programme, on, known, assume_defaults
        self.persons, self.household = persons, household
        self._check_number()
        country = programme.country
        self.names = list(persons)
        self.rows = [self._encoded(name, values, country.person.facts) for name, values in persons.items()]
        self.home = self._encoded(None, household, country.household.facts)
        self._check_applicant()

    def _check_number(self) -> None:
        if len(self.persons) > 64:
            raise FactsError(None, "persons", f"there are {len(self.persons)} people.", "At most 64 are read.")
        if not self.persons:
            raise FactsError(None, "persons", "there is nobody.", "Name at least the applicant.")

    def _encoded(self, person: str | None, values: Values, facts: Mapping[str, Fact]) -> dict[Fact, Any]:
        row: dict[Fact, Any] = {}
        for name, value in values.items():
            fact = facts.get(name)
            if fact is None:
                near = nearest(name, facts)
                expected = f"Did you mean “{near}”?" if near else "See docs for the facts of this country."
                raise FactsError(person, name, "there is no such fact.", expected)
            if value is not None:
                row[fact] = encode(fact, value, person)
                self._check_born(row, fact, person)
        if self.assume_defaults:
            for fact in facts.values():
                if fact not in row and (default := fact.default_on(self.on)) is not None:
                    row[fact] = default
        return row

    def _check_born(self, row: dict[Fact, Any], fact: Fact, person: str | None) -> None:
        if fact.name == "birth_date" and row[fact] > self.on.toordinal():
            raise FactsError(person, fact.name, "it lies after the application.", f"At the latest it is {self.on}.")

    def _check_applicant(self) -> None:
        applicants = [self.names[place] for place in self._applicants()]
        if len(applicants) > 1:
            raise FactsError(applicants[1], "relation", "there are two applicants.", "Only one person applies.")

    @property
    def applicant(self) -> int:
        """The position of who applies: whose relation says so, else the first person."""
        return next(iter(self._applicants()), 0)

    def _applicants(self) -> list[int]:
        fact = self.programme.country.person.facts.get("relation")
        if fact is None or not fact.is_choice:
            return []
        wanted = fact.kind.codes.get("applicant", -1)
        known = ((place, row.get(fact)) for place, row in enumerate(self.rows))
        return [place for place, value in known if type(value) is int and value == wanted]

    def with_value(self, person: str | None, fact: Fact, value: Any) -> Case:
        """The same family with one encoded value changed; not checked again."""
        other = object.__new__(Case)
        other.__dict__.update(self.__dict__)
        if person is None:
            other.home = self.home | {fact: value}
        else:
            place = self.names.index(person)
            other.rows = [row | {fact: value} if i == place else row for i, row in enumerate(self.rows)]
        return other

    def under(self, programme: Programme) -> Case:
        """The same family under another programme of its country, such as the same one after a reform."""
        other = object.__new__(Case)
        other.__dict__.update(self.__dict__)
        other.programme = programme
        return other


def encode(fact: Fact, value: Any, person: str | None) -> Any:
    """The engine's encoding: whole numbers, ordinals, positions of choices. FactsError for what does not suit."""
    if fact.is_choice:
        return _encode_choice(fact, value, person)
    wanted = ENCODED.get(fact.kind, fact.kind)
    if wanted is int and type(value) is int and fact.at_least <= value <= fact.at_most:
        return value  # what nearly every value is, so it comes first
    if wanted is str and isinstance(value, str):
        return value
    if isinstance(value, bool) != (wanted is bool) or not isinstance(
        value, wanted if isinstance(wanted, type) else object
    ):
        raise FactsError(
            person, fact.name, f"{value!r} does not suit.", f"A value of kind {fact.kind.__name__} is expected."
        )
    number: Any = value.toordinal() if isinstance(value, date) else value
    if wanted is not bool and not fact.at_least <= number <= fact.at_most:
        low, high = (_shown(fact, bound) for bound in (fact.at_least, fact.at_most))
        raise FactsError(
            person, fact.name, f"{_shown(fact, number)} is out of bounds.", f"It lies from {low} to {high}."
        )
    return number


def _encode_choice(fact: Fact, value: Any, person: str | None) -> int:
    code = value.name if isinstance(value, Choice) else value
    codes: dict[str, int] = fact.kind.codes
    if code not in codes:
        near = nearest(str(code), codes)
        hint = f" Did you mean “{near}”?" if near else ""
        raise FactsError(
            person, fact.name, f"“{code}” is not one of its values.", f"It is one of {', '.join(codes)}.{hint}"
        )
    return codes[code]


def _shown(fact: Fact, number: Any) -> str:
    if fact.kind is Money:
        return str(Amount(number, ""))
    return date.fromordinal(number).isoformat() if fact.kind is date else str(number)


def decode(fact: Fact, value: Any) -> Any:
    """The value as people know it: a date, a member of the choice; numbers as they are."""
    if value is None:
        return None
    if fact.is_choice:
        return fact.kind.members[value]
    return date.fromordinal(value) if fact.kind is date else value
