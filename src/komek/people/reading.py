"""A person's data as it comes in: checked against the country's form, all problems at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from komek.languages import LANGUAGES
from komek.languages.problem import Problem, _
from komek.people.addresses import Address
from komek.people.contacts import normalised
from komek.people.country import CountryForm
from komek.people.errors import PeopleError, inside, problem, unknown
from komek.people.models import Purpose
from komek.people.names import PersonName
from komek.people.numbers import compact
from komek.people.records import Contact


@dataclass(frozen=True)
class NewPerson:
    """Somebody who is not registered yet. `numbers` by kind (`{"egn": "…"}`), `addresses` by purpose."""

    country: str
    name: PersonName
    language: str
    birth_date: date | None = None
    numbers: Mapping[str, str] = field(default_factory=dict)
    addresses: Mapping[Purpose, Address] = field(default_factory=dict)
    contacts: Sequence[Contact] = ()


class Reading:
    """Reads part after part, and notes what is wrong in `problems` under the field's name."""

    def __init__(self, form: CountryForm) -> None:
        self.form = form
        self.problems: list[Problem] = []

    def name(self, name: PersonName) -> PersonName:
        """The name in its country's form."""
        read, found = self.form.names.read(name)
        self.problems += inside("name", found)
        return read

    def number(self, code: str, number: str) -> str:
        """The number in compact form."""
        kind = self.form.number_kind(code)
        if kind is None:
            text = _("“{name}” is no kind of national number here. Kinds: {names}.")
            self.problems.append(unknown("numbers", text, code, [known.code for known in self.form.numbers]))
        elif found := kind.problem(compact(number)):
            self.problems += inside(f"numbers.{code}", [found])
        return compact(number)

    def address(self, purpose: Purpose, address: Address) -> Address:
        """The address in single spaces."""
        read, found = self.form.addresses.read(address)
        self.problems += inside(f"addresses.{purpose}", found)
        return read

    def contact(self, contact: Contact) -> Contact:
        """The contact in its one form."""
        try:
            return replace(contact, value=normalised(contact.kind, contact.value, self.form.dialling))
        except PeopleError as error:
            self.problems += inside(f"contacts.{contact.kind}", error.problems)
            return contact

    def language(self, language: str) -> str:
        """One of the languages that we write in."""
        if language not in LANGUAGES:
            self.problems.append(
                unknown("language", _("We do not write in “{name}”. Languages: {names}."), language, LANGUAGES)
            )
        return language

    def life(self, birth: date | None, death: date | None, today: date) -> None:
        """Dates of birth and death: neither is still to come, and not the wrong way round."""
        for where, day in (("birth_date", birth), ("death_date", death)):
            if day and day > today:
                self.problems.append(problem(where, _("This day is still to come. Correct it.")))
        if birth and death and death < birth:
            self.problems.append(problem("death_date", _("This is before the date of birth. Correct one of the two.")))
