"""What we know of somebody who has signed in, as the beginning of their application: shown, not asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from komek.intake.checks.family import APPLICANT
from komek.intake.content import Coded, Contact, Content, Family, Member
from komek.people.service import ContactKind, PersonRecord, Purpose, form, household_of, members, person


def prefilled(person_id: int, on: date) -> Content:
    """The person, those who live with them, their address and how they are reached. Relations have to be said anew."""
    applicant = person(person_id)
    household = household_of(person_id, on)
    living = [] if household is None else [known.person_id for known in members(household, on)]
    others = [person(other) for other in living if other != person_id]
    told = [_member(applicant, {"relation": APPLICANT}), *(_member(other, {}) for other in others)]
    return Content(family=Family(tuple(told)), contact=_contact(applicant))


def _member(known: PersonRecord, facts: dict[str, Coded]) -> Member:
    kinds = [kind.code for kind in form(known.country).numbers if kind.code in known.numbers]
    kind = next(iter(kinds), "")
    born = {"birth_date": known.birth_date.isoformat()} if known.birth_date else {}
    name = known.name
    return Member(
        given=name.given,
        surname=name.surname,
        patronymic=name.patronymic,
        number_kind=kind,
        number=known.numbers.get(kind, ""),
        no_number=not kind,
        person=known.id,
        facts=facts | born,
    )


def _contact(known: PersonRecord) -> Contact:
    address = known.addresses.get(Purpose.CURRENT)
    points = {point.kind: point.value for point in reversed(known.contacts)}
    told = Contact(
        telephone=points.get(ContactKind.TELEPHONE, ""),
        email=points.get(ContactKind.EMAIL, ""),
        language=known.language,
    )
    if address is None:
        return told
    return Contact(
        address.region, address.municipality, address.settlement, address.street, address.postcode,
        told.telephone, told.email, told.language,
    )  # fmt: skip


def taken_over(known: Content, told: Family) -> Content:
    """What is known, with what the same family answered before: the applicant first, others by their date of birth.

    Whom we do not know is added; who lives there and was not named stays, and can be taken out.
    """
    if not told.members:
        return known
    members = list(known.family.members)
    members[0] = _with(members[0], told.members[0])
    for said in told.members[1:]:
        place = next((at for at, other in enumerate(members) if at and _same(other, said)), None)
        if place is None:
            members.append(said)
        else:
            members[place] = _with(members[place], said)
    return replace(known, family=replace(told, members=tuple(members)))


def _same(known: Member, said: Member) -> bool:
    return known.born is not None and known.born == said.born and "relation" not in known.facts


def _with(known: Member, said: Member) -> Member:
    """What they said, but who they are as we know it."""
    return replace(known, facts={**said.facts, **known.facts})
