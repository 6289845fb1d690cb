"""Parameters and scales as nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import periods
from ..errors import Misuse
from ..expression import Node
from ..money import Money
from ..parameters import Scale
from ..types import MONEY, kind_of
from .things import ParameterAt

if TYPE_CHECKING:
    from .base import Base


def parameter_node(low: Base, asked: ParameterAt) -> Node:
    """The node that reads a parameter. Misuse when its children do not suit the choice."""
    parameter = low.version.reads(asked.parameter)
    kind = kind_of(parameter.kind, _currency(low, parameter))
    if not parameter.file.series:
        raise Misuse(f"“{parameter.name}” is a scale.", "Declare it with scale(Money, …), and write .of(amount).")
    if (asked.choice is None) == bool(parameter.children):
        remedy = f"Index it by one of {', '.join(parameter.children)}." if parameter.children else "Do not index it."
        raise Misuse(f"the parameter “{parameter.name}” has {len(parameter.children)} children.", remedy)
    if asked.choice is not None:
        unknown = set(parameter.children) - set(asked.choice.kind.choice.codes)
        if unknown:
            raise Misuse(
                f"“{parameter.name}” has {', '.join(sorted(unknown))}, which is no member of the choice.", "Rename."
            )
    args = tuple(arg for arg in (asked.choice, asked.day) if isinstance(arg, Node))
    window = asked.day if isinstance(asked.day, periods.Window) else None
    choice = None if asked.choice is None else asked.choice.kind.choice
    data = (parameter, window, choice, isinstance(asked.day, Node))
    return low.graph.make("parameter", args, data, kind, parameter.den, *parameter.bounds)


def _currency(low: Base, parameter: Any) -> str:
    if parameter.kind is not Money:
        return "local"
    return "local" if parameter.currency in low.currencies else str(parameter.currency)


def scale_node(low: Base, scale: Scale, base: Node) -> Node:
    if base.kind.name != "money":
        raise Misuse(f"a scale applies to money, and this is {base.kind}.", "Give it an amount.")
    parameter = low.version.reads(scale.parameter)
    if not parameter.file.brackets:
        raise Misuse(f"“{parameter.name}” has no brackets.", "Declare it with parameter(Money, …).")
    single = bool(parameter.file.brackets[0].amount)
    top = max([base.hi, *(int(v.amount or 0) for _, v in parameter.all_values())])
    rates = max([1, *(v.amount or 0 for step in parameter.file.brackets for v in step.rate)])
    den = 1 if single else base.den * parameter.den
    return low.graph.make("bracket", (base,), parameter, MONEY, den, 0, int(top * rates) * den + 1)
