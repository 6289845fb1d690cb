"""The rows of `S`: which keeps which part of a value, and which are free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Rows:
    """Gives rows and takes them back. `count`: how many are needed at the same time."""

    def __init__(self) -> None:
        self.count = 0
        self._free: list[int] = []
        self._kept: dict[str, int] = {}
        self._apart: list[int] = []

    def __iter__(self) -> Iterator[str]:
        """The names of what is kept."""
        return iter(self._kept)

    def __getitem__(self, name: str) -> str:
        """The row that keeps a part, as the text has it."""
        return f"S{self._kept[name]}"

    def keep(self, name: str) -> str:
        """The row that keeps a part from now on."""
        self._kept[name] = self._next()
        return self[name]

    def apart(self) -> str:
        """A row until the next `release`, for what has no name."""
        self._apart.append(self._next())
        return f"S{self._apart[-1]}"

    def release(self, names: Iterable[str]) -> None:
        """Take back the rows of these, and all that were given apart."""
        self._free += [*(self._kept.pop(name) for name in names), *self._apart]
        self._apart = []

    def _next(self) -> int:
        if self._free:
            return self._free.pop()
        self.count += 1
        return self.count - 1
