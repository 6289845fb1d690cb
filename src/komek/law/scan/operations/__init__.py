"""The text of each operation, for known values and for bounds: what `careful` and `interval` do, written for a loop.

`piecewise` ← `numbers`, `truths`, `branches`, `days`. An operation is given its operands and says in what form its
result is and the text of each part.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ..forms import Result
from .branches import masked, select
from .days import age, birthday, dated, move
from .numbers import add, div, exact, extreme, floor, fraction, inexact, mul, rounded, scale, sub
from .piecewise import Operands, each, joined
from .truths import among, born, compare, negated

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

__all__ = ["WITHOUT_DATA", "WITH_DATA", "rounded"]
