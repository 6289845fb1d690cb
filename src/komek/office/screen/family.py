"""Who is in the family: names, ages, what they are to the applicant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from komek.people.service import PersonLine
from komek.portal.wording import Words


@dataclass(frozen=True)
class MemberLine:
    """A member; `relation` to the applicant, `settlement` where they live."""

    person: int
    name: str
    age: str
    relation: str
    number: str
    settlement: str


def members(
    lines: Mapping[int, PersonLine], facts: Mapping[int, Mapping[str, Any]], on: date, words: Words
) -> list[MemberLine]:
    """The family as the declaration names it."""
    return [_member(lines[person], said, on, words) for person, said in facts.items() if person in lines]


def _member(line: PersonLine, said: Mapping[str, Any], on: date, words: Words) -> MemberLine:
    born = line.birth_date or said.get("birth_date")
    relation = said.get("relation")
    return MemberLine(
        line.id,
        line.written_name,
        _("%(age)s years") % {"age": _age(born, on)} if born else "",
        words.t(relation.label) if relation is not None else "",
        line.number_masked,
        line.settlement,
    )


def _age(born: date, on: date) -> int:
    """Completed years; whoever is born on 29 February turns on 1 March."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def names(lines: Mapping[int, PersonLine], persons: tuple[int, ...]) -> dict[int, str]:
    """A different name for everybody, for the calculation: namesakes get their number beside it."""
    written = [lines[person].written_name if person in lines else f"{person}" for person in persons]
    return {
        person: f"{name} ({person})" if written.count(name) > 1 else name
        for person, name in zip(persons, written, strict=True)
    }
