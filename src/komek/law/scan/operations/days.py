"""The text of what the law counts by the calendar."""

from __future__ import annotations

from ...types import MONTHS
from ..forms import Result, all_known, bounds, known
from .piecewise import Operands, each


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
