"""Rules, requirements and grounds: functions of the law's language, each with its law and its dated versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, ParamSpec, TypeVar

from . import reading
from .errors import LawError

if TYPE_CHECKING:
    from .enacted import Enacted
    from .parameters import Parameter

P = ParamSpec("P")
R = TypeVar("R")


class Version(NamedTuple):
    """One text of a rule, in force for applications made on `since` or later; None: from the beginning.

    `reform`: the change of law under which it is read, if any.
    """

    function: Callable[..., Any]
    since: date | None
    law: str
    known_from: date | None
    refusal: str | None
    reform: Enacted | None = None

    @property
    def file(self) -> str:
        return self.function.__code__.co_filename

    @property
    def line(self) -> int:
        return self.function.__code__.co_firstlineno

    @property
    def source(self) -> str:
        """The text of the function with its decorator."""
        from inspect import getsource

        return getsource(self.function)

    def seen(self, on: date, known: date | None) -> bool:
        """Whether it is in force on `on` and was published by `known`."""
        if self.since is None:
            return True
        return self.since <= on and (known is None or (self.known_from or self.since) <= known)

    def reads(self, parameter: Parameter) -> Parameter:
        """The parameter that this text means by a parameter that it names."""
        return parameter if self.reform is None else self.reform.parameter(parameter)


class Rule(Generic[P, R]):
    """A rule: its code is the function's name, its name the docstring, and `versions` its texts through time."""

    role = "rule"

    def __init__(self, function: Callable[P, R], law: str, refusal: str | None = None) -> None:
        self.code = function.__name__
        self.name = _sentence(function.__doc__ or "")
        self.law, self.refusal = law, refusal
        self.takes = _takes(function)
        self.module = function.__module__
        first = Version(function, None, law, None, refusal)
        if not self.name:
            raise LawError(
                first.file, first.line, f"rule “{self.code}” has no docstring.", "Say in a sentence what it is."
            )
        self.versions: list[Version] = [first]

    def __repr__(self) -> str:
        return f"<{self.role} {self.code}>"

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        result: R = reading.current().call(self, args)
        return result

    def since(
        self, day: str, *, law: str | None = None, known_from: str | None = None, refusal: str | None = None
    ) -> Callable[[Callable[P, R]], Rule[P, R]]:
        """A later text of the rule, in force for applications from `day` (ISO date), published on `known_from`.

        Raises LawError when the signature differs or the day does not follow the version before.
        """

        def add(function: Callable[P, R]) -> Rule[P, R]:
            self.versions.append(self._version(function, day, law, known_from, refusal))
            return self

        return add

    def _version(self, function: Any, day: str, law: str | None, known: str | None, refusal: str | None) -> Version:
        code = function.__code__
        place = (code.co_filename, code.co_firstlineno)
        try:
            since, published = date.fromisoformat(day), date.fromisoformat(known) if known else None
        except ValueError:
            raise LawError(*place, f"“{day}” or “{known}” is not a date.", "Write it as 2023-06-01.") from None
        self.check_signature(function)
        last = self.versions[-1].since
        if last is not None and since <= last:
            raise LawError(*place, f"{since} does not follow {last}.", "Put the versions in the order of time.")
        return Version(function, since, law or self.law, published, refusal or self.refusal)

    def check_signature(self, function: Any) -> None:
        """Raise a LawError for a text of this rule whose signature is not that of the first one."""
        first = self.versions[0].function
        if _signed(function) != _signed(first) and _resolved(function) != _resolved(first):
            from inspect import signature

            code = function.__code__
            raise LawError(
                code.co_filename,
                code.co_firstlineno,
                f"this text of “{self.code}” has another signature.",
                f"Write {signature(first)} as the first one.",
            )

    def version(self, on: date, known: date | None = None) -> Version:
        """The text in force on `on`, as published by `known`."""
        return latest(self.versions, on, known)


def latest(texts: Sequence[Version], on: date, known: date | None) -> Version:
    """The one of a rule's texts, in the order of time, that is in force on `on`, as published by `known`."""
    found: Version = next(version for version in reversed(texts) if version.seen(on, known))
    return found


class Requirement(Rule[P, R]):
    """True = met. Its docstring is the sentence that is true when it is met, `refusal` when it is not."""

    role = "requirement"


class Ground(Requirement[P, R]):
    """True = refuses; reported as met when False. Its docstring is the sentence that is true when it is met."""

    role = "ground"


# `inspect` would say the same, but importing it takes as long as assessing a hundred families.


def _sentence(documentation: str) -> str:
    """A docstring without the indentation of its further lines."""
    if "\n" not in documentation:
        return documentation.strip()
    from inspect import cleandoc

    return cleandoc(documentation)


def _takes(function: Any) -> tuple[str, ...]:
    """The names of what a function takes."""
    code = function.__code__
    names: tuple[str, ...] = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return names


def _signed(function: Any) -> tuple[Any, ...]:
    """All that two texts of one rule must have in common."""
    code = function.__code__
    kinds = (code.co_argcount, code.co_posonlyargcount, code.co_flags & 0x0C)
    return _takes(function), kinds, function.__annotations__, function.__defaults__, function.__kwdefaults__


def _resolved(function: Any) -> tuple[Any, ...]:
    """The same where one of the two writes its types as texts (`from __future__ import annotations`)."""
    from typing import get_type_hints

    try:
        hints = get_type_hints(function)
    except NameError:  # the lowering says which name is not known
        hints = function.__annotations__
    return (*_signed(function)[:2], hints, *_signed(function)[3:])


def rule(*, law: str) -> Callable[[Callable[P, R]], Rule[P, R]]:
    """Declare a rule of the law; `law` is the article it states."""
    return lambda function: Rule(function, law)


def requirement(*, law: str, refusal: str) -> Callable[[Callable[P, bool]], Requirement[P, bool]]:
    """Declare a requirement: True = met; `refusal` is the sentence said when it is not."""
    return lambda function: Requirement(function, law, refusal)


def ground(*, law: str, refusal: str) -> Callable[[Callable[P, bool]], Ground[P, bool]]:
    """Declare a ground for refusal: True = refuses; `refusal` is the sentence said then."""
    return lambda function: Ground(function, law, refusal)
