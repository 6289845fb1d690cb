"""What an applicant declares, as values: the content of a draft, and of an application once it is submitted.

Values of facts are coded as they are stored: money in minor units, a choice by its code, a date as "2019-01-15". A fact
that is absent was not asked yet; None says "I do not know".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from komek.people.service import Address, PersonName

Coded = bool | int | str | None
Facts = Mapping[str, Coded]
STEPS = ("family", "papers", "account", "contact", "consents")


@dataclass(frozen=True)
class Member:
    """One of the family. `number_kind` "" with `no_number`: has none, or nobody here knows it.

    `person`: whom we know already, where somebody signed in took them over from their own household.
    """

    given: str = ""
    surname: str = ""
    patronymic: str = ""
    number_kind: str = ""
    number: str = ""
    no_number: bool = False
    person: int | None = None
    facts: Facts = field(default_factory=dict)

    @property
    def name(self) -> PersonName:
        """The name as the people's register has names."""
        return PersonName(self.given, self.surname, self.patronymic)

    @property
    def born(self) -> date | None:
        """The date of birth, where it is one."""
        told = self.facts.get("birth_date")
        try:
            return date.fromisoformat(told) if isinstance(told, str) else None
        except ValueError:
            return None


@dataclass(frozen=True)
class Family:
    """Who lives together; the first is the applicant. `on`: the day for which amounts "of last month" were told.

    `asked`: questions whose answer is no fact at all, such as who had any income.
    """

    members: tuple[Member, ...] = ()
    household: Facts = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    on: date | None = None


@dataclass(frozen=True)
class Papers:
    """The files that were brought, by their id, each with the code of its document; `later`: codes still to come."""

    files: Mapping[str, str] = field(default_factory=dict)
    later: tuple[str, ...] = ()


@dataclass(frozen=True)
class Account:
    """Where to pay. `own` False: the applicant has no account, and asks how it can be paid otherwise."""

    own: bool = True
    iban: str = ""
    holder: str = ""


@dataclass(frozen=True)
class Contact:
    """Where the applicant lives now, and how the office reaches them. `preferred`: "email", "telephone" or "post"."""

    region: str = ""
    municipality: str = ""
    settlement: str = ""
    street: str = ""
    postcode: str = ""
    telephone: str = ""
    email: str = ""
    language: str = ""
    preferred: str = ""

    @property
    def address(self) -> Address:
        """The address as the people's register has addresses."""
        return Address(self.region, self.municipality, self.settlement, self.street, self.postcode)


@dataclass(frozen=True)
class Consents:
    """What was agreed to. `registers` None: neither yes nor no was said."""

    truth: bool = False
    changes: bool = False
    registers: bool | None = None


Part = Family | Papers | Account | Contact | Consents


@dataclass(frozen=True)
class Content:
    """Everything that was declared. A part that is None was not opened yet."""

    family: Family = Family()
    papers: Papers = Papers()
    account: Account | None = None
    contact: Contact | None = None
    consents: Consents | None = None


def step_of(part: Part) -> str:
    """The step that a part belongs to: its field in the content."""
    return type(part).__name__.lower()


assert tuple(known.name for known in fields(Content)) == STEPS
