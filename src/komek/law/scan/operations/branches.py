"""The text of choices between values; where the condition is unknown, what covers both."""

from __future__ import annotations

from ...expression import LIMIT
from ..forms import OPTIONS, RATIO, RATIOS, Operand, Result, all_known, bounds, known
from ..values import Unscannable
from .piecewise import Operands, each


def select(args: Operands) -> Result:
    """One of two values; where the condition is unknown, what covers both."""
    condition, then, otherwise = args
    if {then.form, otherwise.form} & {RATIO, RATIOS}:
        return _select_ratios(condition, then, otherwise)
    if then.flat.kind.choice is not None:
        return _select_choices(condition, then, otherwise)
    if condition.known:
        return each(lambda *arms: f"sel({condition.parts[0]}, {arms[0]}, {arms[1]})")((then, otherwise))
    sure, possible = condition.bounds
    (a, b), (c, d) = then.bounds, otherwise.bounds
    return bounds(
        f"sel({sure}, {a}, sel({possible}, mn({a}, {c}), {c}))",
        f"sel({sure}, {b}, sel({possible}, mx({b}, {d}), {d}))",
    )


def _select_choices(condition: Operand, then: Operand, otherwise: Operand) -> Result:
    if all_known((condition, then, otherwise)):
        return known(f"sel({condition.parts[0]}, {then.parts[0]}, {otherwise.parts[0]})")
    a, b = then.options, otherwise.options
    sure, possible = condition.bounds
    return Result(OPTIONS, (f"sel({sure}, {a}, sel({possible}, {a} | {b}, {b}))",))


def _select_ratios(condition: Operand, then: Operand, otherwise: Operand) -> Result:
    if condition.known:
        form = RATIO if then.known and otherwise.known else RATIOS
        count = len(form.value)
        pairs = zip(then.ratios[:count], otherwise.ratios[:count], strict=True)
        return Result(form, tuple(f"sel({condition.parts[0]}, {a}, {b})" for a, b in pairs))
    reach = [max(abs(arm.flat.lo), abs(arm.flat.hi)) for arm in (then, otherwise)]
    if max(reach[0] * otherwise.flat.den, reach[1] * then.flat.den) > LIMIT:
        raise Unscannable("a quotient chosen by an unknown condition could pass 63 bits")
    (a, b, c, d), (e, f, g, h) = then.ratios, otherwise.ratios
    sure, possible = condition.bounds
    low, high = f"i64({a} * {f} < {e} * {b})", f"i64({c} * {h} > {g} * {d})"
    pick = [(low, a, e), (low, b, f), (high, c, g), (high, d, h)]
    return Result(RATIOS, tuple(
        f"sel({sure}, {x}, sel({possible}, sel({first}, {x}, {y}), {y}))" for first, x, y in pick
    ))  # fmt: skip


def masked(args: Operands) -> Result:
    """What a person brings to a sum: the value where the condition holds, else 0."""
    condition, value = args
    if condition.known:
        return each(lambda text: f"sel({condition.parts[0]}, {text}, 0)")((value,))
    sure, possible = condition.bounds
    low, high = value.bounds
    return bounds(
        f"sel({sure}, {low}, sel({possible}, mn({low}, 0), 0))",
        f"sel({sure}, {high}, sel({possible}, mx({high}, 0), 0))",
    )
