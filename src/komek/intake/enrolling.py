"""The family of an application as persons and a household that we know, or from now on know.

Somebody is found by their national number; without one, among those who live with the applicant, by date of birth and
given name. What we know of a person already is never overwritten by what somebody says who did not show that it is
them: it stays in the application, and an officer compares.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from komek.intake.content import Contact, Content, Member
from komek.people.service import (
    Contact as ContactPoint,
)
from komek.people.service import (
    ContactKind,
    CountryForm,
    NewPerson,
    PeopleError,
    Period,
    PersonRecord,
    Purpose,
    add_contact,
    by_number,
    by_numbers,
    compact,
    form,
    found_household,
    household_of,
    households_of,
    join,
    members,
    move,
    persons,
    register,
    set_language,
    settle,
)


@dataclass(frozen=True)
class Enrolled:
    """The household, and the persons in the order of the declaration; the first is the applicant."""

    household: int
    persons: tuple[int, ...]


def enrol(country: str, content: Content, own: Collection[int], on: date) -> Enrolled:
    """Find or register everybody, and their household. `own`: persons whose data the submitter may change.

    Inside the transaction of the submission; KnownMeanwhile where that has to begin anew.
    """
    settled = None if own else _settled(country, content, on)
    return settled or _enrolled(country, content, own, on)


def _settled(country: str, content: Content, on: date) -> Enrolled | None:
    """A family of whom nobody is known, as most are who apply for the first time; None where somebody is."""
    land, contact = form(country), content.contact or Contact()
    new = [_new(member, land, None if place else contact) for place, member in enumerate(content.family.members)]
    settled = settle(new, on)
    return Enrolled(settled[0], tuple(settled[1])) if settled else None


def _enrolled(country: str, content: Content, own: Collection[int], on: date) -> Enrolled:
    """A family of whom somebody may be known."""
    land, contact, family = form(country), content.contact or Contact(), content.family.members
    known = by_numbers(country, [member.number for member in family if member.number])
    applicant = known.get(compact(family[0].number)) if family[0].number else None
    if applicant and applicant.id in own:
        _update(applicant, contact, on)
    living = _living_with(applicant.id, on) if applicant else []
    found = _Found(land, known, living, on)
    persons = [applicant.id if applicant else found.registered(family[0], contact)]
    for member in family[1:]:
        persons.append(found.person(member, persons))
    return Enrolled(_household(country, persons, on), tuple(persons))


@dataclass(frozen=True)
class _Found:
    """Whom we know already of a family: `known` by number, `living` with the applicant."""

    land: CountryForm
    known: Mapping[str, PersonRecord]
    living: Collection[PersonRecord]
    on: date

    def person(self, member: Member, others: Collection[int]) -> int:
        """The person whom the declaration means; none of the `others`, who were named before."""
        if member.number:
            known = self.known.get(compact(member.number))
        else:
            candidates = (one for one in self.living if one.id not in others)
            known = next((one for one in candidates if _is(member, one, self.land)), None)
        return known.id if known else self.registered(member, None)

    def registered(self, member: Member, contact: Contact | None) -> int:
        """Somebody new; or who registered the same number in the meantime."""
        try:
            return register(_new(member, self.land, contact), self.on).id
        except PeopleError:
            if member.number and (known := by_number(self.land.code, member.number)):
                return known.id
            raise


def _is(member: Member, other: PersonRecord, land: CountryForm) -> bool:
    if member.person is not None:
        return member.person == other.id
    key = land.spelling.key
    return member.born == other.birth_date and key(member.given) == key(other.name.given)


def _new(member: Member, land: CountryForm, contact: Contact | None) -> NewPerson:
    kind = member.number_kind or land.numbers[0].code
    return NewPerson(
        land.code,
        member.name,
        contact.language if contact else _language(land),
        member.born,
        {kind: member.number} if member.number else {},
        {Purpose.CURRENT: contact.address} if contact else {},
        _points(contact) if contact else (),
    )


def _language(land: CountryForm) -> str:
    from komek import packs

    return next(iter(packs.country(land.code).languages))


def _points(contact: Contact) -> tuple[ContactPoint, ...]:
    given = ((ContactKind.TELEPHONE, contact.telephone), (ContactKind.EMAIL, contact.email))
    return tuple(ContactPoint(kind, value) for kind, value in given if value)


def _update(applicant: PersonRecord, contact: Contact, on: date) -> None:
    """They showed who they are: what they say of address, language and contact is true from now on."""
    if applicant.addresses.get(Purpose.CURRENT) != contact.address:
        move(applicant.id, Purpose.CURRENT, contact.address, on)
    if applicant.language != contact.language:
        set_language(applicant.id, contact.language)
    for point in _points(contact):
        add_contact(applicant.id, point)


def _living_with(applicant: int, on: date) -> list[PersonRecord]:
    household = household_of(applicant, on)
    if household is None:
        return []
    return persons([known.person_id for known in members(household, on) if known.person_id != applicant])


def _household(country: str, persons: list[int], on: date) -> int:
    """The applicant's household, with everybody in it who belongs to no other."""
    known = households_of(persons, on)
    homeless = sorted(person for person in persons if person not in known)  # one order for all: no two wait in a circle
    household = known.get(persons[0])
    if household is None:
        return found_household(country, homeless, Period(on))
    for person_id in homeless:
        join(household, person_id, Period(on))
    return household
