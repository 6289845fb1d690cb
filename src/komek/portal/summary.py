"""What was answered, page by page, as short as the questions were: of several people, the names that were ticked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from komek.portal.pages import Kind, Page, Place, Question, has_nothing
from komek.portal.people import BLANK
from komek.portal.presentation import page_address, page_title
from komek.portal.saying import said
from komek.portal.screening import OF_FAMILY_PAGE, Screening
from komek.portal.wording import Words


@dataclass(frozen=True)
class Row:
    """One answer."""

    label: str
    value: str


@dataclass(frozen=True)
class Group:
    """The answers of one page, and where to change them."""

    title: str
    address: str
    rows: list[Row]


def summary(screening: Screening, words: Words) -> list[Group]:
    """All answers."""
    return list(_Summary(screening, words).groups())


def answered(screening: Screening, words: Words, address: Callable[[Page], str]) -> list[Group]:
    """The answers page by page, without the people and the day; `address` says where a page is changed."""
    return list(_Summary(screening, words, address).of_pages())


def member_line(screening: Screening, place: int, words: Words) -> dict[str, Any]:
    """Somebody of the family in a list: name, relation, date of birth."""
    member, declared = screening.answers.members[place], screening.country.person.facts
    known = [(declared[name], member.facts[name]) for name in ("relation", "birth_date") if name in member.facts]
    details = ", ".join(said(fact, value, screening, words) for fact, value in known if value is not None)
    return {"name": member.name, "number": place + 1, "details": details, "is_applicant": place == 0}


class _Summary:
    def __init__(self, screening: Screening, words: Words, address: Callable[[Page], str] | None = None) -> None:
        self.screening, self.words, self.answers = screening, words, screening.answers
        self.code = screening.country.code
        self.address = address or (lambda page: page_address(screening, page))

    def groups(self) -> Iterator[Group]:
        """The people, the day, then each page."""
        for place, member in enumerate(self.answers.members):
            facts = [self.screening.declared(place)[name] for name in OF_FAMILY_PAGE if name in member.facts]
            rows = [Row(self.words.label(fact), self._said(fact, place)) for fact in facts]
            yield Group(member.name, reverse("portal:member", args=[self.code, place + 1]), rows)
        day = self.words.date(self.answers.on) if self.answers.on else _("Not answered yet")
        yield Group(_("Day of application"), reverse("portal:date", args=[self.code]), [Row(_("Day"), day)])
        yield from self.of_pages()

    def of_pages(self) -> Iterator[Group]:
        """Each page with its answers."""
        for page in self.screening.pages:
            rows = [row for question in page.questions for row in self._rows(question, page)]
            yield Group(page_title(self.screening, page, self.words), self.address(page), rows)

    def _rows(self, question: Question, page: Page) -> Iterator[Row]:
        label = self._label(question, page)
        if not question.is_done(self.answers):
            yield Row(label, _("Not answered yet"))
        elif question.kind is Kind.incomes:
            yield from self._incomes(question, label)
        elif question.kind is Kind.one:
            yield Row(label, self._said(question.facts[0], question.places[0]))
        else:
            yield Row(label, self._names(question))

    def _label(self, question: Question, page: Page) -> str:
        """The fact's name, with the person's on a page about several; the question for groups."""
        fact, place = question.facts[0], question.places[0]
        if question.kind is Kind.incomes:
            return _("Which income was there?")
        if len(question.facts) > 1:
            return _("Who had income?")
        if question.kind is Kind.true_for:
            return self.words.question(fact, BLANK)
        label = self.words.label(fact)
        apart = question.kind is Kind.one and place is not None and place != page.place
        return f"{self.answers.members[place or 0].name}: {label}" if apart else label

    def _incomes(self, question: Question, label: str) -> Iterator[Row]:
        """The kinds that there were; one line where there were none."""
        place = question.places[0]
        had = [fact for fact in question.facts if self.answers.facts_of(place)[fact.name] != 0]
        yield from (Row(self.words.label(fact), self._said(fact, place)) for fact in had)
        if not had:
            yield Row(label, _("None of these"))

    def _names(self, question: Question) -> str:
        """Who was ticked."""
        values = [self.answers.facts_of(place).get(question.facts[0].name, True) for place in question.places]
        if all(value is None for value in values):
            return _("I do not know")
        ticked = [place for place in question.places if place is not None and self._is_ticked(question, place)]
        return ", ".join(self.answers.members[place].name for place in ticked) or _("Nobody")

    def _is_ticked(self, question: Question, place: int) -> bool:
        facts = self.answers.facts_of(place)
        if question.kind is Kind.true_for:
            return bool(facts[question.facts[0].name])
        return not has_nothing(tuple(fact for fact in question.facts if fact.name in facts) or question.facts, facts)

    def _said(self, fact: Any, place: Place) -> str:
        return said(fact, self.answers.facts_of(place)[fact.name], self.screening, self.words)
