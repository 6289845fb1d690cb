"""Which incomes somebody had, and how much: one question instead of eight, where the law asks for each kind apart.

Boxes say which kinds there were, an amount stands beside each box. A kind that is not ticked is 0, a ticked kind
without amount is not known. Without JavaScript all amounts are visible: an amount without a tick counts as ticked.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Form
from django.utils.translation import gettext as _

from komek.law import Fact, Money
from komek.portal.answers import Facts
from komek.portal.choosing import NONE, Box, Option, ReceivedField
from komek.portal.fields import UNKNOWN, WHOLE, MoneyField, Raw, amount_as_typed
from komek.portal.questions import Asking

FEWEST = 2  # a single amount is asked for directly


def grouped(facts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """The facts of a page, one by one; incomes of one person over the same months together."""
    found: list[tuple[Fact, ...]] = []
    for key, run in groupby(facts, key=_window):
        together = tuple(run)
        found += [together] if key and len(together) >= FEWEST else [(fact,) for fact in together]
    return found


def _window(fact: Fact) -> str | None:
    is_income = fact.kind is Money and fact.of == "person" and fact.over
    return fact.over.code if is_income and fact.over else None


class AmountField(MoneyField):
    """How much of one kind; may stay empty."""

    def clean(self, value: Raw) -> int | None:
        """Minor units; None when nothing was typed."""
        return self.parse(value) if value[WHOLE] else None


class Incomes:
    """One group of incomes within a form."""

    def __init__(self, facts: tuple[Fact, ...], asking: Asking) -> None:
        self.facts, self.asking = facts, asking
        self.name = f"received_{facts[0].name}"

    def fields(self) -> dict[str, ReceivedField | AmountField]:
        """The boxes, and an amount for each."""
        options = [Option(fact.name, self.asking.words.label(fact)) for fact in self.facts]
        boxes = ReceivedField(
            _("Which income was there?"),
            options=options,
            help_text=self.asking.period(self.facts[0]),
        )
        return {self.name: boxes, **{self._amount_name(fact): self._amount(fact) for fact in self.facts}}

    def draw(self, form: Form) -> None:
        """Give the boxes their amounts of this form."""
        bound = form[self.name]
        bound.field.boxes = [  # type: ignore[attr-defined]
            Box(fact.name, self.asking.words.label(fact), form[self._amount_name(fact)]) for fact in self.facts
        ]

    def typed(self, said: Facts) -> dict[str, Any]:
        """The ticks and amounts that stand for what was said before; empty where nothing was."""
        told = {fact.name: said[fact.name] for fact in self.facts if fact.name in said}
        if not told:
            return {}
        had = [name for name, value in told.items() if value != 0]
        ticks = [UNKNOWN] if all(value is None for value in told.values()) else had or [NONE]
        amounts = {f"amount_{name}": self._typed(value) for name, value in told.items() if value}
        return {self.name: ticks, **amounts}

    def answers(self, cleaned: Mapping[str, Any], raw_ticks: Sequence[str]) -> Facts:
        """Every fact of the group. Raises ValidationError when nothing was said, or two things at once."""
        amounts = {fact.name: cleaned.get(self._amount_name(fact)) for fact in self.facts}
        typed = {name for name, amount in amounts.items() if amount is not None}
        if not raw_ticks and not typed:
            raise ValidationError(_("Choose what was received. If there was nothing, choose “None of these”."))
        if typed and {NONE, UNKNOWN} & set(raw_ticks):
            raise ValidationError(_("Choose either what was received, or one of the last two answers, not both."))
        if UNKNOWN in raw_ticks:
            return dict.fromkeys(amounts)
        ticked = typed | set(raw_ticks)
        return {name: amount if name in ticked else 0 for name, amount in amounts.items()}

    def _amount(self, fact: Fact) -> AmountField:
        words = self.asking.words
        return AmountField(
            words.label(fact),
            currency=self.asking.currency,
            at_least=fact.at_least,
            at_most=fact.at_most,
            help_text=words.help(fact, self.asking.person),
        )

    @staticmethod
    def _amount_name(fact: Fact) -> str:
        return f"amount_{fact.name}"

    @staticmethod
    def _typed(minor: Any) -> Raw:
        return {WHOLE: amount_as_typed(minor)}
