"""A change of law to try: new values of parameters and new texts of rules, beside the law that is in force.

reform = Reform("Draft of 2027")
reform.set("guaranteed_minimum_income", "85.00", since="2019-01-01")

@reform.text(income_below_minimum, law="Draft, § 1")
def _(family: Family) -> bool: ...

programme.reformed(reform)  # another programme; the first one stays as it is
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, ParamSpec, TypeVar

from .errors import LawError
from .rules import Rule, Version

P = ParamSpec("P")
R = TypeVar("R")
Place = tuple[str, int]  # a file and a line
ALWAYS = date.min


class Setting(NamedTuple):
    """A value that a parameter, or one child of it, has from `since` on, whatever later values it had."""

    name: str
    child: str | None
    written: str
    unit: str | None
    since: date
    place: Place


class Reform:
    """New values and texts. It changes nothing by itself: `Programme.reformed` gives the programme that has them.

    What a reform says is seen under any `known`: a draft was never published.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.settings: list[Setting] = []
        self.new_texts: list[tuple[Rule[Any, Any], Version]] = []

    def __repr__(self) -> str:
        return f"<reform {self.name}>"

    def set(
        self,
        name: str,
        value: str | int | Decimal,
        *,
        since: str | date | None = None,
        child: str | None = None,
        unit: str | None = None,
        place: Place | None = None,
    ) -> Reform:
        """Let a parameter have this value from `since` on (ISO date; None: always), or only one `child` of it.

        `value` is written as in the parameter's file: currency units, percent, count. `unit` is that of the value in
        force on `since`, unless said. LawError, at the latest by `Programme.reformed`, for a value that cannot be.
        """
        caller = sys._getframe(1)
        place = place or (caller.f_code.co_filename, caller.f_lineno)
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
            raise LawError(*place, f"{name}: {value!r} is not exact.", 'Write the number as a text, such as "85.00".')
        setting = Setting(name, child, str(value), unit, _day(since, place), place)
        if any(old[:2] == setting[:2] and old.since == setting.since for old in self.settings):
            raise LawError(*place, f"{name} is set twice from the same day.", "Keep one of the two.")
        self.settings.append(setting)
        return self

    def text(
        self,
        rule: Rule[P, R],
        *,
        law: str | None = None,
        since: str | date | None = None,
        refusal: str | None = None,
    ) -> Callable[[Callable[P, R]], Rule[P, R]]:
        """Let a rule have this text for applications from `since` on (ISO date; None: always).

        `law` and `refusal` are those of the rule, unless said. LawError when the signature differs.
        """

        def add(function: Callable[P, R]) -> Rule[P, R]:
            place = (function.__code__.co_filename, function.__code__.co_firstlineno)
            rule.check_signature(function)
            day = None if since is None else _day(since, place)
            version = Version(function, day, law or rule.law, ALWAYS, refusal or rule.refusal)
            if any(old is rule and text.since == day for old, text in self.new_texts):
                raise LawError(*place, f"“{rule.code}” has two texts from the same day.", "Keep one of the two.")
            self.new_texts.append((rule, version))
            return rule

        return add


def _day(given: str | date | None, place: Place) -> date:
    if given is None:
        return ALWAYS
    try:
        return given if isinstance(given, date) else date.fromisoformat(given)
    except ValueError:
        raise LawError(*place, f"“{given}” is not a date.", "Write it as 2023-06-01.") from None
