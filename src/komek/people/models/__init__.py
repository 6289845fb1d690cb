"""What is kept of people. Rows that say "since … until" are closed, not changed, when the world changes."""

from komek.people.models.household import Household, Membership
from komek.people.models.person import NameOfPerson, NationalNumber, Person
from komek.people.models.reach import AddressOfPerson, ContactPoint, Purpose

__all__ = [
    "AddressOfPerson",
    "ContactPoint",
    "Household",
    "Membership",
    "NameOfPerson",
    "NationalNumber",
    "Person",
    "Purpose",
]
