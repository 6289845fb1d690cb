"""The text of arithmetic: sums, products, quotients, rounding, least and greatest."""

from __future__ import annotations

from ...expression import LIMIT
from ..forms import RATIO, RATIOS, Operand, Result, all_known, bounds, known
from ..values import Unscannable
from .piecewise import Operands, each, folded, is_small, joined

NEAR = frozenset({"half_up", "down", "up"})  # what can be rounded by dividing floats


def add(args: Operands) -> Result:
    if args[0].form in (RATIO, RATIOS) or args[1].form in (RATIO, RATIOS):
        return _crossed(args, "+")
    return each(joined("+"))(args)


def sub(args: Operands) -> Result:
    if args[0].form in (RATIO, RATIOS) or args[1].form in (RATIO, RATIOS):
        return _crossed(args, "-")
    if all_known(args):
        return known(f"({args[0].parts[0]} - {args[1].parts[0]})")
    (a, b), (c, d) = args[0].bounds, args[1].bounds
    return bounds(f"({a} - {d})", f"({b} - {c})")


def _crossed(args: Operands, sign: str) -> Result:
    """The sum or difference of quotients."""
    (a, b, c, d), (e, f, g, h) = args[0].ratios, args[1].ratios
    if all_known(args):
        return Result(RATIO, (f"({a} * {f} {sign} {e} * {b})", f"({b} * {f})"))
    if sign == "-":
        (e, f), (g, h) = (g, h), (e, f)
    low = _unless_none(f"({a} * {f} {sign} {e} * {b})", f"({b} * {f})", -1)
    return Result(RATIOS, (*low, *_unless_none(f"({c} * {h} {sign} {g} * {d})", f"({d} * {h})", 1)))


def _unless_none(numerator: str, divisor: str, end: int) -> tuple[str, str]:
    """One end of a quotient; where it has no bound, ±1 over nothing, so that no numerator grows."""
    return f"sel({divisor}, {numerator}, {end})", divisor


def mul(args: Operands) -> Result:
    one, other = args
    if RATIO in (one.form, other.form) or RATIOS in (one.form, other.form):
        return _ratio_product(one, other)
    if all_known(args):
        return known(f"({one.parts[0]} * {other.parts[0]})")
    (a, b), (c, d) = one.bounds, other.bounds
    if one.flat.lo >= 0 and other.flat.lo >= 0:
        return bounds(f"({a} * {c})", f"({b} * {d})")
    corners = [f"({x} * {y})" for x in (a, b) for y in (c, d)]
    return bounds(folded("mn")(*corners), folded("mx")(*corners))


def _ratio_product(one: Operand, other: Operand) -> Result:
    if one.known and other.known:
        (a, b, *_), (c, d, *_) = one.ratios, other.ratios
        return Result(RATIO, (f"({a} * {c})", f"({b} * {d})"))
    factor = next((operand for operand in (one, other) if operand.known), None)
    if factor is None:
        raise Unscannable("a product of two unknown quotients")
    quotient = other if factor is one else one
    n, d, *_ = factor.ratios
    parts = [f"({part} * {by})" for part, by in zip(quotient.ratios, (n, d, n, d), strict=True)]
    for place in (1, 3):  # nothing of what may be anything is nothing
        parts[place] = f"sel(i64({n} == 0), 1, {parts[place]})"
    low, high = parts[:2], parts[2:]
    rising = f"i64({n} >= 0)"
    a, b, c, e = (f"sel({rising}, {x}, {y})" for x, y in zip(low + high, high + low, strict=True))
    return Result(RATIOS, (*_unless_none(a, b, -1), *_unless_none(c, e, 1)))


def scale(args: Operands, factor: int) -> Result:
    return each(lambda text: f"({text} * {factor})")(args)


def floor(args: Operands, divisor: int) -> Result:
    return each(lambda text: _divided(args[0], text, divisor))(args)


def _divided(one: Operand, text: str, divisor: int) -> str:
    return f"near({text}, {divisor})" if is_small(one, divisor) else f"({text} // {divisor})"


def fraction(args: Operands, den: int) -> Result:
    (one,) = args
    if one.known:
        return Result(RATIO, (one.parts[0], str(den)))
    low, high = one.bounds
    return Result(RATIOS, (low, str(den), high, str(den)))


def div(args: Operands, factors: tuple[int, int]) -> Result:
    """A quotient; where the divisor may be zero it may be anything."""
    one, other = args
    up, down = factors
    sure = other.flat.lo > 0 or other.flat.hi < 0
    if all_known(args) and other.flat.lo > 0:
        return Result(RATIO, (f"({one.parts[0]} * {up})", f"({other.parts[0]} * {down})"))
    if all_known(args) and other.flat.lo == 0:
        none = f"i64({other.parts[0]} == 0)"
        top, below = f"{one.parts[0]} * {up}", f"sel({none}, 0, {other.parts[0]} * {down})"
        return Result(RATIOS, (f"sel({none}, -1, {top})", below, f"sel({none}, 1, {top})", below))
    (a, b), (c, d) = one.bounds, other.bounds
    text = f"quotient({a}, {b}, {c}, {d}, {up}, {down})"
    form = RATIO if all_known(args) and sure else RATIOS
    return Result(form, tuple(f"{text}[{place}]" for place in range(len(form.value))))


def rounded(args: Operands, data: tuple[int, str, int], limits: tuple[int, int]) -> Result:
    """`limits`: what a quotient without bounds is held to."""
    step, mode, den = data
    (one,) = args
    if 2 * step * one.flat.den > LIMIT:
        raise Unscannable("rounding by a divisor that could pass 63 bits")
    if one.form is RATIO:
        return known(f"{mode}({one.parts[0]}, {one.parts[1]} * {den * step}, {step})")
    if one.form is RATIOS:
        n, d, m, e = one.parts
        low, high = limits
        ends = ((n, d, low), (m, e, high))
        return bounds(*(f"sel({y}, {mode}({x}, mx({y}, 1) * {den * step}, {step}), {end})" for x, y, end in ends))
    function = f"{mode}_near" if mode in NEAR and is_small(one, den * step) else mode
    return each(lambda text: f"{function}({text}, {den * step}, {step})")(args)


def exact(args: Operands, den: int) -> Result:
    """A whole number; of bounds, the whole numbers within, or around where there are none. See `inexact`."""
    (one,) = args
    if one.form in (RATIO, RATIOS):
        raise Unscannable("exact_money of a quotient")
    if one.known:
        return known(_divided(one, one.parts[0], den))
    low, high = one.bounds
    least, most = f"(-((-{low}) // {den}))", f"({high} // {den})"
    return bounds(f"mn({least}, {most})", f"mx({least}, {most})")


def inexact(args: Operands, den: int) -> Result:
    (one,) = args
    low, high = one.bounds
    return known(f"(i64({low} == {high}) & i64({low} % {den} != 0))")


def extreme(args: Operands, op: str) -> Result:
    if any(arg.form in (RATIO, RATIOS) for arg in args):
        raise Unscannable(f"{op} of quotients")
    return each(folded("mn" if op == "min" else "mx"))(args)
