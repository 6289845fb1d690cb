"""The loops of a law's text, one after the other, and which row of `S` keeps which part of a value for how long."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .loops import accumulation
from .operands import OTHER, Operands
from .stages import Unit, dependencies, pairs
from .values import Flat, H, P, U

CAUSE = "b"
COUNT_BITS = 7  # a household has 64 persons at most
NAME = re.compile(r"\b[vlhmndpqrsb]\d+o?\b")
ROW = re.compile(r"\bR_(\w+)\b")
ELSEWHERE = re.compile(r"\bS\d+\[app\[i\]\]")
SUM = re.compile(r"\bsum_(\w+)\b")
Lines = list[str]


class Writing:
    """Writes the units in their order. `rows`: how many rows are needed at the same time."""

    def __init__(self, values: Operands, plan: list[Unit], roots: Iterable[Flat]) -> None:
        self.values, self.units = values, plan
        self.owner = {name: flat for unit in plan for flat in unit.flats for name in values.names(flat)}
        self.last = self._last_uses(roots)
        self.rows = 0
        self.free: list[int] = []
        self.row: dict[str, int] = {}
        self.words: dict[str, tuple[int, int, int]] = {}  # of a sum's part: its row, the bit it begins at, its mask
        self.apart: list[int] = []  # rows that a unit keeps for itself
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
            sums = self._sums(unit)
            found.append(sums + (self._alone(unit.flats[0]) if unit.alone else self._together(place, unit)))
            self._release(place)
        return found

    # Rows

    def _keep(self, name: str) -> str:
        """The row that keeps a part from now on."""
        if not self.free:
            self.free.append(self.rows)
            self.rows += 1
        self.row[name] = self.free.pop()
        return f"S{self.row[name]}"

    def _release(self, place: int) -> None:
        """Give back the rows of what nobody reads after this unit."""
        for name in [name for name in self.row if name in self.owner and self._over(self.owner[name], place)]:
            self.free.append(self.row.pop(name))
        self.free += self.apart
        self.words, self.apart = {}, []

    def _over(self, flat: Flat, place: int) -> bool:
        return self.last[id(flat)] <= place

    # Units

    def _together(self, place: int, unit: Unit) -> Lines:
        """Several values of each row."""
        inside = {name for flat in unit.flats for name in self.values.names(flat)}
        texts = {name: text for flat in unit.flats for name, text in self._texts(flat)}
        texts, before = self._gathered(unit.level, texts)
        reads = dict.fromkeys(read for text in texts.values() for read in NAME.findall(text) if read not in inside)
        of_household = [read for read in reads if unit.level == P and self.owner[read].level == H]
        rows = {read: self._gather(before, unit.level, f"S{self.row[read]}[hx[i]]") for read in of_household}
        loads = [f"{read} = {rows.get(read) or f'S{self.row[read]}[i]'}" for read in reads]
        lines = [*loads, *(f"{name} = {text}" for name, text in texts.items())]
        for flat in unit.flats:
            if not self._over(flat, place):
                lines += [f"{self._keep(name)}[i] = {name}" for name in self.values.names(flat)]
        checks = [self.values.check(flat) for flat in unit.flats if flat.op == "fact"]
        if not checks:
            return [*before, *_loop("i", _number(unit.level), lines)]
        # Kept and put together afterwards: LLVM takes a sum with a choice in it for something else, and gives up.
        row = self._apart()
        lines.append(f"S{row}[i] = {' | '.join(checks)}")
        after = ["sign = i64(0)", *_loop("i", _number(unit.level), [f"sign |= S{row}[i]"]), "wrong[0] |= i64(sign < 0)"]
        return [*before, *_loop("i", _number(unit.level), lines), *after]

    def _gather(self, before: Lines, level: int, text: str) -> str:
        """Read a value from another place of its row, in a loop of its own: LLVM gives up loops that read so."""
        row = self._apart()
        before += _loop("i", _number(level), [f"S{row}[i] = {text}"])
        return f"S{row}[i]"

    def _gathered(self, level: int, texts: dict[str, str]) -> tuple[dict[str, str], Lines]:
        """The texts with what they read of the applicant gathered before."""
        before: Lines = []
        found = {
            name: ELSEWHERE.sub(lambda read: self._gather(before, level, read[0]), text) for name, text in texts.items()
        }
        return found, before

    def _apart(self) -> int:
        """A row for this unit only."""
        self._keep("apart")
        self.apart.append(self.row.pop("apart"))
        return self.apart[-1]

    def _texts(self, flat: Flat) -> list[tuple[str, str]]:
        """The text of each part, with the places of rows and sums in it."""
        return [(name, SUM.sub(self._word, ROW.sub(self._row, text))) for name, text in self.values.texts(flat)]

    def _row(self, found: re.Match[str]) -> str:
        return f"S{self.row[found[1]]}"

    def _word(self, found: re.Match[str]) -> str:
        row, shift, mask = self.words[found[1]]
        return f"((S{row}[i] >> {shift}) & {mask})" if mask else f"S{row}[i]"

    def _read(self, name: str, level: int) -> str:
        place = "hx[i]" if level == P and self.owner[name].level == H else "i"
        return f"S{self.row[name]}[{place}]"

    # Sums

    def _sums(self, unit: Unit) -> Lines:
        """Running sums over the persons of the block; their differences are the sums of households."""
        summed = [flat.args[0].flat for flat in unit.flats if flat.op == "sum" and flat.args[0].flat.level == P]
        parts = {name: is_truth(flat) for flat in summed for name in self.values.operand(flat).parts}
        causes = dict.fromkeys(self.values.operand(flat).cause for flat in summed)
        truths = [name for name, truth in parts.items() if truth]
        each = 63 // COUNT_BITS
        packs = [truths[start : start + each] for start in range(0, len(truths), each)]
        lines = self._running([*packs, *([name] for name, truth in parts.items() if not truth)], len(packs))
        return lines + [line for name in causes if name.startswith(CAUSE) for line in self._united(name)]

    def _united(self, name: str) -> Lines:
        """Of each household the causes of all its persons."""
        members = _loop("k", "off[i], off[i + 1]", [f"united |= S{self.row[name]}[k]"])
        row = self._apart()
        self.words[name] = (row, 0, 0)
        return _loop("i", "households", ["united = i64(0)", *members, f"S{row}[i] = united"])

    def _running(self, packs: list[list[str]], of_truths: int) -> Lines:
        """Running sums up to the last person of each household, which is the last to write its place.

        Truths share one, each with bits of its own.
        """
        if not packs:
            return []
        before, steps, differences = Lines(), ["to = hx[i] + 1"], Lines()
        for place, pack in enumerate(packs):
            row, sums, running = f"S{self._apart()}", self._apart(), f"running_{place}"
            shifts = [COUNT_BITS * number for number in range(len(pack))]
            mask = (1 << COUNT_BITS) - 1 if place < of_truths else 0
            brought = " | ".join(f"(S{self.row[name]}[i] << {by})" for name, by in zip(pack, shifts, strict=True))
            before += [f"{running} = i64(0)", f"{row}[0] = 0"]
            steps += [
                f"{running} += {brought if mask else f'S{self.row[pack[0]]}[i]'}",
                f"{row}[to] = {running}",
            ]
            differences.append(f"S{sums}[i] = {row}[i + 1] - {row}[i]")
            self.words.update({name: (sums, by, mask) for name, by in zip(pack, shifts, strict=True)})
        return [*before, *_loop("i", "persons", steps), *_loop("i", "households", differences)]

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
        element = [f"{read} = S{self.row[read[:-1]]}[k]" for read in reads if read.endswith(OTHER)]
        outer = [f"{read} = {self._read(read, flat.level)}" for read in reads if not read.endswith(OTHER)]
        household = "hx[i]" if flat.level == P else "i"
        lines = [*outer, *found.before, *_loop("k", f"off[{household}], off[{household} + 1]", [*element, *steps])]
        lines += [
            f"{self._keep(name)}[i] = {text}" for name, text in zip(self.values.names(flat), found.parts, strict=True)
        ]
        return _loop("i", _number(flat.level), lines)

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
        return [f"{name} = S{self.row[name]}[i]" for name in self.finals]


def is_truth(flat: Flat) -> bool:
    return flat.lo >= 0 and flat.hi <= 1


def _number(level: int) -> str:
    return "persons" if level == P else "households"


def _loop(name: str, bounds: str, lines: Iterable[str]) -> Lines:
    return [f"for {name} in range({bounds}):", *(f"    {line}" for line in lines)]
