"""Facts: what is known of people and households, each declared once with all that the rest of the program needs of it.

A pack declares its facts as fields of two classes, `Person` and `Household`; `Family` is the household seen through
the programme's rule of belonging.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar, cast, get_args, get_origin

from .choice import Choice
from .errors import LawError, Misuse
from .money import Money, Share, minor_units
from .periods import Window

Bool: TypeAlias = bool
Int: TypeAlias = int
Text: TypeAlias = str
Date: TypeAlias = date
T = TypeVar("T")
BY_KIND: Any = object()  # the default "whatever the kind's default is"
MONEY_AT_MOST, INT_AT_MOST = 10**9, 1_000_000
EARLIEST, LATEST = date(1900, 1, 1).toordinal(), date(2199, 12, 31).toordinal()


class Fact:
    """One declared fact, bounded by `at_least` and `at_most`: money in minor units, dates as ordinals."""

    name = of = ""  # until the class it is declared in gives both

    def __init__(
        self,
        kind: Any,
        label: str,
        question: str | None,
        help: str | None,
        section: str,
        over: Window | None,
        register: str | None,
        document: str | None,
        default: Any,
        at_least: int,
        at_most: int,
        changeable: bool,
        asked: bool,
    ) -> None:
        self.kind, self.label, self.question, self.help, self.section = kind, label, question, help, section
        self.over, self.register, self.document, self.default = over, register, document, default
        self.at_least, self.at_most, self.changeable, self.asked = at_least, at_most, changeable, asked

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.of = "person" if issubclass(owner, AnyPerson) else "household"

    @cached_property
    def is_choice(self) -> bool:
        return isinstance(self.kind, type) and issubclass(self.kind, Choice)

    def default_on(self, on: date) -> Any:
        """The encoded default value, or None where the fact has none."""
        if isinstance(self.default, Window):
            return self.default.period(on)[0].toordinal()
        return self.default


def fact(
    kind: type[T],
    label: str,
    *,
    question: str | None = None,
    help: str | None = None,
    section: str = "other",
    over: Window | None = None,
    register: str | None = None,
    document: str | None = None,
    default: Any = BY_KIND,
    at_least: int | str | date | None = None,
    at_most: int | str | date | None = None,
    changeable: bool = False,
    asked: bool = True,
) -> T:
    """Declare a fact of a person or a household.

    Money bounds are decimal strings in currency units, those of dates dates. `over` names the window whose total the
    fact is. `asked=False` marks what only an officer or a register can say. `default` is used only with
    `assume_defaults`; None: no default.
    """
    try:
        _check_kind(kind, over)
        low, high = _bounds(kind, at_least, at_most)
        usual = _default(kind, default)
        _check_values(kind, low, high, usual)
    except Misuse as problem:
        raise _fault(label, problem.problem, problem.remedy) from None
    except ValueError:
        raise _fault(
            label, "a bound or the default cannot be read.", 'Write money as "500.00", dates as day("2020-01-31").'
        ) from None
    declared = Fact(
        kind, label, question, help, section, over, register, document, usual, low, high, changeable, asked,
    )  # fmt: skip
    return cast(T, declared)


def _fault(label: str, problem: str, remedy: str) -> LawError:
    place = sys._getframe(2)
    return LawError(place.f_code.co_filename, place.f_lineno, f"fact “{label}”: {problem}", remedy)


def _check_kind(kind: Any, over: Any) -> None:
    is_choice = isinstance(kind, type) and issubclass(kind, Choice)
    if kind not in (bool, int, str, date, Money, Share) and not is_choice:
        name = getattr(kind, "__name__", kind)
        raise Misuse(f"{name} is not a kind of fact.", "Use Money, Share, Int, Bool, Date, Text or a Choice.")
    if over is not None and not isinstance(over, Window):
        raise Misuse(f"over={over!r} is not a window.", "Write over=previous_month, without quotation marks.")


def _bounds(kind: Any, at_least: Any, at_most: Any) -> tuple[int, int]:
    low, high = {Money: (0, MONEY_AT_MOST), date: (EARLIEST, LATEST), Share: (0, 1)}.get(kind, (0, INT_AT_MOST))
    return (low if at_least is None else _bound(kind, at_least)), (high if at_most is None else _bound(kind, at_most))


def _bound(kind: Any, given: int | str | date) -> int:
    if kind is Money:
        return minor_units(str(given))
    return given.toordinal() if isinstance(given, date) else int(given)


def _default(kind: Any, given: Any) -> Any:
    """The default in the engine's own encoding (minor units, ordinal, position of a choice), a Window, or None."""
    if isinstance(given, Window) or given is None:
        return given
    if isinstance(kind, type) and issubclass(kind, Choice):
        code = getattr(given, "name", given) if given is not BY_KIND else "none"
        if given is not BY_KIND and code not in kind.codes:
            raise Misuse(f"the default “{code}” is not one of its values.", f"Write one of {', '.join(kind.codes)}.")
        return kind.codes.get(code)
    if given is BY_KIND:
        return {bool: False, int: 0, Money: 0}.get(kind)
    if kind is Money:
        return minor_units(str(given))
    if kind is Share:
        return Fraction(given)
    return given.toordinal() if isinstance(given, date) else given


def _check_values(kind: Any, low: int, high: int, default: Any) -> None:
    if low > high:
        raise Misuse("at_least is above at_most.", "Let at_least be the lower one.")
    if default is None or isinstance(default, Window) or kind is str or issubclass(kind, Choice):
        return
    fits = isinstance(default, int | Fraction) and isinstance(default, bool) == (kind is bool)
    if not fits or (kind is not bool and not low <= default <= high):
        raise Misuse(f"the default {default!r} is no value of it.", "Write one of its kind and within its bounds.")


class AnyPerson:
    """Base of a country's `Person`."""

    facts: ClassVar[dict[str, Fact]] = {}

    def __init_subclass__(cls) -> None:
        cls.facts = _declared(cls)


P = TypeVar("P", bound=AnyPerson, covariant=True)


class AnyHousehold(Generic[P]):
    """Base of a country's `Household` (everybody in the file) and, with `family=True`, of its `Family`."""

    facts: ClassVar[dict[str, Fact]] = {}
    belongs_only: ClassVar[bool] = False
    person_class: ClassVar[Any] = AnyPerson
    members: Sequence[P]
    size: int
    applicant: P

    def __init_subclass__(cls, *, family: bool = False) -> None:
        cls.facts = _declared(cls)
        cls.belongs_only = family
        for base in getattr(cls, "__orig_bases__", ()):
            if get_origin(base) is AnyHousehold:
                cls.person_class = get_args(base)[0]

    @property
    def household(self) -> AnyHousehold[P]:
        """Everybody in the file, seen from a family."""
        return self


def _declared(cls: type) -> dict[str, Fact]:
    found: dict[str, Fact] = {}
    for base in reversed(cls.__mro__):
        found |= {name: value for name, value in vars(base).items() if isinstance(value, Fact)}
    return found
