"""People: the public face of this room. Other rooms import from here, and nothing else of it.

1. register somebody, or find them by number or name;
2. keep what is known of them true: name, numbers, addresses, language, dates of birth and death;
3. reach them: contact points, verified or not;
4. say with whom they live: households and memberships;
5. know a country's form: which numbers there are, the parts of a name, the units of an address.

Every refusal is a PeopleError: all problems at once, in words for a translation, none repeating personal data.
"""

from komek.people.addresses import Address, Unit
from komek.people.contacts import ContactKind, normalised
from komek.people.countries import FORMS, form
from komek.people.country import CountryForm
from komek.people.errors import PeopleError
from komek.people.households import (
    Member,
    found_household,
    household_of,
    households_of,
    join,
    leave,
    members,
    memberships,
)
from komek.people.models import Purpose
from komek.people.names import NamePart, PersonName
from komek.people.numbers import NumberKind, compact, masked
from komek.people.periods import Period
from komek.people.reach import add_contact, remove_contact, verify_contact
from komek.people.reading import NewPerson
from komek.people.records import Contact, PersonLine, PersonRecord
from komek.people.registration import add_number, move, record_life, register, rename, set_language
from komek.people.searching import Asked, Found, asked, by_number, by_numbers, lines, person, persons, search
from komek.people.settling import KnownMeanwhile, settle

COUNTRIES = tuple(FORMS)
"""The countries whose people can be registered, by the codes of their packs."""

__all__ = [
    "COUNTRIES",
    "Address",
    "Asked",
    "Contact",
    "ContactKind",
    "CountryForm",
    "Found",
    "KnownMeanwhile",
    "Member",
    "NamePart",
    "NewPerson",
    "NumberKind",
    "PeopleError",
    "Period",
    "PersonLine",
    "PersonName",
    "PersonRecord",
    "Purpose",
    "Unit",
    "add_contact",
    "add_number",
    "asked",
    "by_number",
    "by_numbers",
    "compact",
    "form",
    "found_household",
    "household_of",
    "households_of",
    "join",
    "leave",
    "lines",
    "masked",
    "members",
    "memberships",
    "move",
    "normalised",
    "person",
    "persons",
    "record_life",
    "register",
    "remove_contact",
    "rename",
    "search",
    "set_language",
    "settle",
    "verify_contact",
]
