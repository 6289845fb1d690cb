"""Who they are: names and numbers in their country's form, dates of birth, one applicant."""

from collections.abc import Iterator
from datetime import date

from komek.intake.content import Family, Member
from komek.intake.errors import below, problem
from komek.languages.problem import Problem, _
from komek.people.service import CountryForm, compact

MOST_PEOPLE = 64  # as many as the law engine reads
APPLICANT = "applicant"


def problems(family: Family, form: CountryForm, on: date) -> list[Problem]:
    """Everything that is wrong with the persons; `where` is "members.0.number"."""
    if not family.members:
        return [problem("members", _("Say first who applies."))]
    if len(family.members) > MOST_PEOPLE:
        text = _("An application here takes at most {most} people. For a larger family, ask your office.")
        return [problem("members", text, most=MOST_PEOPLE)]
    found = [
        known
        for place, member in enumerate(family.members)
        for known in below(f"members.{place}", [*_of_member(member, form, on), *_of_relation(member, place)])
    ]
    return found + list(_twice(family))


def of_member(member: Member, place: int, family: Family, form: CountryForm, on: date) -> list[Problem]:
    """The problems of one member who stands, or is to stand, at a place: for the page that asks for them."""
    others = [other for at, other in enumerate(family.members) if at != place]
    twice = [problem("number", _ALREADY)] if _number(member) in {_number(other) for other in others} - {""} else []
    return [*_of_member(member, form, on), *_of_relation(member, place), *twice]


def _of_member(member: Member, form: CountryForm, on: date) -> Iterator[Problem]:
    yield from form.names.read(member.name)[1]
    yield from _of_number(member, form)
    if member.born is None:
        yield problem("birth_date", _("Enter the date of birth."))
    elif member.born > on:
        yield problem("birth_date", _("This day is still to come. Correct it."))


def _of_number(member: Member, form: CountryForm) -> Iterator[Problem]:
    kind = form.number_kind(member.number_kind) or form.numbers[0]
    if member.number:
        if wrong := kind.problem(compact(member.number)):
            yield from below("number", [wrong])
    elif not member.no_number or member.facts.get("relation") == APPLICANT:
        yield problem("number", _("Enter the {name}. It stands in the identity document."), name=kind.name)


def _of_relation(member: Member, place: int) -> Iterator[Problem]:
    relation = member.facts.get("relation")
    if relation is None or (relation == APPLICANT) != (place == 0):
        yield problem("relation", _("Say what this person is to the applicant."))


_ALREADY = _("Somebody else of the family has the same number. Correct one of the two.")


def _twice(family: Family) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, member in enumerate(family.members):
        number = _number(member)
        if number and number in seen:
            yield problem(f"members.{place}.number", _ALREADY)
        seen.add(number)


def _number(member: Member) -> str:
    return compact(member.number)
