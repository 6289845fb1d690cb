"""Writes the compiled scan as Python for Numba: loop after loop over the rows of a block of households.

All that is kept between loops lies in one array, `S`, in rows at places that are numbers in the text: so LLVM sees that
nothing which is written overlaps with what is read, and works on several rows at once. A place that is itself read from
somewhere is made a number without sign: one with a sign counts from the end where it is negative, and LLVM would have
to ask each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .blocks import FIXED, FIXED_ROWS, HOUSEHOLDS, STRIDE, WIDTH, outcome, places
from .causes import Causes
from .operands import Operands
from .stages import staged, units
from .values import Flat, Law, ordered
from .writing import Writing

READ = re.compile(r"\b[A-Za-z_]\w*\b")
ROW = re.compile(rf"\b(S\d+|{'|'.join(FIXED_ROWS)})\[")
SCALAR = re.compile(r"u\d+")
SIMPLE = re.compile(r"i( \+ 1)?|0")  # places that LLVM knows not to be negative
OUT = ("outcome", "amount", "reason", "open_")
Applicant = tuple[str, int]  # the column that says who applies, and the value there


@dataclass(frozen=True)
class Text:
    """The function `kernel`. `columns`: what it reads, each an argument; `nullable`: those with one more.

    `checked`: the columns whose values it holds to the bounds of their facts.
    """

    code: str
    table: tuple[int, ...]
    columns: tuple[str, ...]
    nullable: tuple[str, ...]
    checked: frozenset[str]
    rows: int


def written(law: Law, nullable: frozenset[str], applicant: Applicant | None, causes: Causes | None = None) -> Text:
    """The law's text for columns of which some are nullable. Raises Unscannable.

    With `causes` it gives, in place of the amount, the bits of what each undetermined household lacks.
    """
    roots = [*(flat for flat, _ in law.requirements), law.amount, *law.inexact]
    flats = ordered(roots)
    checked = frozenset(_columns(flats, None))
    columns = list(dict.fromkeys(_columns(flats, applicant)))
    values = Operands(flats, nullable, causes)
    writing = Writing(values, [part for stage in staged(roots) for part in units(stage)], roots)
    parts = [*writing.parts(), outcome(law, writing)]
    with_nulls = [name for name in columns if name in nullable]
    args = [*(f"c_{_code(name)}" for name in columns), *(f"k_{_code(name)}" for name in with_nulls)]
    read = {name for lines in parts for name in READ.findall("\n".join(lines))}
    begin = places(applicant and (_code(applicant[0]), applicant[1], applicant[0] in nullable), read)
    code = _module(args, [begin, *parts])
    return Text(code, tuple(values.table), tuple(columns), tuple(with_nulls), checked, writing.rows.count + FIXED)


def _columns(flats: list[Flat], applicant: Applicant | None) -> Iterator[str]:
    yield from [applicant[0]] if applicant else []
    yield from (f"{flat.data.of}.{flat.data.name}" for flat in flats if flat.op == "fact")


def _code(column: str) -> str:
    return column.replace(".", "_")


def _module(args: list[str], parts: list[list[str]]) -> str:
    """A function for each part, as Numba takes ever longer over long ones, and `kernel`, which calls them all."""
    calls, functions = [], []
    for place, lines in enumerate(parts):
        used = dict.fromkeys(READ.findall("\n".join(lines)))
        given = [name for name in used if name in args]
        begin = [f"{name} = U[{name[1:]}]" for name in used if SCALAR.fullmatch(name)]
        head = f"part_{place}(low, persons, households, offsets, U, S, wrong, {', '.join([*OUT, *given])})"
        placed = [in_place(line) for line in lines]
        functions += ["@part", f"def {head}:", *(f"    {line}" for line in [*begin, *placed]), "", ""]
        calls.append(head)
    return "\n".join([*functions, "@whole", *_kernel(args, calls)]) + "\n"


def _kernel(args: list[str], calls: list[str]) -> list[str]:
    """`kernel(first, last, …)` works through the households from `first` up to `last`.

    `wrong[0]` is 1 afterwards where some value is none that its fact can have; nothing it said counts then.
    """
    ends = {"offsets": "begin:end + 1"} | {arg: "low:high" for arg in args if arg[2:].startswith("person")}
    sliced = [f"{arg} = all_{arg}[{ends.get(arg, 'begin:end')}]" for arg in ("offsets", *OUT, *args)]
    given = ", ".join(["first", "last", "all_offsets", "U", "S", "wrong", *(f"all_{arg}" for arg in (*OUT, *args))])
    return [
        f"def kernel({given}):",
        "    begin = first",
        "    while begin < last:",
        f"        end = mn(begin + {HOUSEHOLDS}, last)",
        f"        while end > begin + 1 and all_offsets[end] - all_offsets[begin] >= {WIDTH}:",
        "            end = begin + (end - begin) // 2",
        "        low, high = all_offsets[begin], all_offsets[end]",
        f"        if high < low or high - low >= {WIDTH}:",
        "            wrong[0] |= 1",
        "            return",
        "        persons, households = high - low, end - begin",
        *(f"        {line}" for line in [*sliced, calls[0]]),
        "        if wrong[0]:",
        "            return",
        *(f"        {line}" for line in calls[1:]),
        "        begin = end",
    ]


def in_place(line: str) -> str:
    """A line with the rows' beginnings in `S` as numbers: a slice would hide from LLVM that rows do not overlap."""
    found = ROW.search(line)
    if found is None:
        return line
    name, end = found[1], _closing(line, found.end())
    row = FIXED_ROWS.index(name) if name in FIXED_ROWS else int(name[1:]) + FIXED
    inside = in_place(line[found.end() : end])
    there = f"{row * STRIDE} + {inside}"
    return f"{line[: found.start()]}S[{there if SIMPLE.fullmatch(inside) else f'place({there})'}{in_place(line[end:])}"


def _closing(line: str, start: int) -> int:
    """Where the bracket closes that was opened before `start`."""
    depth = 1
    for at in range(start, len(line)):
        depth += (line[at] == "[") - (line[at] == "]")
        if not depth:
            return at
    raise ValueError(line)
