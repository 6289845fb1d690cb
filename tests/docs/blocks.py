"""The fenced blocks of a page of the documentation.

What stands after the language says what a block is for: `file=PATH` is the whole file, `append=PATH` its next part. A
`console` block holds commands (`$ …`) with their output.
"""

import re
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```(\w*)[ ]?([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A fenced block: its line in the page, its language, what it is for, and its text."""

    line: int
    language: str
    purpose: str
    text: str

    @property
    def is_file(self) -> bool:
        """Whether it is a file, or a part of one."""
        return self.purpose.startswith(("file=", "append="))

    @property
    def path(self) -> str:
        """Where the file belongs, from the folder the reader is in."""
        return self.purpose.partition("=")[2]


@dataclass(frozen=True)
class Command:
    """A command of a console block and the output that the page promises."""

    line: int
    text: str
    output: str


def blocks(page: str) -> list[Block]:
    """Every fenced block of a page, in order."""
    text = (CHECKOUT / page).read_text(encoding="utf-8")
    return [
        Block(text.count("\n", 0, found.start()) + 1, found[1], found[2].strip(), found[3])
        for found in _FENCE.finditer(text)
    ]


def commands(block: Block) -> list[Command]:
    """The commands of a console block."""
    found: list[Command] = []
    for number, line in enumerate(block.text.splitlines(), block.line + 1):
        if line.startswith("$ "):
            found.append(Command(number, line[2:], ""))
        else:
            last = found[-1]
            found[-1] = Command(last.line, last.text, f"{last.output}{line}\n")
    return found


def agrees(promised: str, real: str) -> bool:
    """Whether the output is the promised one; “…” stands for anything, on a line of its own for any lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "…" else ".*".join(map(re.escape, line.split("…"))) + "\n"
        for line in _lines(promised)
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in _lines(real))) is not None


def _lines(text: str) -> list[str]:
    """Lines without blanks at their end, and no empty ones last; a space is a space."""
    return [line.rstrip() for line in text.replace("\N{NO-BREAK SPACE}", " ").rstrip().splitlines()]
