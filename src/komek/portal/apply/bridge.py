"""Between a draft's family and the answers of the questions: dates are coded there and days here, names are whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from komek.intake.service import Coded, Family, Member
from komek.law import Country, Fact
from komek.portal import answers as portal
from komek.portal.answers import Answers, Value


def answers_of(family: Family, country: Country, on: date, outdated: frozenset[str] = frozenset()) -> Answers:
    """The draft's family as answers; what was told for another time is left out and asked again."""
    people, home = country.person.facts, country.household.facts
    members = [
        portal.Member(name, _facts(member, people))
        for name, member in zip(names(family.members), family.members, strict=True)
    ]
    household = {code: _value(home[code], value) for code, value in family.household.items() if code in home}
    told = Answers(on, tuple(members), household, frozenset(family.asked))
    return told.without_facts(outdated) if outdated else told


def with_answers(family: Family, told: Answers, on: date) -> Family:
    """The family with what was answered; who they are stays as it was."""
    members = tuple(
        replace(member, facts=_coded(said.facts)) for member, said in zip(family.members, told.members, strict=True)
    )
    return Family(members, _coded(told.household), tuple(sorted(told.asked)), on)


def family_of(told: Answers, on: date) -> Family:
    """The family of *What can I get?*: names are what people call each other, the rest is still to be said."""
    members = tuple(Member(given=said.name, facts=_coded(said.facts)) for said in told.members)
    return Family(members, _coded(told.household), tuple(sorted(told.asked)), on)


def names(members: Sequence[Member]) -> list[str]:
    """A name to call each by, no two the same."""
    found: list[str] = []
    for place, member in enumerate(members):
        name = member.given or _("Person %(number)s") % {"number": place + 1}
        if name in found:
            name = f"{name} {member.surname[:1]}.".strip(" .") if member.surname else name
        found.append(name if name not in found else f"{name} ({place + 1})")
    return found


def _facts(member: Member, declared: dict[str, Fact]) -> dict[str, Value | None]:
    return {code: _value(declared[code], value) for code, value in member.facts.items() if code in declared}


def _value(fact: Fact, value: Coded) -> Value | None:
    if fact.kind is date and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value


def _coded(facts: portal.Facts) -> dict[str, Coded]:
    return {code: value.isoformat() if isinstance(value, date) else value for code, value in facts.items()}
