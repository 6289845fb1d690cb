"""Where one is among the questions: the list of parts beside a page, names and addresses of pages, progress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from komek.law import Fact
from komek.portal.pages import Page
from komek.portal.screening import OF_FAMILY_PAGE, Screening
from komek.portal.wording import Words

DONE, NOW, LATER = "done", "now", "later"
MEMBERS, DAY = " members", " day"  # parts that are no sections; no section's code begins with a space


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
        Part(_("The people in your family"), reverse("portal:family", args=[code]), NOW if now == MEMBERS else DONE),
        Part(_("Day of application"), reverse("portal:date", args=[code]), _state(now == DAY, dated)),
    ]
    return first + [_section(screening, section, words, now) for section in _sections(screening)]


def _sections(screening: Screening) -> list[str]:
    return list(dict.fromkeys(page.section for page in screening.pages))


def _section(screening: Screening, section: str, words: Words, now: str) -> Part:
    pages = [page for page in screening.pages if page.section == section]
    begun = {page: page_address(screening, page) if page.is_begun(screening.answers) else None for page in pages}
    lines = tuple(Part(_whose(screening, page), address, "") for page, address in begun.items() if address)
    state = _state(now == section, all(page.is_done(screening.answers) for page in pages))
    name = words.t(screening.country.sections.get(section, section))
    if len(pages) == 1 and lines:
        return Part(name, lines[0].address, state)
    return Part(name, None, state, lines)


def _state(is_now: bool, is_done: bool) -> str:
    return NOW if is_now else DONE if is_done else LATER


def _whose(screening: Screening, page: Page) -> str:
    return _("The whole family") if page.place is None else screening.answers.members[page.place].name


def page_address(screening: Screening, page: Page) -> str:
    """Where a page of questions is."""
    if page.place is None:
        return reverse("portal:section", args=[screening.country.code, page.section])
    return reverse("portal:section-member", args=[screening.country.code, page.section, page.place + 1])


def fact_address(screening: Screening, fact: Fact, person: str | None) -> str:
    """Where a fact is answered, or answered anew."""
    place = screening.answers.place_of(person)
    if fact.name in OF_FAMILY_PAGE and place is not None:
        return reverse("portal:member", args=[screening.country.code, place + 1])
    page = screening.page_of(fact, place)
    return page_address(screening, page) if page else reverse("portal:answers", args=[screening.country.code])


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
        "back": page_address(screening, pages[number - 2]) if number > 1 else back,
    }
