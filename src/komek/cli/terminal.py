"""Plain text for a terminal: colours where they are seen, lines no longer than the window.

Rich would do this and more, but takes longer to import than a family to assess; commands that run long use it.
"""

from __future__ import annotations

import os
import sys
from textwrap import wrap

_STYLES = {"bold": "1", "dim": "2", "good": "1;32", "bad": "1;31", "open": "1;33"}
WIDEST = 100  # longer lines of prose are hard to read


class Terminal:
    """Standard output, or what stands in for it."""

    def __init__(self, width: int | None = None, colour: bool | None = None) -> None:
        self.width = width or _width()
        self._colour = _shows_colour() if colour is None else colour
        self.lines: list[str] = []

    def styled(self, text: str, style: str) -> str:
        """The text in a style, where there is colour."""
        return f"\033[{_STYLES[style]}m{text}\033[0m" if self._colour and text and style != "plain" else text

    def say(
        self, text: str = "", *, style: str = "plain", indent: int = 0, mark: str = "", mark_style: str = ""
    ) -> None:
        """A paragraph, wrapped. `mark` stands before its first line; the other lines hang below the text."""
        hang = " " * (indent + (len(mark) + 1 if mark else 0))
        for number, line in enumerate(_wrapped(text, self.width - len(hang))):
            before = hang if number or not mark else f"{' ' * indent}{self.styled(mark, mark_style or 'plain')} "
            self.lines.append((before + self.styled(line, style)).rstrip())

    def entry(self, text: str, value: str, *, indent: int = 0, style: str = "plain") -> None:
        """A text with its value at the right end of its last line."""
        room = self.width - indent - len(value) - 2
        *lines, last = _wrapped(text, max(room, 20))
        end = last + value.rjust(self.width - indent - len(last))
        self.lines += [" " * indent + self.styled(line, style) for line in (*lines, end)]

    def between(self, left: str, right: str, *, style: str = "plain") -> None:
        """Two texts at both ends of a line; below each other where the line is too short."""
        gap = self.width - len(left) - len(right)
        if gap < 2:
            self.say(left, style=style)
            self.say(right, style="dim", indent=max(0, self.width - len(right)))
        else:
            self.lines.append(self.styled(left, style) + " " * gap + self.styled(right, "dim"))

    def heading(self, text: str) -> None:
        """A line that begins a part."""
        self.say()
        self.say(text, style="bold")

    def show(self) -> None:
        """Print everything said so far."""
        print("\n".join(self.lines))
        self.lines.clear()


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(text, max(20, width), break_long_words=False, break_on_hyphens=False) or [""]


def _width() -> int:
    try:
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        columns = 80
    return max(40, min(columns or 80, WIDEST))


def _shows_colour() -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
