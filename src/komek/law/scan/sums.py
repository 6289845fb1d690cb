"""The sums over the persons of each household: running sums over a whole block, whose differences they are.

Only the last person of a household leaves what the running sum has come to, at the place of the household. Truths share
a number, each with bits of its own.
"""

from __future__ import annotations

import re

from .loops import Lines, loop
from .operands import Operands
from .rows import Rows
from .stages import Unit
from .values import Flat, P

CAUSE = "b"
COUNT_BITS = 7  # a household has 64 persons at most
MASK = (1 << COUNT_BITS) - 1


class Sums:
    """Writes the sums that a unit reads, and finds them again in its texts."""

    def __init__(self, values: Operands, rows: Rows) -> None:
        self.values, self.rows = values, rows
        self._words: dict[str, tuple[str, int, int]] = {}  # of a sum's part: its row, the bit it begins at, its mask

    def lines(self, unit: Unit) -> Lines:
        """What comes before the unit."""
        self._words = {}
        summed = [flat.args[0].flat for flat in unit.flats if flat.op == "sum" and flat.args[0].flat.level == P]
        parts = {name: is_truth(flat) for flat in summed for name in self.values.operand(flat).parts}
        causes = dict.fromkeys(self.values.operand(flat).cause for flat in summed)
        truths = [name for name, truth in parts.items() if truth]
        each = 63 // COUNT_BITS
        packs = [truths[start : start + each] for start in range(0, len(truths), each)]
        lines = self._running([*packs, *([name] for name, truth in parts.items() if not truth)], len(packs))
        return lines + [line for name in causes if name.startswith(CAUSE) for line in self._united(name)]

    def word(self, found: re.Match[str]) -> str:
        """The text of a sum's part, named in the match."""
        row, shift, mask = self._words[found[1]]
        return f"(({row}[i] >> {shift}) & {mask})" if mask else f"{row}[i]"

    def _running(self, packs: list[list[str]], of_truths: int) -> Lines:
        if not packs:
            return []
        before, steps, differences = Lines(), ["to = hx[i] + 1"], Lines()
        for place, pack in enumerate(packs):
            row, sums, running = self.rows.apart(), self.rows.apart(), f"running_{place}"
            shifts = [COUNT_BITS * number for number in range(len(pack))]
            packed = [f"({self.rows[name]}[i] << {by})" for name, by in zip(pack, shifts, strict=True)]
            mask = MASK if place < of_truths else 0
            before += [f"{running} = i64(0)", f"{row}[0] = 0"]
            steps += [f"{running} += {' | '.join(packed) if mask else f'{self.rows[pack[0]]}[i]'}"]
            steps += [f"{row}[to] = {running}"]
            differences.append(f"{sums}[i] = {row}[i + 1] - {row}[i]")
            self._words.update({name: (sums, by, mask) for name, by in zip(pack, shifts, strict=True)})
        return [*before, *loop("i", "persons", steps), *loop("i", "households", differences)]

    def _united(self, name: str) -> Lines:
        """Of each household the causes of all its persons."""
        members = loop("k", "off[i], off[i + 1]", [f"united |= {self.rows[name]}[k]"])
        row = self.rows.apart()
        self._words[name] = (row, 0, 0)
        return loop("i", "households", ["united = i64(0)", *members, f"{row}[i] = united"])


def is_truth(flat: Flat) -> bool:
    return flat.lo >= 0 and flat.hi <= 1
