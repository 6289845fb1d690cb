"""Every value of the graph with its form and its text, and the table of numbers that are the same for everybody.

The table (`U` in the text) is an argument of the compiled scan: another day or another amount needs no new compilation
while the same things are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ..expression import LIMIT
from ..types import BOOL, DATE
from .causes import Causes, cause, looked_up, unknown
from .forms import BOUNDS, KNOWN, OPTIONS, RATIO, Form, Operand, Result, bounds, encoded, known, names
from .lookups import LOOKED_UP
from .operations import WITH_DATA, WITHOUT_DATA, rounded
from .values import LOOPS, Flat, P, U, Unscannable

EPOCH = date(1970, 1, 1).toordinal()  # columns of dates are days since then, as Arrow has them
OTHER = "o"  # ends the name of another member's value


class Operands:
    """Reads the values in order; `nullable`: the columns in which some are unknown, as "person.wages".

    `causes`: whether to say of unknown values why they are unknown.
    """

    def __init__(self, flats: Sequence[Flat], nullable: frozenset[str], causes: Causes | None = None) -> None:
        self.nullable, self.causes = nullable, causes
        self.table: list[int] = []
        self.scalars: dict[int, Operand] = {}
        self.numbers = {id(flat): number for number, flat in enumerate(flats)}
        self.results: dict[int, Result] = {}
        self.because: dict[int, str] = {}
        for flat in flats:
            self.results[id(flat)] = self._result(flat)
            if causes is not None and self.results[id(flat)].form not in (KNOWN, RATIO):
                self.because[id(flat)] = self._because(flat, causes)

    def operand(self, flat: Flat, other: bool = False) -> Operand:
        """The value by its names; `other`: of another member."""
        if flat.level == U:
            return self._scalar(flat)
        form = self.results[id(flat)].form
        suffix = OTHER if other else ""
        parts = tuple(f"{name}{suffix}" for name in names(form, self.numbers[id(flat)]))
        return Operand(flat, form, parts, f"b{self.numbers[id(flat)]}{suffix}" if id(flat) in self.because else "0")

    def names(self, flat: Flat) -> tuple[str, ...]:
        """Of the parts, and of the causes."""
        found = self.operand(flat)
        return found.parts if found.cause == "0" else (*found.parts, found.cause)

    def texts(self, flat: Flat) -> list[tuple[str, str]]:
        """Each name with its text."""
        because = [self.because[id(flat)]] if id(flat) in self.because else []
        return list(zip(self.names(flat), [*self.results[id(flat)].parts, *because], strict=True))

    def _because(self, flat: Flat, causes: Causes) -> str:
        own = names(self.results[id(flat)].form, self.numbers[id(flat)])
        form = self.results[id(flat)].form
        if flat.op == "fact":
            bit = causes.bit("fact", flat.data.name)
            return f"sel({unknown(form, own)}, {bit}, 0)"
        args = [self.operand(arg.flat, arg.other) for arg in flat.args]
        if flat.op == "parameter":
            return cause(flat, [*args, *looked_up(flat, args, causes)], form, own)
        if flat.op == "at_applicant":
            return f"R_{args[0].cause}[app[i]]"
        if flat.op == "sum" and args[0].flat.level == P:
            return f"sel({unknown(form, own)}, sum_{args[0].cause}, 0)"
        return cause(flat, args, form, own)

    def _scalar(self, flat: Flat) -> Operand:
        if id(flat) not in self.scalars:
            reach = max(abs(flat.lo), abs(flat.hi)) if flat.kind.is_quotient else LIMIT
            form, parts = encoded(flat.value, reach)
            texts = [str(part) if flat.op == "const" or (form is BOUNDS and flat.kind == BOOL)
                     else f"u{self.put(part)}" for part in parts]  # fmt: skip
            because = str(self.causes.of_value(flat.value)) if self.causes is not None else "0"
            self.scalars[id(flat)] = Operand(flat, form, tuple(texts), because)
        return self.scalars[id(flat)]

    def put(self, *values: int) -> int:
        """Place numbers in the table; where the first of them stands."""
        self.table += values
        return len(self.table) - len(values)

    def _result(self, flat: Flat) -> Result:
        if flat.kind.is_quotient and flat.den > LIMIT:
            raise Unscannable("a divisor that could pass 63 bits")
        args = [self.operand(arg.flat, arg.other) for arg in flat.args]
        if flat.op in WITHOUT_DATA:
            return WITHOUT_DATA[flat.op](args)
        if flat.op in WITH_DATA:
            return WITH_DATA[flat.op](args, flat.data)
        if flat.op == "round":
            return rounded(args, flat.data, (flat.lo, flat.hi))
        if flat.op in LOOKED_UP:
            return LOOKED_UP[flat.op](self.put, flat, args)
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

    def check(self, flat: Flat) -> str:
        """The text of a number that is below zero where a column's value is none that its fact can have."""
        name, (low, high) = f"{flat.data.of}_{flat.data.name}", flat.value
        off = EPOCH if flat.kind == DATE else 0
        value = f"i64(c_{name}[i])"
        if f"{flat.data.of}.{flat.data.name}" in self.nullable:
            value = f"sel(k_{name}[i], {value}, {low - off})"
        return f"within({value}, {low - off}, {high - off})"

    def _at_applicant(self, flat: Flat, args: Sequence[Operand]) -> Result:
        return Result(args[0].form, tuple(f"R_{name}[app[i]]" for name in args[0].parts))

    def _sum(self, flat: Flat, args: Sequence[Operand]) -> Result:
        """Filled in by the text, which knows how the sums are packed; of what all persons share, a product."""
        (arg,) = args
        if arg.flat.level != P:
            return Result(arg.form, tuple(f"({part} * size[i])" for part in arg.parts))
        return Result(arg.form, tuple(f"sum_{name}" for name in arg.parts))

    def _people(self, flat: Flat, args: Sequence[Operand]) -> Result:
        return known("size[i]")

    def _is_applicant(self, flat: Flat, args: Sequence[Operand]) -> Result:
        return known("i64(i == who[i])")

    def _same(self, flat: Flat, args: Sequence[Operand]) -> Result:
        return known("i64(i == k)")

    def _loop(self, flat: Flat, args: Sequence[Operand]) -> Result:
        """Its text is a loop of its own."""
        if any(len(arg.form.value) > 2 or arg.form.value == "nd" or arg.form is OPTIONS for arg in args):
            raise Unscannable(f"{flat.op} of quotients or choices")
        form: Form = KNOWN if all(arg.known for arg in args) else BOUNDS
        return Result(form, tuple(f"acc_{letter}" for letter in form.value))
