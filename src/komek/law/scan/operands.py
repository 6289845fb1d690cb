"""Every value of the graph with its form and its text, and the table of numbers that are the same for everybody.

The table (`U` in the text) is an argument of the compiled scan: another day or another amount needs no new compilation
while the same things are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ..interval import ends
from ..types import BOOL, DATE
from .flat import LOOPS, Flat, U, Unscannable
from .forms import BOUNDS, KNOWN, OPTIONS, Form, Operand, Result, bounds, encoded, known, names
from .operations import WITH_DATA, WITHOUT_DATA, rounded

BIG = 2**62
EPOCH = date(1970, 1, 1).toordinal()  # columns of dates are days since then, as Arrow has them
OTHER = "o"  # ends the name of another member's value


class Operands:
    """Reads the values in order; `nullable`: the columns in which some are unknown, as "person.wages"."""

    def __init__(self, flats: Sequence[Flat], nullable: frozenset[str]) -> None:
        self.nullable = nullable
        self.table: list[int] = []
        self.scalars: dict[int, Operand] = {}
        self.numbers = {id(flat): number for number, flat in enumerate(flats)}
        self.results: dict[int, Result] = {}
        for flat in flats:
            self.results[id(flat)] = self._result(flat)

    def operand(self, flat: Flat, other: bool = False) -> Operand:
        """The value by its names; `other`: of another member."""
        if flat.level == U:
            return self._scalar(flat)
        form = self.results[id(flat)].form
        suffix = OTHER if other else ""
        return Operand(flat, form, tuple(f"{name}{suffix}" for name in self.names(flat)))

    def names(self, flat: Flat) -> tuple[str, ...]:
        return names(self.results[id(flat)].form, self.numbers[id(flat)])

    def _scalar(self, flat: Flat) -> Operand:
        if id(flat) not in self.scalars:
            form, parts = encoded(flat.value)
            texts = [str(part) if flat.op == "const" or (form is BOUNDS and flat.kind == BOOL)
                     else f"u{self.put(part)}" for part in parts]  # fmt: skip
            self.scalars[id(flat)] = Operand(flat, form, tuple(texts))
        return self.scalars[id(flat)]

    def put(self, *values: int) -> int:
        """Place numbers in the table; where the first of them stands."""
        self.table += values
        return len(self.table) - len(values)

    def _result(self, flat: Flat) -> Result:
        args = [self.operand(arg.flat, arg.other) for arg in flat.args]
        if flat.op in WITHOUT_DATA:
            return WITHOUT_DATA[flat.op](args)
        if flat.op in WITH_DATA:
            return WITH_DATA[flat.op](args, flat.data)
        if flat.op == "round":
            return rounded(args, flat.data, (flat.lo, flat.hi))
        reader: Any = getattr(self, f"_{flat.op}", self._loop if flat.op in LOOPS else None)
        found: Result = reader(flat, args)
        return found

    def _fact(self, flat: Flat, args: Sequence[Operand]) -> Result:
        """The column's value at this row, or all it can be."""
        name = f"{flat.data.of}_{flat.data.name}"
        value = f"(i64(c_{name}[i]) + {EPOCH})" if flat.kind == DATE else f"i64(c_{name}[i])"
        if f"{flat.data.of}.{flat.data.name}" not in self.nullable:
            return known(value)
        valid = f"i64(k_{name}[i])"
        low, high = flat.value
        if flat.kind.choice is not None:
            return Result(OPTIONS, (f"sel({valid}, 1 << {value}, {(1 << (high + 1)) - 1})",))
        return bounds(f"sel({valid}, {value}, {low})", f"sel({valid}, {value}, {high})")

    def _at_applicant(self, flat: Flat, args: Sequence[Operand]) -> Result:
        return Result(args[0].form, tuple(f"{row}[app[i]]" for row in self._rows(flat)))

    def _rows(self, flat: Flat) -> tuple[str, ...]:
        """The rows of what stands in another stage, in the order of its parts."""
        return tuple(f"R_{name}" for name in self.names(flat.args[0].flat))

    def _sum(self, flat: Flat, args: Sequence[Operand]) -> Result:
        """Filled in by the text, which knows how the sums are packed; of what is the same for everybody, a product."""
        (arg,) = args
        if arg.flat.level == U:
            return Result(arg.form, tuple(f"({part} * (off[i + 1] - off[i]))" for part in arg.parts))
        return Result(arg.form, tuple(f"sum_{name}" for name in arg.parts))

    def _people(self, flat: Flat, args: Sequence[Operand]) -> Result:
        return known("(off[i + 1] - off[i])")

    def _is_applicant(self, flat: Flat, args: Sequence[Operand]) -> Result:
        return known("i64(i == app[hx[i]])")

    def _same(self, flat: Flat, args: Sequence[Operand]) -> Result:
        return known("i64(i == k)")

    def _loop(self, flat: Flat, args: Sequence[Operand]) -> Result:
        """Its text is a loop of its own."""
        if any(len(arg.form.value) > 2 or arg.form.value == "nd" or arg.form is OPTIONS for arg in args):
            raise Unscannable(f"{flat.op} of quotients or choices")
        form: Form = KNOWN if all(arg.known for arg in args) else BOUNDS
        return Result(form, tuple(f"acc_{letter}" for letter in form.value))

    # Parameters and scales

    def _parameter(self, flat: Flat, args: Sequence[Operand]) -> Result:
        """By a choice that differs from household to household."""
        _, *more = flat.args
        if flat.args[0].flat.kind.choice is None or any(arg.flat.level != U for arg in more):
            raise Unscannable("a parameter on a day that differs from person to person")
        day = more[0].flat.value if more else None
        values = [flat.data(place, day) for place in range(len(flat.data.codes))]
        lows, highs = ([int(ends(value)[end]) for value in values] for end in (0, 1))
        choice = args[0]
        if choice.known:
            low = self.put(*lows)
            if lows == highs:
                return known(f"U[{low} + {choice.parts[0]}]")
            return bounds(f"U[{low} + {choice.parts[0]}]", f"U[{self.put(*highs)} + {choice.parts[0]}]")
        return bounds(self._among(choice, lows, "mn", BIG), self._among(choice, highs, "mx", -BIG))

    def _among(self, choice: Operand, values: Sequence[int], pick: str, start: int) -> str:
        """The least or greatest of the values that a choice may have."""
        text = str(start)
        for place, value in enumerate(values):
            there = f"(({choice.parts[0]} >> {place}) & 1)"
            text = f"{pick}({text}, sel({there}, u{self.put(value)}, {start}))"
        return text

    def _bracket(self, flat: Flat, args: Sequence[Operand]) -> Result:
        scale, (base,) = flat.data, args
        lows = [low * scale.den for low, _ in scale.steps]
        rates = [int(rate * (1 if scale.single else scale.parameter.den)) for _, rate in scale.steps]
        kind, place = ("single" if scale.single else "marginal"), self.put(*lows, *rates)
        rest = f"U, {place}, {len(lows)}"
        if base.known:
            return known(f"{kind}({base.parts[0]}, {rest})")
        low, high = base.bounds
        return bounds(*(f"{kind}_bounds({low}, {high}, {rest})[{end}]" for end in (0, 1)))
