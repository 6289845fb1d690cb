"""The form of one person of the family: name, national number, date of birth, relation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from komek.intake.service import Coded, Member
from komek.law import Fact
from komek.people.service import CountryForm
from komek.portal.apply.forms import Chosen, DraftForm
from komek.portal.apply.inputs import LineField, TickField
from komek.portal.choosing import ChoiceField, Option
from komek.portal.fields import DateField
from komek.portal.forms import APPLICANT
from komek.portal.questions import Asking, field_for
from komek.portal.screening import OF_FAMILY_PAGE

_AUTOCOMPLETE = {"given": "given-name", "surname": "family-name", "patronymic": "additional-name"}


class PersonForm(DraftForm):
    """Somebody of the family. `known`: who they are is not asked, only what they are to the applicant."""

    def __init__(self, *args: Any, land: CountryForm, asking: Asking, member: Member, first: bool, known: bool) -> None:
        super().__init__(*args)
        self.land, self.member, self.applicant, self.known = land, member, first, known
        if not known:
            self._names()
            self._number()
        for name in OF_FAMILY_PAGE:
            fact = asking.country.person.facts.get(name)
            if fact and not (first and name == "relation") and not (known and name == "birth_date" and member.born):
                self.fields[name] = _fact_field(fact, asking)
        self.fill(_typed(member) | {"number_kind": member.number_kind or land.numbers[0].code})

    def part(self) -> Member:
        """The person with what was typed; a date that is none stays away, and intake asks for it."""
        self.is_valid()
        typed = dict(self.cleaned_data)
        facts = {**self.member.facts, **{name: _coded(typed[name]) for name in OF_FAMILY_PAGE if typed.get(name)}}
        if self.applicant:
            facts["relation"] = APPLICANT
        own = {name: value for name, value in typed.items() if name not in OF_FAMILY_PAGE}
        if "number" in own:
            own.setdefault("number_kind", self.land.numbers[0].code)
        return replace(self.member, **own, facts=facts)

    def _names(self) -> None:
        for part in self.land.names.parts:
            label = _(part.label) if part.required else _("%(field)s (if there is one)") % {"field": _(part.label)}
            complete = _AUTOCOMPLETE[part.field] if self.applicant else "off"
            self.fields[part.field] = LineField(label, autocomplete=complete)

    def _number(self) -> None:
        kinds = self.land.numbers
        if len(kinds) > 1:
            options = [Option(kind.code, kind.name) for kind in kinds]
            self.fields["number_kind"] = Chosen(_("Which number does this person have?"), options)
        label = " / ".join(kind.name for kind in kinds)
        hint = _("It stands in the identity document.")
        self.fields["number"] = LineField(label, help_text=hint, width="20")
        if not self.applicant:
            self.fields["no_number"] = TickField(_("This person has no number, or I do not know it"))


def _fact_field(fact: Fact, asking: Asking) -> Any:
    field = field_for(fact, asking)
    field.label = asking.words.label(fact)
    field.may_be_unknown = False
    if isinstance(field, ChoiceField):
        field.options = tuple(option for option in field.options if option.value != APPLICANT)
    if isinstance(field, DateField):
        field.at_most = asking.on
        field.help_text = _("For example: %(example)s") % {"example": "27 3 1985"}
    return field


def _typed(member: Member) -> dict[str, Any]:
    """What stands in the fields."""
    facts = {name: member.facts[name] for name in OF_FAMILY_PAGE if member.facts.get(name) is not None}
    born: dict[str, Any] = {"birth_date": member.born} if member.born else {}
    names = {name: getattr(member, name) for name in _AUTOCOMPLETE}
    return {**facts, **born, **names, "number": member.number, "no_number": member.no_number}


def _coded(value: Any) -> Coded:
    coded: Coded = value.isoformat() if isinstance(value, date) else value
    return coded
