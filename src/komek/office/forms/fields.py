"""Fields of the office's forms: each knows the template that draws it, and keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from komek.clock import Month
from komek.portal import typed
from komek.portal.choosing import Option, Ticked
from komek.portal.fields import FactField, Parts, Raw


class Line(forms.CharField):
    """A few words on one line."""

    template = "office/fields/line.html"

    def __init__(self, label: str, *, hint: str = "", needed: str = "", most: int = 200, **more: Any) -> None:
        errors = {"required": needed}
        super().__init__(
            label=label, help_text=hint, required=bool(needed), max_length=most, error_messages=errors, **more
        )


class Paragraph(Line):
    """Words on several lines."""

    template = "office/fields/paragraph.html"

    def __init__(self, label: str, *, most: int = 4000, **more: Any) -> None:
        super().__init__(label, most=most, **more)


class Choose(forms.Field):
    """One of a few, as radio buttons. Clean value: the option's value, "" where none is needed and chosen."""

    template = "office/fields/choose.html"

    def __init__(self, label: str, *, options: Sequence[Option], hint: str = "", needed: str = "") -> None:
        super().__init__(label=label, help_text=hint, required=bool(needed), error_messages={"required": needed})
        self.options = tuple(options)

    def clean(self, value: Any) -> str:
        chosen = str(super().clean(value) or "")
        if chosen and chosen not in {option.value for option in self.options}:
            raise ValidationError(_("Choose one of the answers."))
        return chosen

    @property
    def first(self) -> str:
        return "-0"


class Select(Choose):
    """One of many, as a list to open."""

    template = "office/fields/select.html"

    @property
    def first(self) -> str:
        return ""


@dataclass(frozen=True)
class Group:
    """Options under a heading; those that are rarely wanted are folded."""

    name: str
    options: tuple[Option, ...]
    folded: tuple[Option, ...] = ()


class Tick(forms.Field):
    """Several of a list, in groups. Clean value: the ticked values in the list's order."""

    template = "office/fields/tick.html"
    first = "-0"

    def __init__(self, label: str, *, groups: Sequence[Group], needed: str = "") -> None:
        super().__init__(label=label, required=False, widget=Ticked())
        self.groups, self.needed = groups, needed

    def clean(self, value: list[str]) -> list[str]:
        known = [option.value for group in self.groups for option in (*group.options, *group.folded)]
        ticked = [code for code in known if code in value]
        if self.needed and not ticked:
            raise ValidationError(self.needed)
        return ticked


class Agree(forms.Field):
    """One box to tick. Clean value: whether it is."""

    template = "office/fields/agree.html"

    def __init__(self, label: str) -> None:
        super().__init__(label=label, required=False)

    def clean(self, value: Any) -> bool:
        return bool(value)


class MonthField(forms.Field):
    """A month in two inputs. Clean value: a Month, None where nothing was typed and none is needed."""

    template = "office/fields/month.html"
    first = "-month"

    def __init__(self, label: str, *, hint: str = "", needed: str = "") -> None:
        super().__init__(label=label, help_text=hint, required=False, widget=Parts("month", "year"))
        self.needed = needed

    def clean(self, value: Raw) -> Month | None:
        if not (value["month"] or value["year"]):
            if self.needed:
                raise ValidationError(self.needed)
            return None
        try:
            return Month.of(typed.day("1", value["month"], value["year"]))
        except ValueError:
            raise ValidationError(_("Enter a month and a year in figures, for example 3 2019.")) from None


def needed(field: FactField, empty: str) -> FactField:
    """The portal's field for somebody who has to know: no “I do not know”, and `empty` said where nothing is typed."""
    field.may_be_unknown = False
    parse: Callable[[Raw], Any] = field.parse

    def answered(value: Raw) -> Any:
        if not any(value.values()):
            raise ValidationError(empty)
        return parse(value)

    field.parse = answered  # type: ignore[method-assign]
    return field


def optional(field: FactField) -> FactField:
    """The portal's field where an empty answer is None."""
    field.may_be_unknown = False
    parse: Callable[[Raw], Any] = field.parse

    def answered(value: Raw) -> Any:
        return parse(value) if any(value.values()) else None

    field.parse = answered  # type: ignore[method-assign]
    return field


class OfficeForm(forms.Form):
    """A form whose fields draw themselves."""

    @property
    def problems(self) -> list[dict[str, str]]:
        """For the error summary: the id of the first input of a field, and what is wrong with it."""
        return [
            {"anchor": self._first_input(name), "text": _about(self, name, str(error))}
            for name, errors in self.errors.items()
            if name in self.fields
            for error in errors
        ]

    def _first_input(self, name: str) -> str:
        return f"{self[name].auto_id}{getattr(self.fields[name], 'first', '')}"


def _about(form: forms.Form, name: str, error: str) -> str:
    label = str(form.fields[name].label)
    return f"{label} {error}" if label.endswith(("?", ".")) else f"{label}: {error}"
