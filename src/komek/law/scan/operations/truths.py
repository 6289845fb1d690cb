"""The text of comparisons and of what is made of truths."""

from __future__ import annotations

from collections.abc import Callable

from ..forms import RATIO, RATIOS, Operand, Result, all_known, bounds, known
from .piecewise import Operands


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
