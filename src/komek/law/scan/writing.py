"""The loops of a law's text, one after the other, and which row of `S` keeps which part of a value for how long."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .loops import Lines, accumulation, loop
from .operands import OTHER, Operands
from .rows import Rows
from .stages import Unit, dependencies, pairs
from .sums import Sums
from .values import Flat, H, P, U

NAME = re.compile(r"\b[vlhmndpqrsb]\d+o?\b")
ROW = re.compile(r"\bR_(\w+)\b")
ELSEWHERE = re.compile(r"\bS\d+\[app\[i\]\]")
SUM = re.compile(r"\bsum_(\w+)\b")


class Writing:
    """Writes the units in their order, into `rows`."""

    def __init__(self, values: Operands, plan: list[Unit], roots: Iterable[Flat]) -> None:
        self.values, self.units = values, plan
        self.owner = {name: flat for unit in plan for flat in unit.flats for name in values.names(flat)}
        self.last = self._last_uses(roots)
        self.rows = Rows()
        self.sums = Sums(values, self.rows)
        self.finals: dict[str, None] = {}

    def _last_uses(self, roots: Iterable[Flat]) -> dict[int, int]:
        """The place of the last unit that reads a value, by its identity; the outcome reads the roots."""
        found: dict[int, int] = {}
        for place, unit in enumerate(self.units):
            for flat in unit.flats:
                found.update({id(below): place for below in dependencies(flat)})
        return found | {id(root): len(self.units) for root in roots}

    def parts(self) -> list[Lines]:
        """The lines of each unit, with the sums that it reads before it."""
        found = []
        for place, unit in enumerate(self.units):
            sums = self.sums.lines(unit)
            found.append(sums + (self._alone(unit.flats[0]) if unit.alone else self._together(place, unit)))
            self.rows.release(self._done_after(place))
        return found

    def _over(self, flat: Flat, place: int) -> bool:
        return self.last[id(flat)] <= place

    def _done_after(self, place: int) -> list[str]:
        """What is kept and read by nobody after this unit."""
        return [name for name in self.rows if name in self.owner and self._over(self.owner[name], place)]

    # Units

    def _together(self, place: int, unit: Unit) -> Lines:
        """Several values of each row."""
        inside = {name for flat in unit.flats for name in self.values.names(flat)}
        texts = {name: text for flat in unit.flats for name, text in self._texts(flat)}
        texts, before = self._gathered(unit.level, texts)
        reads = dict.fromkeys(read for text in texts.values() for read in NAME.findall(text) if read not in inside)
        of_household = [read for read in reads if unit.level == P and self.owner[read].level == H]
        rows = {read: self._gather(before, unit.level, f"{self.rows[read]}[hx[i]]") for read in of_household}
        loads = [f"{read} = {rows.get(read) or f'{self.rows[read]}[i]'}" for read in reads]
        lines = [*loads, *(f"{name} = {text}" for name, text in texts.items())]
        for flat in unit.flats:
            if not self._over(flat, place):
                lines += [f"{self.rows.keep(name)}[i] = {name}" for name in self.values.names(flat)]
        checks = [self.values.check(flat) for flat in unit.flats if flat.op == "fact"]
        if not checks:
            return [*before, *loop("i", _number(unit.level), lines)]
        # Kept and put together afterwards: LLVM takes a sum with a choice in it for something else, and gives up.
        row = self.rows.apart()
        lines.append(f"{row}[i] = {' | '.join(checks)}")
        after = ["sign = i64(0)", *loop("i", _number(unit.level), [f"sign |= {row}[i]"]), "wrong[0] |= i64(sign < 0)"]
        return [*before, *loop("i", _number(unit.level), lines), *after]

    def _gather(self, before: Lines, level: int, text: str) -> str:
        """Read a value from another place of its row, in a loop of its own: LLVM gives up loops that read so."""
        row = self.rows.apart()
        before += loop("i", _number(level), [f"{row}[i] = {text}"])
        return f"{row}[i]"

    def _gathered(self, level: int, texts: dict[str, str]) -> tuple[dict[str, str], Lines]:
        """The texts with what they read of the applicant gathered before."""
        before: Lines = []
        found = {
            name: ELSEWHERE.sub(lambda read: self._gather(before, level, read[0]), text) for name, text in texts.items()
        }
        return found, before

    def _texts(self, flat: Flat) -> list[tuple[str, str]]:
        """The text of each part, with the places of rows and sums in it."""
        return [(name, SUM.sub(self.sums.word, ROW.sub(self._row, text))) for name, text in self.values.texts(flat)]

    def _row(self, found: re.Match[str]) -> str:
        return self.rows[found[1]]

    def _read(self, name: str, level: int) -> str:
        place = "hx[i]" if level == P and self.owner[name].level == H else "i"
        return f"{self.rows[name]}[{place}]"

    # Loops over members

    def _alone(self, flat: Flat) -> Lines:
        """One value that loops over the members of each household, or of each person's."""
        args = [self.values.operand(arg.flat, self._is_element(flat, arg.flat, arg.other)) for arg in flat.args]
        form = self.values.results[id(flat)].form
        found = accumulation(flat, form, args)
        inner = pairs(flat)
        inside = {name for below in inner for name in self.values.names(below)}
        steps = [f"{name} = {text}" for below in inner for name, text in self._texts(below)] + found.step
        reads = dict.fromkeys(
            read for line in [*steps, *found.parts] for read in NAME.findall(line) if read not in inside
        )
        element = [f"{read} = {self.rows[read[:-1]]}[k]" for read in reads if read.endswith(OTHER)]
        outer = [f"{read} = {self._read(read, flat.level)}" for read in reads if not read.endswith(OTHER)]
        household = "hx[i]" if flat.level == P else "i"
        lines = [*outer, *found.before, *loop("k", f"off[{household}], off[{household} + 1]", [*element, *steps])]
        lines += [
            f"{self.rows.keep(name)}[i] = {text}"
            for name, text in zip(self.values.names(flat), found.parts, strict=True)
        ]
        return loop("i", _number(flat.level), lines)

    @staticmethod
    def _is_element(loop: Flat, arg: Flat, other: bool) -> bool:
        """Whether a value is the looped member's own: a person's in a household's loop, the other's in a person's."""
        return arg.level == P and (other or loop.level == H)

    # The end

    def final(self, flat: Flat) -> tuple[str, str]:
        """The bounds of a value that the outcome reads."""
        if flat.level != U:
            self.finals.update(dict.fromkeys(self.values.names(flat)))
        return self.values.operand(flat).bounds

    def final_loads(self) -> Iterable[str]:
        return [f"{name} = {self.rows[name]}[i]" for name in self.finals]


def _number(level: int) -> str:
    return "persons" if level == P else "households"
