"""Fields answered by choosing: yes or no, one of a few, and which incomes a person had."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _

from komek.portal.fields import UNKNOWN, WHOLE, FactField, Raw

NONE = "none-of-these"
MOST_BESIDE = 2  # so many options stand side by side; more go below each other


@dataclass(frozen=True)
class Option:
    """One thing to choose: what is sent, and what is read."""

    value: str
    label: str


class ChoiceField(FactField):
    """One of a few, as radio buttons."""

    template = "portal/fields/choice.html"
    parts: tuple[str, ...] = (WHOLE,)

    def __init__(self, question: str, *, options: Sequence[Option], **more: Any) -> None:
        super().__init__(question, **more)
        self.options = tuple(options)

    def clean(self, value: Raw) -> Any:
        if self.may_be_unknown and value[WHOLE] == UNKNOWN:
            return None
        return self.parse(value)

    def parse(self, value: Raw) -> Any:
        if value[WHOLE] not in {option.value for option in self.options}:
            raise ValidationError(_("Choose one of the answers."))
        return value[WHOLE]

    def typed(self, value: Any) -> Raw:
        return {WHOLE: UNKNOWN if value is None else str(value)}

    @property
    def first(self) -> str:
        return "-0"

    @property
    def beside(self) -> bool:
        """Whether the options are few and short enough to stand side by side."""
        return len(self.options) <= MOST_BESIDE


class YesNoField(ChoiceField):
    """Yes or no; clean value True or False."""

    def __init__(self, question: str, **more: Any) -> None:
        super().__init__(question, options=[Option("yes", _("Yes")), Option("no", _("No"))], **more)

    def parse(self, value: Raw) -> bool:
        return bool(super().parse(value) == "yes")

    def typed(self, value: Any) -> Raw:
        return {WHOLE: UNKNOWN if value is None else "yes" if value else "no"}


class When(ChoiceField):
    """Today or another day; the template draws the other day's inputs below its button."""

    template = "portal/fields/when.html"
    beside = False


class Ticked(forms.Widget):
    """The ticked boxes of a group."""

    def value_from_datadict(self, data: Any, files: object, name: str) -> list[str]:
        """All values sent under the name."""
        return data.getlist(name) if isinstance(data, QueryDict) else list(data.get(name, []))


@dataclass(frozen=True)
class Box:
    """A kind of income to tick, with the bound field that asks how much."""

    value: str
    label: str
    amount: BoundField


class ReceivedField(forms.Field):
    """Which incomes somebody had. Amounts are asked beside each box, in fields of their own.

    Clean value: the ticked facts; None for "I do not know".
    """

    template = "portal/fields/received.html"
    first = "-0"
    boxes: list[Box]

    def __init__(self, question: str, *, options: Sequence[Option], help_text: str = "") -> None:
        super().__init__(required=False, label=question, help_text=help_text, widget=Ticked())
        self.options = tuple(options)

    def clean(self, value: list[str]) -> frozenset[str] | None:
        chosen = frozenset(value)
        if len(chosen) > 1 and chosen & {NONE, UNKNOWN}:
            raise ValidationError(_("Choose either from the list, or one of the last two answers, not both."))
        if UNKNOWN in chosen:
            return None
        return chosen & {option.value for option in self.options}
