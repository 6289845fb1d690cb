"""What is asked for a study: a population, new values of parameters, and for a family a fact and its range."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from komek import languages, packs
from komek.languages.problem import Problem
from komek.office.forms import fields as f
from komek.portal.choosing import Option
from komek.portal.fields import MoneyField, NumberField
from komek.portal.wording import Words
from komek.studies import service as studies
from komek.studies.service import FAMILIES, MOST_HOUSEHOLDS, InForce

VALUE = "value."
"""Begins the name of a field with a parameter's new value."""
MOST_INCOME = 100_000_000
"""Minor units."""


class StudyForm(f.OfficeForm):
    """A form that names parameters: `values` are drawn apart, by what they are worth today."""

    def add_values(self, known: Sequence[InForce], words: Words) -> None:
        """A field for each parameter, with its present value and unit as the hint."""
        for one in known:
            hint = _("In force: %(value)s") % {"value": in_words(one, words)}
            self.fields[VALUE + one.key] = f.Line(name_of(one, words), hint=hint, most=20)

    @property
    def values(self) -> list[Any]:
        """The fields of parameters, to draw."""
        return [self[name] for name in self.fields if name.startswith(VALUE)]

    @property
    def others(self) -> list[Any]:
        """All other fields."""
        return [self[name] for name in self.fields if not name.startswith(VALUE)]

    @property
    def written(self) -> Mapping[str, str]:
        """The new values as they were typed, by the parameter's key."""
        given = self.cleaned_data.items()
        return {name.removeprefix(VALUE): value for name, value in given if name.startswith(VALUE)}

    def put(self, problems: Sequence[Problem], words: Words) -> list[Any]:
        """Put problems at the fields they are about; gives the whole summary."""
        rest: list[Any] = []
        for problem in problems:
            name = next((known for known in (problem.where, VALUE + problem.where) if known in self.fields), "")
            if name:
                self.add_error(name, problem.sentence(words.t))
            else:
                rest.append(problem.sentence(words.t))
        return [*self.problems, *rest]


class NewStudyForm(StudyForm):
    """The population, and for a simulation what changes."""

    def __init__(self, *args: Any, people: Sequence[Option], known: Sequence[InForce], words: Words) -> None:
        super().__init__(*args)
        self.fields["population"] = f.Choose(_("Population"), options=people, needed=_("Choose a population."))
        self.add_values(known, words)


class PeopleForm(f.OfficeForm):
    """Which invented people are wanted."""

    def __init__(self, *args: Any, countries: Sequence[Option], language: str) -> None:
        super().__init__(*args)
        self.fields["country"] = f.Select(_("Country"), options=countries)
        most = languages.number(MOST_HOUSEHOLDS, language)
        hint = _("From 1 to %(most)s. A hundred thousand households take some seconds.") % {"most": most}
        number = NumberField(_("Number of households"), at_least=1, at_most=MOST_HOUSEHOLDS, help_text=hint)
        self.fields["households"] = f.needed(number, _("Enter the number of households."))


class FamilyForm(StudyForm):
    """The family, what it earns from where to where, and what changes."""

    def __init__(self, *args: Any, country: str, currency: str, known: Sequence[InForce], words: Words) -> None:
        super().__init__(*args)
        self.initial = {"low": {"whole": "0"}, "high": {"whole": USUAL.get(country, ELSEWHERE)}}
        families = [Option(code, words.t(name)) for code, name in FAMILIES.items()]
        facts = [Option(fact.name, words.t(fact.label)) for fact in studies.incomes(country)]
        self.fields["family"] = f.Select(_("Family"), options=families)
        self.fields["fact"] = f.Select(_("What the applicant has and what changes"), options=facts)
        for name, label in (("low", _("Lowest value")), ("high", _("Highest value"))):
            money = MoneyField(label, currency=currency, at_most=MOST_INCOME)
            self.fields[name] = f.needed(money, _("Enter an amount."))
        self.add_values(known, words)


USUAL = {"bg": "800", "kz": "600000", "az": "12000"}
ELSEWHERE = "1000"
"""Where the range ends unless somebody says otherwise: beyond it no family is entitled."""


def name_of(one: InForce, words: Words) -> str:
    """What a parameter is, and of what where it has a value for each region or the like."""
    return f"{words.t(one.description)} ({words.t(one.child_label)})" if one.child else words.t(one.description)


def in_words(one: InForce, words: Words) -> str:
    """A value with its unit."""
    amount = Fraction(one.value)
    if one.unit.startswith("currency-"):
        return words.money(int(amount * 100), one.unit[9:])
    return words.percent(amount / 100) if one.unit == "percent" else words.counted(amount, one.unit)


def country_options(words: Words, only: str | None) -> list[Option]:
    """The countries to choose from."""
    return [Option(one.code, words.t(one.name)) for one in packs.countries() if only in (None, one.code)]
