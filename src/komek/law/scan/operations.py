"""The text of each operation, for known values and for bounds: what `careful` and `interval` do, written for a loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ..expression import LIMIT
from ..types import MONTHS
from .flat import Unscannable
from .forms import OPTIONS, RATIO, RATIOS, Operand, Result, all_known, bounds, known

Operands = Sequence[Operand]
SMALL = 2**52


def each(function: Callable[..., str]) -> Callable[[Operands], Result]:
    """An operation that never falls in any of its arguments: part by part."""

    def text(args: Operands) -> Result:
        if all_known(args):
            return known(function(*(arg.parts[0] for arg in args)))
        return bounds(*(function(*(arg.bounds[end] for arg in args)) for end in (0, 1)))

    return text


def folded(function: str) -> Callable[..., str]:
    def text(*args: str) -> str:
        found = args[0]
        for arg in args[1:]:
            found = f"{function}({found}, {arg})"
        return found

    return text


def joined(sign: str) -> Callable[..., str]:
    return lambda *args: "(" + f" {sign} ".join(args) + ")"


# Arithmetic


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
    return f"near({text}, {divisor})" if is_small(one) else f"({text} // {divisor})"


def is_small(one: Operand) -> bool:
    """Whether its whole numbers are exact as floats."""
    return max(-one.flat.lo, one.flat.hi) < SMALL


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
    function = "half_up_near" if mode == "half_up" and is_small(one) else mode
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


# Truths


def compare(args: Operands, op: str) -> Result:
    one, other = args
    if one.flat.kind.choice is not None:
        return _choices(one, other, op)
    if one.form in (RATIO, RATIOS) or other.form in (RATIO, RATIOS):
        return _ratio_compare(one, other, op)
    if all_known(args):
        return known(f"i64({one.parts[0]} {op} {other.parts[0]})")
    return _of_bounds(one.bounds, other.bounds, op, lambda x, sign, y: f"i64({x} {sign} {y})")


def _of_bounds(one: tuple[str, str], other: tuple[str, str], op: str, said: Callable[[str, str, str], str]) -> Result:
    (a, b), (c, d) = one, other
    if op in ("<", "<="):
        return bounds(said(b, op, c), said(a, op, d))
    if op in (">", ">="):
        return bounds(said(a, op, d), said(b, op, c))
    sure = f"({said(a, '==', b)} & {said(c, '==', d)} & {said(a, '==', c)})"
    possible = f"({said(b, '>=', c)} & {said(a, '<=', d)})"
    return bounds(sure, possible) if op == "==" else bounds(f"(1 - {possible})", f"(1 - {sure})")


def _ratio_compare(one: Operand, other: Operand, op: str) -> Result:
    """Crosswise, as both divisors are positive, or zero where there is no bound; then the numerators are ±1."""
    boundless = not one.known and not other.known

    def said(x: str, sign: str, y: str) -> str:
        (n, d), (m, e) = x.split("/"), y.split("/")
        if boundless:
            return f"i64({n} * sel({d} | {e}, {e}, 1) {sign} {m} * sel({d} | {e}, {d}, 1))"
        return f"i64({n} * {e} {sign} {m} * {d})"

    (a, b, c, d), (e, f, g, h) = one.ratios, other.ratios
    if one.known and other.known:
        return known(said(f"{a}/{b}", op, f"{e}/{f}"))
    return _of_bounds((f"{a}/{b}", f"{c}/{d}"), (f"{e}/{f}", f"{g}/{h}"), op, said)


def _choices(one: Operand, other: Operand, op: str) -> Result:
    if one.known and other.known:
        return known(f"i64({one.parts[0]} {op} {other.parts[0]})")
    a, b = one.options, other.options
    sure = f"(i64({a} == {b}) & i64(({a} & ({a} - 1)) == 0))"
    possible = f"i64(({a} & {b}) != 0)"
    return bounds(sure, possible) if op == "==" else bounds(f"(1 - {possible})", f"(1 - {sure})")


def among(args: Operands, members: frozenset[int]) -> Result:
    (one,) = args
    wanted = sum(1 << place for place in members)
    if one.known:
        return known(f"(({wanted} >> {one.parts[0]}) & 1)")
    (mask,) = one.parts
    return bounds(f"i64(({mask} & {~wanted}) == 0)", f"i64(({mask} & {wanted}) != 0)")


def negated(args: Operands) -> Result:
    (one,) = args
    if one.known:
        return known(f"(1 - {one.parts[0]})")
    low, high = one.bounds
    return bounds(f"(1 - {high})", f"(1 - {low})")


def born(args: Operands, side: str) -> Result:
    """The day of birth against one day, or two; see `thresholds`."""
    day, *limits = args
    (a, b), days = day.bounds, [limit.parts[0] for limit in limits]
    sure, possible = {
        "below": lambda: (f"i64({b} < {days[0]})", f"i64({a} < {days[0]})"),
        "from": lambda: (f"i64({a} >= {days[0]})", f"i64({b} >= {days[0]})"),
        "within": lambda: (f"(i64({a} >= {days[0]}) & i64({b} < {days[1]}))",
                           f"(i64({b} >= {days[0]}) & i64({a} < {days[1]}))"),
        "outside": lambda: (f"(i64({b} < {days[0]}) | i64({a} >= {days[1]}))",
                            f"(i64({a} < {days[0]}) | i64({b} >= {days[1]}))"),
    }[side]()  # fmt: skip
    return known(sure) if day.known else bounds(sure, possible)


# Branches


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


# Dates


def birthday(args: Operands) -> Result:
    return each(lambda born, months: f"birthday({born}, {months})")(args)


def age(args: Operands) -> Result:
    one, at = args
    if all_known(args):
        return known(f"completed_years({one.parts[0]}, {at.parts[0]})")
    (a, b), (c, d) = one.bounds, at.bounds
    return bounds(f"completed_years({b}, {c})", f"completed_years({a}, {d})")


def move(args: Operands, sign: int) -> Result:
    day, span = args
    function = "add_months" if span.flat.kind == MONTHS else "add_days"
    turned = "" if sign > 0 else "-"
    if all_known(args):
        return known(f"{function}({day.parts[0]}, {turned}{span.parts[0]})")
    low, high = span.bounds if sign > 0 else (f"-{span.bounds[1]}", f"-{span.bounds[0]}")
    return bounds(f"{function}({day.bounds[0]}, {low})", f"{function}({day.bounds[1]}, {high})")


def dated(args: Operands, name: str) -> Result:
    (day,) = args
    if name != "month_number" or day.known:
        return each(lambda text: f"{name}({text})")(args)
    low, high = day.bounds
    one_year = f"i64(year_number({low}) == year_number({high}))"
    return bounds(f"sel({one_year}, month_number({low}), 1)", f"sel({one_year}, month_number({high}), 12)")


WITHOUT_DATA: dict[str, Callable[[Operands], Result]] = {
    "add": add, "sub": sub, "mul": mul, "not": negated, "and": each(joined("&")), "or": each(joined("|")),
    "select": select, "masked": masked, "birthday": birthday, "age": age,
    "min": lambda args: extreme(args, "min"), "max": lambda args: extreme(args, "max"),
    "some": each(lambda text: f"i64({text} > 0)"),
    **{side: partial(born, side=side) for side in ("below", "from", "within", "outside")},
}  # fmt: skip
WITH_DATA: dict[str, Callable[..., Result]] = {
    "scale": scale, "floor": floor, "fraction": fraction, "div": div, "exact": exact, "inexact": inexact,
    "compare": compare, "among": among, "move": move, "dated": dated,
}  # fmt: skip
