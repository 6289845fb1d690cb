"""From the text of a value to the type its fact declares: exact, within bounds, or a problem in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from komek.factsfile.document import Node, Scalar
from komek.factsfile.door import Door
from komek.factsfile.problem import _, shortened
from komek.law import Fact, Money, Share
from komek.law.money import MINOR_DIGITS, minor_units

_TRUTHS = {"true": True, "false": False, "yes": True, "no": False}
_NOTHING = {"", "~", "null"}
_LONGEST = 18  # digits of a number: more than any bound allows


def is_nothing(node: Node) -> bool:
    """True for `null`, `~` and a key without a value."""
    return isinstance(node, Scalar) and node.plain and node.text.lower() in _NOTHING


def scalar(node: Node, door: Door) -> Scalar | None:
    """The single value that must stand here."""
    if not isinstance(node, Scalar):
        door.refuse(node.line, _("A single value belongs here, not a list or a group of values."))
        return None
    if is_nothing(node):
        door.refuse(node.line, _("There is no value. Leave the line out when it is not known."))
        return None
    return node


def of_fact(fact: Fact, node: Node, door: Door) -> Any:
    """The value of a fact in the type that `Case` takes; None when there is a problem."""
    given = scalar(node, door)
    if given is None:
        return None
    value = _choice(fact, given, door) if fact.is_choice else _READERS[fact.kind](given, door)
    return value if value is None or (_within(fact, value, given, door) and _born(fact, value, given, door)) else None


def day(node: Node, door: Door) -> date | None:
    """A date such as 2019-01-15."""
    given = scalar(node, door)
    if given is None:
        return None
    if len(given.text) == 10 and given.text[4] == given.text[7] == "-":
        try:
            return date.fromisoformat(given.text)
        except ValueError:
            door.refuse(node.line, _("There is no such day: {value}."), value=given.text)
            return None
    door.refuse(node.line, _("A date such as 2019-01-15 belongs here, not “{value}”."), value=shortened(given.text))
    return None


def truth(node: Node, door: Door) -> bool | None:
    """`true` or `false`."""
    given = scalar(node, door)
    if given is None:
        return None
    if given.plain and given.text.lower() in _TRUTHS:
        return _TRUTHS[given.text.lower()]
    door.refuse(node.line, _("“true” or “false” belongs here, not “{value}”."), value=shortened(given.text))
    return None


def money(node: Node, door: Door) -> int | None:
    """A decimal number in the currency of the file, as minor units; quotes around it are allowed."""
    given = scalar(node, door)
    if given is None:
        return None
    if not _is_decimal(given.text):
        text = _("An amount in {currency} such as 123.45 belongs here, not “{value}”.")
        door.refuse(node.line, text, currency=door.file.currency, value=shortened(given.text))
        return None
    try:
        return minor_units(given.text)
    except ValueError:
        text = _("An amount in {currency} has at most {digits} decimals: “{value}” is finer.")
        door.refuse(node.line, text, currency=door.file.currency, digits=MINOR_DIGITS, value=given.text)
        return None


def words(node: Node, door: Door) -> str | None:
    """A text, taken as it stands."""
    given = scalar(node, door)
    return given.text if given else None


def _is_digits(text: str) -> bool:
    """Plain digits only: no signs, no spaces, no digits of other scripts."""
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST


def _is_whole(text: str) -> bool:
    return _is_digits(text[1:] if text[:1] in ("+", "-") else text)


def _is_decimal(text: str) -> bool:
    whole, point, fraction = text.partition(".")
    return _is_whole(whole) and (not point or _is_digits(fraction))


def _is_ratio(text: str) -> bool:
    above, _slash, below = text.partition("/")
    return _is_digits(above) and _is_digits(below) and int(below) > 0


def _whole(given: Scalar, door: Door) -> int | None:
    if given.plain and _is_whole(given.text):
        return int(given.text)
    door.refuse(given.line, _("A whole number belongs here, not “{value}”."), value=shortened(given.text))
    return None


def _share(given: Scalar, door: Door) -> Fraction | None:
    if _is_decimal(given.text) or _is_ratio(given.text):
        return Fraction(given.text)
    door.refuse(given.line, _("A share such as 0.5 or 2/3 belongs here, not “{value}”."), value=shortened(given.text))
    return None


def _choice(fact: Fact, given: Scalar, door: Door) -> Any:
    members: dict[str, Any] = dict(fact.kind.__members__)
    if given.text in members:
        return members[given.text]
    text = _("“{name}” is none of: {names}.")
    door.unknown(given.line, text, given.text, members)
    return None


def _within(fact: Fact, value: Any, given: Scalar, door: Door) -> bool:
    """Bounds are told as they are written in a file."""
    if fact.kind not in _BOUNDS:
        return True
    number, shown = _BOUNDS[fact.kind]
    if fact.at_least <= number(value) <= fact.at_most:
        return True
    text = _("{value} cannot be: the least is {least}, the most {most}.")
    door.refuse(given.line, text, value=given.text, least=shown(fact.at_least), most=shown(fact.at_most))
    return False


def _born(fact: Fact, value: Any, given: Scalar, door: Door) -> bool:
    """Nobody in the file is born after the application; an unknown date of birth is not assumed to be later either."""
    if fact.name != "birth_date" or door.file.on is None or value <= door.file.on:
        return True
    door.refuse(given.line, _("{value} lies after the date of application."), value=given.text)
    return False


def decimal(minor: int) -> str:
    """Minor units as a decimal number: 6375 is 63.75."""
    return f"{'-' if minor < 0 else ''}{abs(minor) // 100}.{abs(minor) % 100:02d}"


_READERS: dict[Any, Callable[[Scalar, Door], Any]] = {
    Money: money, int: _whole, bool: truth, date: day, str: words, Share: _share,
}  # fmt: skip
_BOUNDS: dict[Any, tuple[Callable[[Any], Any], Callable[[int], str]]] = {
    Money: (int, decimal),
    int: (int, str),
    Share: (Fraction, str),
    date: (date.toordinal, lambda ordinal: date.fromordinal(ordinal).isoformat()),
}
