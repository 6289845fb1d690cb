"""Writes the compiled scan as Python for Numba: loop after loop over the rows of a block of households.

All that is kept between loops lies in one array, `S`, in rows of a fixed length: so LLVM sees that nothing which is
written overlaps with what is read, and works on several rows at once. Columns are read in few loops at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .blocks import FIXED, HOUSEHOLDS, WIDTH, outcome, places
from .flat import Flat, Law, ordered
from .operands import Operands
from .stages import staged, units
from .writing import Writing

Applicant = tuple[str, int]  # the column that says who applies, and the value there


@dataclass(frozen=True)
class Text:
    """The function `kernel`. `columns`: facts it reads, each an argument; `nullable`: those with one more."""

    code: str
    table: tuple[int, ...]
    columns: tuple[str, ...]
    nullable: tuple[str, ...]
    rows: int


def written(law: Law, nullable: frozenset[str], applicant: Applicant | None) -> Text:
    """The law's text for columns of which some are nullable. Raises Unscannable."""
    roots = [*(flat for flat, _ in law.requirements), law.amount, *law.inexact]
    flats = ordered(roots)
    who = applicant if any(flat.op in ("at_applicant", "is_applicant") for flat in flats) else None
    columns = list(dict.fromkeys(_columns(flats, who)))
    values = Operands(flats, nullable)
    writing = Writing(values, [part for stage in staged(roots) for part in units(stage)])
    body = [*writing.lines(), *outcome(law, writing)]
    with_nulls = [name for name in columns if name in nullable]
    args = [*(f"c_{_code(name)}" for name in columns), *(f"k_{_code(name)}" for name in with_nulls)]
    lines = [*places(who and (_code(who[0]), who[1], who[0] in nullable)), *body]
    code = _function(args, values.table, writing.rows, lines)
    return Text(code, tuple(values.table), tuple(columns), tuple(with_nulls), writing.rows + FIXED)


def _columns(flats: list[Flat], who: Applicant | None) -> Iterator[str]:
    yield from [who[0]] if who else []
    yield from (f"{flat.data.of}.{flat.data.name}" for flat in flats if flat.op == "fact")


def _code(column: str) -> str:
    return column.replace(".", "_")


def _function(args: list[str], table: list[int], rows: int, lines: list[str]) -> str:
    """`kernel(first, last, …)` works through the households from `first` up to `last`."""
    slices = [f"{arg} = whole_{arg}[{'low:high' if arg[2:].startswith('person') else 'begin:end'}]" for arg in args]
    whole = [
        f"def kernel(first, last, offsets, U, S, outcome, amount, reason, open_, {', '.join(f'whole_{a}' for a in args)}):",
        *(f"    u{place} = U[{place}]" for place in range(len(table))),
        *(f"    {name} = S[{row * WIDTH}:{(row + 1) * WIDTH}]" for row, name in enumerate(_row_names(rows))),
        "    begin = first",
        "    while begin < last:",
        f"        end = mn(begin + {HOUSEHOLDS}, last)",
        f"        while offsets[end] - offsets[begin] >= {WIDTH}:",
        "            end = begin + (end - begin) // 2",
        "        low, high = offsets[begin], offsets[end]",
        "        persons, households = high - low, end - begin",
        *(f"        {line}" for line in [*slices, *lines]),
        "        begin = end",
    ]
    return "\n".join(whole) + "\n"


def _row_names(rows: int) -> list[str]:
    return ["off", "hx", "app", "o_outcome", "o_reason", "o_open", *(f"S{row}" for row in range(rows))]
