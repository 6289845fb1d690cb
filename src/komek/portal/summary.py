"""What was answered, in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from komek import languages
from komek.law import Fact, Money
from komek.portal.answers import Value
from komek.portal.pages import Page, Place
from komek.portal.presentation import page_address, page_title
from komek.portal.screening import OF_FAMILY_PAGE, Screening
from komek.portal.wording import Words


def member_line(screening: Screening, place: int, words: Words) -> dict[str, Any]:
    """Somebody of the family in a list: name, relation, date of birth."""
    member = screening.answers.members[place]
    declared = screening.country.person.facts
    known = [(declared[name], member.facts[name]) for name in ("relation", "birth_date") if name in member.facts]
    details = ", ".join(said(fact, value, screening, words) for fact, value in known if value is not None)
    return {"name": member.name, "number": place + 1, "details": details, "is_applicant": place == 0}


@dataclass(frozen=True)
class Row:
    """One answer, and where to change it."""

    label: str
    value: str
    address: str


@dataclass(frozen=True)
class Group:
    """The answers of one page."""

    title: str
    rows: list[Row] = field(default_factory=list)


def summary(screening: Screening, words: Words) -> list[Group]:
    """All answers, page by page."""
    code = screening.country.code
    people = [_member_group(screening, place, words) for place in range(len(screening.answers.members))]
    day = words.date(screening.answers.on) if screening.answers.on else _("Not answered yet")
    date = Group(_("Day of application"), [Row(_("Day"), day, reverse("portal:date", args=[code]))])
    return [*people, date, *(_page_group(screening, page, words) for page in screening.pages)]


def _member_group(screening: Screening, place: int, words: Words) -> Group:
    member, declared = screening.answers.members[place], screening.country.person.facts
    address = reverse("portal:member", args=[screening.country.code, place + 1])
    rows = [
        Row(words.label(declared[name]), said(declared[name], member.facts[name], screening, words), address)
        for name in OF_FAMILY_PAGE
        if name in member.facts
    ]
    return Group(member.name, rows)


def _page_group(screening: Screening, page: Page, words: Words) -> Group:
    """The answers of a page; those that are asked for on a member's own page stand there."""
    asked = ((fact, place) for question in page.questions for place in question.places for fact in question.facts)
    rows = [
        Row(
            _row_label(fact, place, page, screening, words),
            _row_value(fact, place, screening, words),
            page_address(screening, page),
        )
        for fact, place in asked
        if screening.page_of(fact, place) is page
    ]
    return Group(page_title(screening, page, words), rows)


def _row_label(fact: Fact, place: Place, page: Page, screening: Screening, words: Words) -> str:
    """The fact's name, with the person's on a page about several."""
    label = words.label(fact)
    return label if place is None or place == page.place else f"{screening.answers.members[place].name}: {label}"


def _row_value(fact: Fact, place: Place, screening: Screening, words: Words) -> str:
    answered = screening.answers.facts_of(place)
    return said(fact, answered[fact.name], screening, words) if fact.name in answered else _("Not answered yet")


def said(fact: Fact, value: Value | None, screening: Screening, words: Words) -> str:
    """An answer in words."""
    if value is None:
        return _("I do not know")
    if fact.is_choice:
        return words.t(fact.kind[str(value)].label)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if fact.kind is Money:
        return words.money(int(value), screening.country.currency_on(screening.on))  # type: ignore[arg-type]
    if isinstance(value, int):
        return languages.number(value, words.language)
    return value if isinstance(value, str) else words.date(value)
