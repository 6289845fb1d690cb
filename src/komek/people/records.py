"""What other rooms are given: persons as values. Models stay inside."""

from dataclasses import dataclass
from datetime import date, datetime

from komek.people.addresses import Address
from komek.people.contacts import ContactKind
from komek.people.countries import form
from komek.people.models import AddressOfPerson, NameOfPerson, Person, Purpose
from komek.people.names import PersonName
from komek.people.numbers import masked


@dataclass(frozen=True)
class Contact:
    """A contact point, and since when it is known to be the person's own; None: nobody has proved it yet."""

    kind: ContactKind
    value: str
    verified_at: datetime | None = None


@dataclass(frozen=True)
class PersonRecord:
    """A person with everything that is known of them now."""

    id: int
    country: str
    name: PersonName
    written_name: str
    language: str
    birth_date: date | None
    death_date: date | None
    numbers: dict[str, str]
    addresses: dict[Purpose, Address]
    contacts: tuple[Contact, ...]

    @property
    def number_masked(self) -> str:
        """The usual national number for lists; empty where none is known."""
        return first_masked(self.country, self.numbers)


@dataclass(frozen=True)
class PersonLine:
    """A person in a list: enough to tell one from another, no whole number."""

    id: int
    written_name: str
    number_masked: str
    birth_date: date | None
    settlement: str


def first_masked(country: str, numbers: dict[str, str]) -> str:
    """The first number in the country's order of kinds, masked."""
    known = [numbers[kind.code] for kind in form(country).numbers if kind.code in numbers]
    return masked(known[0]) if known else ""


WHOLE = ("names", "numbers", "addresses", "contacts")
"""What to fetch with persons whose records are wanted."""


def record(person: Person) -> PersonRecord:
    """The record of a person, as it holds now."""
    name = name_in(next(row for row in person.names.all() if row.until is None))
    return PersonRecord(
        id=person.pk,
        country=person.country,
        name=name,
        written_name=form(person.country).names.written(name),
        language=person.language,
        birth_date=person.birth_date,
        death_date=person.death_date,
        numbers={row.kind: row.number for row in person.numbers.all()},
        addresses={Purpose(row.purpose): address_in(row) for row in person.addresses.all() if row.until is None},
        contacts=tuple(
            Contact(ContactKind(row.kind), row.value, row.verified_at)
            for row in sorted(person.contacts.all(), key=lambda row: row.pk)
        ),
    )


def name_in(row: NameOfPerson) -> PersonName:
    """The name that a row keeps."""
    return PersonName(given=row.given, surname=row.surname, patronymic=row.patronymic)


def address_in(row: AddressOfPerson) -> Address:
    """The address that a row keeps."""
    return Address(row.region, row.municipality, row.settlement, row.street, row.postcode)
