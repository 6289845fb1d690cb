"""A programme: which rules make a benefit, in the law's order, and what people need to know to get it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping, Sequence
from copy import copy
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from .country import Country, Document
from .errors import LawError
from .facts import Fact
from .plan import Plan, Shelf
from .rules import Requirement, Rule, Version, latest

if TYPE_CHECKING:
    from .enacted import Enacted
    from .parameters import Parameter
    from .reform import Reform


class Programme:
    """One benefit. `requirements` stand in the law's order: the first that is not met is the reason for refusal."""

    def __init__(
        self,
        code: str,
        name: str,
        *,
        law: str,
        requirements: Sequence[Requirement[Any, Any]],
        amount: Rule[Any, Any],
        summary: str = "",
        belongs: Rule[Any, Any] | None = None,
        per: str = "month",
        starts: Rule[Any, Any] | None = None,
        ends: Rule[Any, Any] | None = None,
        informs: Sequence[Rule[Any, Any]] = (),
        documents: Sequence[Document] = (),
        where: str = "",
        deadline: str = "",
        steps: Sequence[str] = (),
        amount_zero: str = "The amount would be zero.",
        amount_zero_law: str | None = None,
        country: Country | None = None,
    ) -> None:
        self.code, self.name, self.law, self.summary = code, name, law, summary
        self.requirements, self.amount, self.belongs = tuple(requirements), amount, belongs
        self.starts, self.ends, self.informs = starts, ends, tuple(informs)
        self.per, self.documents, self.where = per, tuple(documents), where
        self.deadline, self.steps = deadline, tuple(steps)
        self.amount_zero, self.amount_zero_law = amount_zero, amount_zero_law or law
        caller = sys._getframe(1)
        self.place = (caller.f_globals.get("__file__", "<law>"), caller.f_lineno)
        self.module, self.package = caller.f_globals.get("__name__", ""), caller.f_globals.get("__package__", "")
        self._country = country
        self._begin(None)

    def _begin(self, reform: Enacted | None) -> None:
        """Nothing is compiled yet."""
        self.reform = reform
        self.plan = lru_cache(maxsize=4096)(self._plan)
        self._compiled: list[Plan] = []
        self.shelf: Shelf | None = None

    def __repr__(self) -> str:
        return f"<programme {self.code}>"

    def reformed(self, reform: Reform) -> Programme:
        """Another programme, of the same code, under a change of law; this one stays as it is.

        Raises LawError for a value or text that cannot be, and for what the programme does not use.
        """
        from .enacted import Enacted

        found, enacted = copy(self), Enacted(self, reform)
        found._begin(enacted)
        enacted.check(found)
        return found

    def texts(self, rule: Rule[Any, Any]) -> Sequence[Version]:
        """The texts of a rule through time, as this programme reads them."""
        return rule.versions if self.reform is None else self.reform.texts(rule)

    def version(self, rule: Rule[Any, Any], on: date, known: date | None) -> Version:
        """The text of a rule in force on `on`, as published by `known`."""
        return latest(self.texts(rule), on, known)

    def parameter(self, parameter: Parameter) -> Parameter:
        """A parameter of the pack as this programme reads it."""
        return parameter if self.reform is None else self.reform.parameter(parameter)

    @property
    def rules(self) -> list[Rule[Any, Any]]:
        """The rules an assessment asks for, in order. LawError for what is none."""
        first = [] if self.belongs is None else [self.belongs]
        term = [rule for rule in (self.starts, self.ends) if rule is not None]
        found = [*first, *self.requirements, self.amount, *term, *self.informs]
        if stray := [rule for rule in found if not isinstance(rule, Rule)]:
            name = getattr(stray[0], "__name__", stray[0])
            raise LawError(*self.place, f"“{name}” is not a rule.", "Declare it with @rule, @requirement or @ground.")
        return found

    @cached_property
    def country(self) -> Country:
        """Its country. LawError when the pack has no country.py."""
        if self._country is not None:
            return self._country
        try:
            found = importlib.import_module(f"{self.package}.country").country
        except (ImportError, AttributeError):
            raise LawError(
                *self.place, f"programme {self.code} has no country.", "Add country.py with `country = Country(…)`."
            ) from None
        return found if isinstance(found, Country) else Country(**found)

    @cached_property
    def currencies(self) -> frozenset[str]:
        return frozenset(self.country.currency.values())

    def currency_on(self, day: date) -> str:
        return self.country.currency_on(day)

    def _plan(self, on: date, known: date | None) -> Plan:
        """The law as it stands on a day, as published by `known`. LawError for any fault in its text."""
        for plan in self._compiled:
            if plan.holds(on, known):
                return plan
        plan = (self.shelf and self.shelf.take(self, on, known)) or self._anew(on, known)
        self._compiled.append(plan)
        return plan

    def _anew(self, on: date, known: date | None) -> Plan:
        from .compiling import compile_plan, versions_of  # only here: a plan from the shelf needs no compiler

        plan = compile_plan(self, versions_of(self, on, known))
        if self.shelf is not None:
            self.shelf.keep(plan)
        return plan

    def check_results(self, callees: Mapping[Any, Any]) -> None:
        """Raise a LawError for a rule that does not suit its place in the programme."""
        from .results import check_results

        check_results(self, callees)

    def regimes(self) -> list[date]:
        """The days on which a text of some rule changes, from the first day on."""
        from .source import rules_called

        days = {date(1, 1, 1)}
        queue, seen = list(self.rules), set(self.rules)
        while queue:
            rule = queue.pop()
            for version in self.texts(rule):
                days |= {version.since} if version.since else set()
                for called in rules_called(version):
                    if called not in seen:
                        seen.add(called)
                        queue.append(called)
        return sorted(days)

    def all_rules(self) -> list[Rule[Any, Any]]:
        """Every rule it uses at any time, in the order the law meets them."""
        from .compiling import versions_of

        found: dict[Any, None] = {}
        for day in self.regimes():
            for rule in reversed(list(versions_of(self, day, None))):
                found.setdefault(rule)
        return [
            *self.requirements,
            self.amount,
            *(rule for rule in found if rule not in (*self.requirements, self.amount)),
        ]

    def check(self) -> None:
        """Read the law of every regime, and hold what is declared around it to the country. Raises a LawError."""
        from .declarations import check_declarations

        for day in self.regimes():
            self.plan(day, None)
        check_declarations(self)

    def parameters(self) -> list[Any]:
        """Every parameter it reads at any time."""
        found: dict[int, Any] = {}
        for day in self.regimes():
            for data in self.plan(day, None).slots.parameters:
                found.setdefault(id(data[0]), data[0])
        return list(found.values())

    def facts(self) -> list[Fact]:
        """Every fact it reads at any time, in the order the law meets them."""
        found: dict[Fact, None] = {}
        for day in self.regimes():
            found |= dict.fromkeys(self.plan(day, None).slots.order)
        return list(found)
