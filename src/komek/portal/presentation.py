"""The questions and answers in words: the list of parts beside a page, names of pages, the summary of all answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from komek import languages
from komek.law import Fact, Money
from komek.portal.answers import Value
from komek.portal.screening import OF_FAMILY_PAGE, Page, Screening
from komek.portal.wording import Words

DONE, NOW, LATER = "done", "now", "later"


@dataclass(frozen=True)
class Part:
    """One line of the list of parts, with the pages of its members below it."""

    name: str
    address: str | None
    state: str
    pages: tuple[Part, ...] = ()


def parts(screening: Screening, words: Words, now: str) -> list[Part]:
    """Family, date, then each section that has questions; empty while there is nobody yet."""
    if not screening.answers.members:
        return []
    code = screening.country.code
    dated = screening.answers.on is not None
    first = [
        Part(_("Your family"), reverse("portal:family", args=[code]), NOW if now == "family" else DONE),
        Part(_("Day of application"), reverse("portal:date", args=[code]), _state(now == "date", dated)),
    ]
    return first + [_section(screening, section, words, now) for section in _sections(screening)]


def _sections(screening: Screening) -> list[str]:
    return list(dict.fromkeys(page.section for page in screening.pages))


def _section(screening: Screening, section: str, words: Words, now: str) -> Part:
    pages = [page for page in screening.pages if page.section == section]
    lines = tuple(
        Part(_whose(screening, page), _address(screening, page) if _is_begun(screening, page) else None, "")
        for page in pages
    )
    state = _state(now == section, all(page.done for page in pages))
    name = words.t(screening.country.sections.get(section, section))
    if len(pages) == 1:
        return Part(name, lines[0].address, state)
    return Part(name, None, state, lines)


def _state(is_now: bool, is_done: bool) -> str:
    return NOW if is_now else DONE if is_done else LATER


def _is_begun(screening: Screening, page: Page) -> bool:
    """Whether something of the page was answered: the rest is reached by going on."""
    said = screening.answers.facts_of(page.place)
    return any(fact.name in said for fact in page.facts)


def _whose(screening: Screening, page: Page) -> str:
    return _("The whole family") if page.place is None else screening.answers.members[page.place].name


def _address(screening: Screening, page: Page) -> str:
    if page.place is None:
        return reverse("portal:section", args=[screening.country.code, page.section])
    return reverse("portal:section-member", args=[screening.country.code, page.section, page.place + 1])


def fact_address(screening: Screening, fact: Fact, person: str | None) -> str:
    """Where a fact is answered, or answered anew."""
    place = screening.answers.place_of(person)
    if fact.name in OF_FAMILY_PAGE and place is not None:
        return reverse("portal:member", args=[screening.country.code, place + 1])
    return _address(screening, Page(fact.section, place, (fact,), done=False))


def page_title(screening: Screening, page: Page, words: Words) -> str:
    """The section, and whose it is when the questions are about one person."""
    section = words.t(screening.country.sections.get(page.section, page.section))
    return section if page.place is None else f"{section}: {_whose(screening, page)}"


def progress(screening: Screening, page: Page) -> dict[str, Any]:
    """Which page of about how many, and the address of the one before. The number changes as answers come in."""
    pages = screening.pages
    number = pages.index(page) + 1
    back = reverse("portal:date", args=[screening.country.code])
    return {
        "number": number,
        "total": len(pages),
        "back": _address(screening, pages[number - 2]) if number > 1 else back,
    }


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
    answered = screening.answers.facts_of(page.place)
    rows = [
        Row(
            words.label(fact),
            said(fact, answered[fact.name], screening, words) if fact.name in answered else _("Not answered yet"),
            _address(screening, page),
        )
        for fact in page.facts
    ]
    return Group(page_title(screening, page, words), rows)


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
    return (
        words.date(value)
        if not isinstance(value, int | str)
        else languages.number(value, words.language)
        if isinstance(value, int)
        else value
    )
