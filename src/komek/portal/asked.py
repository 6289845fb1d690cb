"""A question on a form: its fields, how they are filled from earlier answers, and what their answer changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from django import forms

from komek.portal.answers import Answers
from komek.portal.incomes import Incomes
from komek.portal.pages import Kind, Page, Question
from komek.portal.people import Some, TrueFor
from komek.portal.questions import Asking, field_for


class Asked(Protocol):
    """What a form knows of a question. `name` is its main field."""

    name: str

    def fields(self) -> Mapping[str, forms.Field]:
        """The fields, by their names on the form."""

    def typed(self) -> dict[str, Any]:
        """What stands in the fields for earlier answers; empty where there are none."""

    def apply(self, cleaned: Mapping[str, Any], ticks: Sequence[str], answers: Answers) -> Answers:
        """The answers with this one. Raises ValidationError when the fields together make no answer."""


class Single:
    """One fact of one person, or of the household."""

    def __init__(self, question: Question, asking: Asking, answers: Answers, name: str) -> None:
        self.fact, self.place = question.facts[0], question.places[0]
        self.name, self.field = name, field_for(self.fact, asking)
        self.said = answers.facts_of(self.place)

    def fields(self) -> dict[str, forms.Field]:
        """The fact's own field."""
        return {self.name: self.field}

    def typed(self) -> dict[str, Any]:
        """The earlier answer."""
        return {self.name: self.field.typed(self.said[self.fact.name])} if self.fact.name in self.said else {}

    def apply(self, cleaned: Mapping[str, Any], ticks: Sequence[str], answers: Answers) -> Answers:
        """The answers with this one."""
        return answers.with_facts(self.place, {self.fact.name: cleaned[self.name]})


def asked(question: Question, page: Page, asking: Asking, answers: Answers) -> Asked:
    """The question as it stands on a page."""
    if question.kind is Kind.true_for:
        return TrueFor(question, asking, answers)
    if question.kind is Kind.some:
        return Some(question, asking, answers)
    place = question.places[0]
    named = asking.about(None if place is None else answers.members[place].name)
    if question.kind is Kind.incomes:
        return Incomes(question, named, answers)
    fact = question.facts[0].name
    own = place is None or place == page.place
    return Single(question, named, answers, fact if own else f"{fact}_{(place or 0) + 1}")
