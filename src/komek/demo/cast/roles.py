"""Who can be in the story: families with what is so about them, and staff with a role at an office."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Facts = Mapping[str, object]
"""By fact code, as a facts file has them: amounts as text ("60.00"), dates as dates, choices by their code."""


@dataclass(frozen=True, kw_only=True)
class Relative:
    """A person: `name` is (given, patronymic, surname); `facts` besides the date of birth."""

    key: str
    name: tuple[str, str, str]
    born: date
    number: str
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Family:
    """Those who apply together for a programme; the first of them is the applicant.

    `address`: region, municipality, settlement, street. `ending`: how far the story takes their case. `document`: the
    number of the applicant's identity document, where one can sign in with it.
    """

    key: str
    programme: str
    people: tuple[Relative, ...]
    address: tuple[str, str, str, str]
    telephone: str
    iban: str
    language: str
    facts: Facts = field(default_factory=dict)
    ending: str
    document: str = ""

    @property
    def applicant(self) -> Relative:
        return self.people[0]


@dataclass(frozen=True, kw_only=True)
class Staff:
    """Somebody at the office. `role` as the room `accounts` names it; `office` by its code, empty for the country."""

    key: str
    name: str
    role: str
    office: str = ""


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The story's people of a country."""

    country: str
    staff: tuple[Staff, ...]
    families: tuple[Family, ...]
