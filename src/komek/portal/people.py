"""Questions that are answered by ticking names: for whom something is true, and who had income at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from komek.law import Fact
from komek.portal.answers import Answers
from komek.portal.choosing import NONE, Option, ReceivedField
from komek.portal.fields import UNKNOWN
from komek.portal.pages import Place, Question, has_nothing, nothing
from komek.portal.questions import Asking

BLANK = "…"  # stands for the name in a question about several people: "Does … study full time?"


class PeopleField(ReceivedField):
    """Names to tick; clean value: the places of those ticked, or None for "I do not know"."""

    template = "portal/fields/people.html"
    instruction = ""

    def clean(self, value: list[str]) -> Any:
        if not value:
            raise ValidationError(_("Choose the names, or one of the last two answers."))
        return super().clean(value)


class TrueFor:
    """For whom something is true: one question with names instead of one for each person."""

    def __init__(self, question: Question, asking: Asking, answers: Answers) -> None:
        self.question, self.asking, self.answers = question, asking, answers
        self.fact = question.facts[0]
        self.name = f"who_{self.fact.name}"

    def fields(self) -> dict[str, PeopleField]:
        """The names to tick."""
        words = self.asking.words
        text = words.question(self.fact, BLANK)
        help_text = words.help(self.fact, BLANK)
        field = PeopleField(text, options=names(self.question, self.answers), help_text=help_text)
        field.instruction = _("Choose all names for which this is true.")
        return {self.name: field}

    def typed(self) -> dict[str, Any]:
        """The ticks that stand for what was said before."""
        said = {place: self.answers.facts_of(place).get(self.fact.name) for place in self.question.places}
        if not self.question.is_done(self.answers):
            return {}
        if all(value is None for value in said.values()):
            return {self.name: [UNKNOWN]}
        return {self.name: [str(place) for place, value in said.items() if value] or [NONE]}

    def apply(self, cleaned: Mapping[str, Any], ticks: Sequence[str], answers: Answers) -> Answers:
        """The answers with this one."""
        for place in self.question.places:
            value = None if UNKNOWN in ticks else str(place) in ticks
            answers = answers.with_facts(place, {self.fact.name: value})
        return answers


class Some:
    """Who has any of it: for the others there is none, and nobody asks them how much."""

    def __init__(self, question: Question, asking: Asking, answers: Answers) -> None:
        self.question, self.asking, self.answers = question, asking, answers
        self.facts, self.name = question.facts, question.code

    def fields(self) -> dict[str, PeopleField]:
        """The names to tick."""
        fact, options = self.facts[0], names(self.question, self.answers)
        text = _("Who had income?") if len(self.facts) > 1 else self.asking.words.label(fact)
        field = PeopleField(text, options=options, help_text=self.asking.period(fact))
        instruction = _("Choose everybody who has any. For all others we note: %(none)s")
        field.instruction = instruction % {"none": self._none(fact)}
        return {self.name: field}

    def _none(self, fact: Fact) -> str:
        none = nothing(fact)
        return self.asking.words.t(fact.kind[str(none)].label) if fact.is_choice else str(none)

    def typed(self) -> dict[str, Any]:
        """The ticks that stand for what was said before."""
        if not self.question.is_done(self.answers):
            return {}
        had = [place for place in self.question.places if not self._has_nothing(place)]
        return {self.name: [str(place) for place in had] or [NONE]}

    def apply(self, cleaned: Mapping[str, Any], ticks: Sequence[str], answers: Answers) -> Answers:
        """Nothing for those who were not ticked; those who were are asked how much."""
        for place in (place for place in self.question.places if place is not None):
            if UNKNOWN in ticks:
                answers = answers.with_facts(place, dict.fromkeys(fact.name for fact in self.facts))
            elif str(place) not in ticks:
                answers = answers.with_facts(place, {fact.name: nothing(fact) for fact in self.facts})
            elif self._has_nothing(place):
                answers = answers.without_facts_of(place, frozenset(fact.name for fact in self.facts))
        return answers.with_asked(self.name)

    def _has_nothing(self, place: Place) -> bool:
        said = self.answers.facts_of(place)
        return has_nothing(tuple(fact for fact in self.facts if fact.name in said) or self.facts, said)


def names(question: Question, answers: Answers) -> list[Option]:
    """The people a question is about."""
    return [Option(str(place), answers.members[place].name) for place in question.places if place is not None]
