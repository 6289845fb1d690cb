"""Parameters by a choice or a day that differs from household to household, and scales: places in the table of numbers.

A parameter's values stand there by choice, and for each by the days on which one of them changes; a scale's thresholds,
and after them its amounts or rates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..interval import ends
from ..periods import FIRST
from .forms import Operand, Result, bounds, known
from .values import Flat, U

CHOSEN = 32  # members of a choice, at most, that are told apart by conditions
Put = Callable[..., int]  # places numbers in the table and says where the first of them stands


def parameter(put: Put, flat: Flat, args: Sequence[Operand]) -> Result:
    """The value for the choice, or for all that it may be, on the day, or on all days that it may be."""
    look_up, given = flat.data, list(args)
    choice = given.pop(0) if look_up.codes else None
    day = given.pop(0) if given and given[0].flat.level != U else None
    days = look_up.days() if day is not None else []
    fixed = given[0].flat.value if given else None
    whens = [fixed] if day is None else [FIRST - 1, *days]
    values = [look_up(place, when) for place in (range(len(look_up.codes)) if choice else [None]) for when in whens]
    lows, highs = ([int(ends(value)[end]) for value in values] for end in (0, 1))
    if day is None and choice is not None and choice.known and len(values) <= CHOSEN:
        low_text, high_text = (_chosen(choice, put(*ends_), len(ends_)) for ends_ in (lows, highs))
        return known(low_text) if lows == highs else bounds(low_text, high_text)
    low, high, start = put(*lows), put(*highs), put(*days)
    first, last = (f"reached({end}, U, {start}, {len(days)})" for end in (day.bounds if day else ("0", "0")))
    if (choice is None or choice.known) and (day is None or day.known):
        member = f"mn(mx({choice.parts[0]}, 0), {len(look_up.codes) - 1})" if choice else "0"  # in the table, if wrong
        place = f"{member} * {len(whens)} + {first}"
        texts = f"U[place({low} + {place})]", f"U[place({high} + {place})]"
        return known(texts[0]) if lows == highs else bounds(*texts)
    rest = f"{choice.options if choice else 1}, {first}, {last}, {len(whens)}, {len(look_up.codes) or 1}"
    return bounds(f"least(U, {low}, {rest})", f"most(U, {high}, {rest})")


def _chosen(choice: Operand, start: int, count: int) -> str:
    """One of the numbers from `start` on, by conditions: LLVM gives up loops that read at a place that is read."""
    text = f"u{start + count - 1}"
    for place in reversed(range(count - 1)):
        text = f"sel(i64({choice.parts[0]} == {place}), u{start + place}, {text})"
    return text


def bracket(put: Put, flat: Flat, args: Sequence[Operand]) -> Result:
    """What a scale gives for an amount."""
    scale, (base,) = flat.data, args
    lows = [low * scale.den for low, _ in scale.steps]
    rates = [int(rate * (1 if scale.single else scale.parameter.den)) for _, rate in scale.steps]
    kind, place = ("single" if scale.single else "marginal"), put(*lows, *rates)
    rest = f"U, {place}, {len(lows)}"
    if base.known:
        return known(f"{kind}({base.parts[0]}, {rest})")
    low, high = base.bounds
    return bounds(*(f"{kind}_bounds({low}, {high}, {rest})[{end}]" for end in (0, 1)))


LOOKED_UP: dict[str, Callable[[Put, Flat, Sequence[Operand]], Result]] = {"parameter": parameter, "bracket": bracket}
