"""An application brought to the desk, in one screen: who, where they live, the account, what was agreed to.

The form only collects: names, numbers, addresses and accounts are read by the rooms that know their country's form,
and what these say is put back at the field it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from komek.intake.service import Account, Coded, Consents, Contact, Content, Family, Member
from komek.languages import NAMES
from komek.languages.problem import Problem
from komek.law import Country
from komek.office.forms.fields import Agree, Choose, Line, OfficeForm, Select, optional
from komek.people.service import CountryForm, PersonRecord, Purpose
from komek.portal.choosing import Option
from komek.portal.fields import DateField
from komek.portal.wording import Words

MOST = 12
YES, NO = "yes", "no"
FIRST_ROWS = 3
FIELDS = ("given", "surname", "patronymic", "number", "birth_date", "relation")


@dataclass(frozen=True)
class Person:
    """The fields of one member's row."""

    place: int
    fields: tuple[BoundField, ...]


class DeskForm(OfficeForm):
    """Everything of a paper application that intake has to know."""

    def __init__(
        self, *args: Any, country: Country, land: CountryForm, programmes: Sequence[Option], words: Words, today: date,
        rows: int, **more: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **more)
        self.country, self.land, self.words, self.today, self.rows = country, land, words, today, rows
        self.fields["programme"] = Select(_("Programme"), options=programmes)
        for place in range(rows):
            self._add_member(place)
        self._add_contact()
        self._add_account()
        self._add_consents()

    def _add_member(self, place: int) -> None:
        t, at = self.words.t, f"m{place}-"
        for part in self.land.names.parts:
            self.fields[at + part.field] = Line(t(part.label))
        self.fields[at + "number"] = Line(self.land.numbers[0].name)
        born = DateField(_("Date of birth"), at_least=date(1900, 1, 1), at_most=self.today)
        self.fields[at + "birth_date"] = optional(born)
        if place:
            relation = self.country.person.facts["relation"]
            options = [Option(one.code, t(one.label)) for one in relation.kind.members if one.code != "applicant"]
            self.fields[at + "relation"] = Select(t(relation.label), options=[Option("", "–"), *options])

    def _add_contact(self) -> None:
        for unit in self.land.addresses.units:
            self.fields[unit.field] = Line(self.words.t(unit.label))
        self.fields["street"] = Line(_("Street and number"))
        self.fields["postcode"] = Line(_("Postcode"))
        self.fields["telephone"] = Line(_("Telephone"))
        self.fields["email"] = Line(_("E-mail"))
        ways = [Option("post", _("By post")), Option("telephone", _("By telephone")), Option("email", _("By e-mail"))]
        self.fields["preferred"] = Choose(_("How is the applicant told that there is news?"), options=ways)
        own = [Option(code, NAMES[code]) for code in dict.fromkeys([*self.country.languages, *NAMES]) if code in NAMES]
        self.fields["language"] = Select(_("Language of the letters"), options=own)

    def _add_account(self) -> None:
        self.fields["iban"] = Line(_("Account number (IBAN)"), hint=_("Empty: the applicant has no account."))
        self.fields["holder"] = Line(_("Account holder, as the bank writes it"))

    def _add_consents(self) -> None:
        self.fields["truth"] = Agree(_("Signed: what was declared is true"))
        self.fields["changes"] = Agree(_("Signed: changes will be told"))
        asked = [Option(YES, _("Yes")), Option(NO, _("No, papers are brought"))]
        self.fields["registers"] = Choose(_("May the office ask the registers?"), options=asked)

    @property
    def people(self) -> Iterator[Person]:
        """The rows of the family, to draw."""
        for place in range(self.rows):
            names = [name for name in self.fields if name.startswith(f"m{place}-")]
            yield Person(place, tuple(self[name] for name in names))

    def named(self, *names: str) -> list[BoundField]:
        """Fields to draw together."""
        return [self[name] for name in names]

    @property
    def where(self) -> list[BoundField]:
        units = [unit.field for unit in self.land.addresses.units]
        return self.named(*units, "street", "postcode", "telephone", "email", "preferred", "language")

    @property
    def account(self) -> list[BoundField]:
        return self.named("iban", "holder")

    @property
    def consents(self) -> list[BoundField]:
        return self.named("truth", "changes", "registers")

    def content(self) -> Content:
        """What was typed, as intake takes it; rows without a name are nobody."""
        told = self.cleaned_data
        return Content(
            family=Family(tuple(self._members()), on=self.today),
            account=Account(own=bool(told["iban"].strip()), iban=told["iban"], holder=told["holder"]),
            contact=self._contact(),
            consents=Consents(told["truth"], told["changes"], {YES: True, NO: False}.get(told["registers"])),
        )

    def _contact(self) -> Contact:
        names = ("region", "municipality", "settlement", "street", "postcode", "telephone", "email", "language")
        told = {name: self.cleaned_data.get(name, "") for name in (*names, "preferred")}
        return Contact(**told)

    @property
    def places(self) -> list[int]:
        """The rows with somebody in them."""
        typed = ("given", "surname", "number")
        return [
            place
            for place in range(self.rows)
            if place == 0 or any(self.cleaned_data.get(f"m{place}-{name}") for name in typed)
        ]

    def _members(self) -> Iterator[Member]:
        for place in self.places:
            told = {name: self.cleaned_data.get(f"m{place}-{name}") for name in FIELDS}
            facts: dict[str, Coded] = {"relation": told["relation"] or None if place else "applicant"}
            if born := told["birth_date"]:
                facts["birth_date"] = born.isoformat()
            yield Member(
                given=told["given"] or "",
                surname=told["surname"] or "",
                patronymic=told["patronymic"] or "",
                number_kind=self.land.numbers[0].code if told["number"] else "",
                number=told["number"] or "",
                no_number=not told["number"],
                facts=facts,
            )

    def put(self, problems: Sequence[Problem]) -> list[str]:
        """Put what intake says at the fields it is about; returns what is about none of them."""
        rest = []
        for problem in problems:
            name = self._field(problem.where)
            if name in self.fields:
                self.add_error(name, problem.sentence(self.words.t))
            else:
                rest.append(problem.sentence(self.words.t))
        return rest

    def _field(self, where: str) -> str:
        parts = where.split(".")
        if parts[:2] == ["family", "members"] and len(parts) == 4:
            return f"m{self.places[int(parts[2])]}-{parts[3]}"
        return {"own": "iban"}.get(parts[-1], parts[-1])


def known_person(person: PersonRecord) -> dict[str, Any]:
    """What is known of somebody, as the form's first row and address take it."""
    address = person.addresses.get(Purpose.CURRENT)
    found: dict[str, Any] = {f"m0-{name}": getattr(person.name, name) for name in ("given", "surname", "patronymic")}
    found["m0-number"] = next(iter(person.numbers.values()), "")
    if born := person.birth_date:
        found["m0-birth_date"] = {"day": str(born.day), "month": str(born.month), "year": str(born.year)}
    if address:
        found |= {known.name: getattr(address, known.name) for known in fields(address)}
    return found | {"language": person.language}
