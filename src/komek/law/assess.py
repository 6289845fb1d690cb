"""`assess`: one family under the law, exactly, with every step kept for the explanation.

The legal reference among the readers. It never guesses: a fact not given, or a parameter without value, is an interval,
and an outcome is determined only if it holds for every value they can take.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from .careful_numbers import NotWhole
from .case import Case
from .errors import LawError
from .facts import Fact
from .interval import NONE, AnyOf, Causes, Interval, Unknown, causes_of, ends, interval
from .money import Amount
from .plan import MEMBERS, Plan
from .programme import Programme
from .rules import Ground, Rule

if TYPE_CHECKING:
    from .explain import Explanation

Outcome = Literal["entitled", "refused", "undetermined"]
AMOUNT_ZERO = "amount_zero"


class Finding(NamedTuple):
    """One requirement: met, not met, or None: cannot be said yet. `text` is the sentence (msgid) to say."""

    code: str
    law: str
    met: bool | None
    text: str
    rule: Rule[Any, Any] | None


class Missing(NamedTuple):
    """A fact that still matters; `person` is None for the household's."""

    fact: Fact
    person: str | None

    def __str__(self) -> str:
        return f"{self.person or 'household'}.{self.fact.name}"


class Assessment:
    """What the law gives a family. `amount` only when entitled; `amount_range` in minor units while it is open."""

    __slots__ = ("_amount", "_truths", "case", "causes", "memo", "outcome", "plan", "reason", "run", "trace")

    def __init__(self, case: Case, plan: Plan, run: Any, memo: dict[int, Any], trace: dict[int, Any]) -> None:
        self.case, self.plan, self.run, self.memo, self.trace = case, plan, run, memo, trace
        self._truths = [self._met(rule, self.read(rule)) for rule in case.programme.requirements]
        self._amount = self.read(case.programme.amount)
        self.outcome, self.reason, self.causes = self._decide()

    def read(self, rule: Rule[Any, Any]) -> Any:
        """The raw value of a rule about the family. LawError where exact_money meets a finer amount."""
        try:
            return self.run[self.plan.numbers[rule]]()
        except NotWhole as where:
            raise _not_whole(self.plan, str(where)) from None

    @staticmethod
    def _met(rule: Any, value: Any) -> Any:
        if type(rule) is Ground and type(value) is bool:
            return not value
        return value

    def _decide(self) -> tuple[Outcome, str | None, Causes]:
        for rule, truth in zip(self.case.programme.requirements, self._truths, strict=True):
            if truth is False:
                return "refused", rule.code, NONE
        open_ = [truth for truth in self._truths if truth is not True]
        causes = causes_of(self._amount).union(*(truth.causes for truth in open_))
        if not open_ and type(self._amount) is not Interval:
            return ("entitled", None, NONE) if self._amount > 0 else ("refused", AMOUNT_ZERO, NONE)
        if type(self._amount) is Interval and self._amount.hi <= 0 and not open_:
            return "refused", AMOUNT_ZERO, NONE
        return "undetermined", None, causes

    @property
    def settled(self) -> Outcome | None:
        """The outcome that holds whatever is still unknown, though the amount may be open; None where neither does."""
        if self.outcome != "undetermined":
            return self.outcome
        sure = all(truth is True for truth in self._truths) and ends(self._amount)[0] > 0
        return "entitled" if sure else None

    @property
    def programme(self) -> Programme:
        return self.case.programme

    @property
    def currency(self) -> str:
        return self.case.programme.currency_on(self.case.on)

    @property
    def amount(self) -> Amount | None:
        """The benefit per `programme.per`, when entitled."""
        return Amount(self._amount, self.currency) if self.outcome == "entitled" else None

    @property
    def amount_range(self) -> tuple[int, int] | None:
        """Least and greatest possible amount in minor units while undetermined: bounds, not an estimate."""
        if self.outcome != "undetermined":
            return None
        low, high = ends(self._amount)
        return max(0, int(low)), max(0, int(high))

    @property
    def period(self) -> tuple[date, date | None]:
        """The first day and, where the law ends it, the last day for which this is paid."""
        programme = self.case.programme
        first = None if programme.starts is None else self.read(programme.starts)
        last = None if programme.ends is None else self.read(programme.ends)
        begin = date.fromordinal(first) if type(first) is int else self.case.on.replace(day=1)
        return begin, date.fromordinal(last) if type(last) is int else None

    @property
    def requirements(self) -> list[Finding]:
        """Every requirement in the law's order; last, where it is the reason, that the amount is zero."""
        found, plan = [], self.plan
        for rule, truth in zip(self.case.programme.requirements, self._truths, strict=True):
            version = plan.entries[plan.numbers[rule]].callee.version
            met = None if type(truth) is Unknown else truth
            text = (version.refusal or rule.name) if met is False else rule.name
            found.append(Finding(rule.code, version.law, met, text, rule))
        if self.reason == AMOUNT_ZERO:
            programme = self.case.programme
            found.append(Finding(AMOUNT_ZERO, programme.amount_zero_law, False, programme.amount_zero, None))
        return found

    @property
    def missing(self) -> list[Missing]:
        """The facts that still matter, in the order the law meets them, those of one section together."""
        found = [(cause[1], cause[2]) for cause in self.causes if cause[0] == "fact"]
        order = self.plan.slots.order
        sections: dict[str, int] = {}
        for fact in sorted({fact for fact, _ in found}, key=order.__getitem__):
            sections.setdefault(fact.section, len(sections))
        found.sort(key=lambda item: (sections[item[0].section], order[item[0]], -1 if item[1] is None else item[1]))
        return [Missing(fact, None if person is None else self.case.names[person]) for fact, person in found]

    @property
    def missing_parameters(self) -> list[str]:
        """Parameters without a known value that still matter: an officer determines them."""
        return sorted({cause[1] for cause in self.causes if cause[0] == "parameter"})

    @property
    def explanation(self) -> Explanation:
        """The steps that led here."""
        from .explain import explain

        return explain(self)

    def value_of(self, rule: Rule[Any, Any], person: int = 0) -> Any:
        """The raw value a rule had; None when it was not read. Intervals and unknown truths as they are."""
        number = self.plan.numbers.get(rule)
        return None if number is None else self.memo.get(number * MEMBERS + person)


@lru_cache(maxsize=8192)
def unknown_fact(fact: Fact, person: int | None, on: date) -> Any:
    """What stands for a fact that is not known: all it can be."""
    causes = frozenset((("fact", fact, person),))
    if fact.kind is bool:
        return Unknown(causes)
    if fact.is_choice:
        return AnyOf(frozenset(fact.kind.codes.values()), causes)
    high = min(fact.at_most, on.toordinal()) if fact.name == "birth_date" else fact.at_most
    return interval(fact.at_least, high, causes)


def assess(case: Case) -> Assessment:
    """The family's case under the programme's law as it stands on `case.on`. Raises LawError for a fault in the law."""
    on = case.on
    plan = case.programme.plan(on, case.known)
    slots = plan.slots
    persons = [
        [row[fact] if fact in row else unknown_fact(fact, place, on) for fact in slots.person]
        for place, row in enumerate(case.rows)
    ]
    home = case.home
    household = [home[fact] if fact in home else unknown_fact(fact, None, on) for fact in slots.household]
    memo: dict[int, Any] = {}
    trace: dict[int, Any] = {}
    day = on.toordinal()
    run = plan.make(
        persons,
        household,
        plan.bindings(on, case.known),
        day,
        day - on.day + 1,
        case.applicant,
        len(persons),
        memo,
        trace,
    )
    return Assessment(case, plan, run, memo, trace)


def _not_whole(plan: Plan, code: str) -> LawError:
    entry = next(entry for entry in plan.entries if entry.callee.rule.code == code)
    version = entry.callee.version
    return LawError(
        version.file, version.line, f"exact_money in “{code}” met an amount finer than the minor unit.",
        'Write round_money(x, "0.01", half_up), with the law that says so.',
    )  # fmt: skip
