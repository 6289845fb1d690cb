"""What a family of the story declares: its facts, and the usual answer to whatever else the law asks."""

from dataclasses import replace
from datetime import date

from komek import packs
from komek.demo.cast import Family, Relative
from komek.demo.cast.roles import Facts
from komek.evidence.service import Coded, coded, declared_facts
from komek.intake import service as intake
from komek.intake.service import Account, Consents, Contact, Content, Member
from komek.law import Money, decode
from komek.law.money import minor_units
from komek.people.service import form


def declaration(family: Family, country: str, on: date) -> Content:
    """A whole application, in which nothing is left to ask."""
    members = tuple(_member(relative, country) for relative in family.people)
    told = intake.Family(members, _coded(family.facts, country, None), on=on)
    region, municipality, settlement, street = family.address
    given, patronymic, surname = family.applicant.name
    return Content(
        family=_answered(told, family, on),
        account=Account(iban=family.iban, holder=" ".join(part for part in (given, patronymic, surname) if part)),
        contact=Contact(
            region=region, municipality=municipality, settlement=settlement, street=street,
            telephone=family.telephone, language=family.language, preferred="telephone",
        ),
        consents=Consents(truth=True, changes=True, registers=True),
    )  # fmt: skip


def _member(relative: Relative, country: str) -> Member:
    given, patronymic, surname = relative.name
    facts: dict[str, Coded | None] = {"birth_date": relative.born.isoformat(), **_coded(relative.facts, country, 0)}
    kind = form(country).numbers[0].code
    return Member(given, surname, patronymic, kind, relative.number, facts=facts)


def _coded(facts: Facts, country: str, person: int | None) -> dict[str, Coded]:
    """As evidence keeps them; amounts are written "60.00" in the cast."""
    declared = declared_facts(country, person)
    return {
        name: minor_units(str(value)) if declared[name].kind is Money else coded(declared[name], value)
        for name, value in facts.items()
    }


def _answered(told: intake.Family, family: Family, on: date) -> intake.Family:
    """The family with the usual answer to every question that is still open, until none is."""
    programme = packs.programme(family.programme)
    while questions := intake.unanswered(told, programme, on):
        for place, fact in questions:
            default = fact.default_on(on)
            if default is None:
                raise ValueError(f"the story has no answer for {family.key}: {fact.name}")
            told = _with(told, place, fact.name, coded(fact, decode(fact, default)))
    return told


def _with(told: intake.Family, place: int | None, name: str, value: Coded) -> intake.Family:
    """The family with one more fact, of a member or of the household."""
    if place is None:
        return replace(told, household={**told.household, name: value})
    members = list(told.members)
    members[place] = replace(members[place], facts={**members[place].facts, name: value})
    return replace(told, members=tuple(members))
