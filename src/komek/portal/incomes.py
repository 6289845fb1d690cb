"""Which incomes somebody had, and how much: one question instead of eight, where the law asks for each kind apart.

Boxes say which kinds there were, an amount stands beside each box. A kind that is not ticked is 0, a ticked kind
without amount is not known. Without JavaScript all amounts are visible: an amount without a tick counts as ticked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Form
from django.utils.translation import gettext as _

from komek.law import Fact
from komek.portal.answers import Answers
from komek.portal.choosing import NONE, Box, Option, ReceivedField
from komek.portal.fields import UNKNOWN, WHOLE, MoneyField, Raw, amount_as_typed
from komek.portal.pages import Question
from komek.portal.questions import Asking


class AmountField(MoneyField):
    """How much of one kind; may stay empty."""

    def clean(self, value: Raw) -> int | None:
        """Minor units; None when nothing was typed."""
        return self.parse(value) if value[WHOLE] else None


class Incomes:
    """One person's incomes over the same months."""

    def __init__(self, question: Question, asking: Asking, answers: Answers) -> None:
        self.facts, self.place = question.facts, question.places[0]
        self.asking, self.said = asking, answers.facts_of(self.place)
        self.name = f"received_{self.facts[0].name}"

    def fields(self) -> dict[str, ReceivedField | AmountField]:
        """The boxes, and an amount for each."""
        options = [Option(fact.name, self.asking.words.label(fact)) for fact in self.facts]
        period = self.asking.period(self.facts[0])
        boxes = ReceivedField(_("Which income was there?"), options=options, help_text=period)
        return {self.name: boxes, **{_amount(fact): self._amount_field(fact) for fact in self.facts}}

    def typed(self) -> dict[str, Any]:
        """The ticks and amounts that stand for what was said before; empty where nothing was."""
        told = {fact: self.said[fact.name] for fact in self.facts if fact.name in self.said}
        if not told:
            return {}
        had = [fact.name for fact, value in told.items() if value != 0]
        ticks = [UNKNOWN] if all(value is None for value in told.values()) else had or [NONE]
        figures = {_amount(fact): value for fact, value in told.items() if isinstance(value, int) and value}
        amounts = {name: {WHOLE: amount_as_typed(minor)} for name, minor in figures.items()}
        return {self.name: ticks, **amounts}

    def apply(self, cleaned: Mapping[str, Any], ticks: Sequence[str], answers: Answers) -> Answers:
        """The answers with these. Raises ValidationError when nothing was said, or two things at once."""
        amounts = {fact.name: cleaned.get(_amount(fact)) for fact in self.facts}
        typed = {name for name, amount in amounts.items() if amount is not None}
        if not ticks and not typed:
            raise ValidationError(_("Choose what was received. If there was nothing, choose “None of these”."))
        if typed and {NONE, UNKNOWN} & set(ticks):
            raise ValidationError(_("Choose either from the list, or one of the last two answers, not both."))
        if UNKNOWN in ticks:
            return answers.with_facts(self.place, dict.fromkeys(amounts))
        had = typed | set(ticks)
        return answers.with_facts(self.place, {name: amount if name in had else 0 for name, amount in amounts.items()})

    def draw(self, form: Form) -> None:
        """Give the boxes their amounts of this form."""
        boxes = [Box(fact.name, self.asking.words.label(fact), form[_amount(fact)]) for fact in self.facts]
        form.fields[self.name].boxes = boxes  # type: ignore[attr-defined]

    def _amount_field(self, fact: Fact) -> AmountField:
        return AmountField(
            self.asking.words.label(fact),
            currency=self.asking.currency,
            at_least=fact.at_least,
            at_most=fact.at_most,
            help_text=self.asking.words.help(fact, self.asking.person),
        )


def _amount(fact: Fact) -> str:
    return f"amount_{fact.name}"
