"""The calculation as the rows of a table: each step below what it was made of, the amount last.

Only figures are shown: money, shares, counts. A step whose single figure passes through unchanged is one row with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from komek import languages
from komek.law.explain import FactRead, ParameterRead, Step
from komek.law.values import Value
from komek.portal.wording import Words

Item = Step | FactRead | ParameterRead
FIGURES = ("money", "share", "count")


@dataclass(frozen=True)
class Row:
    """One line: what, made of what, by which law, how much. `total` marks the amount itself."""

    text: str
    made_of: str
    law: str
    value: str
    total: bool = False


def rows(amount: Step, words: Words, *, with_total: bool) -> list[Row]:
    """The known figures that lead to `amount`; its own row last, when wanted."""
    table = _Table(words)
    found = [row for row in table.below(amount) if row.value]
    return [*found, table.row(amount, total=True)] if with_total else found


class _Table:
    """Walks the steps once; what was shown is not shown again."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.seen: set[int] = set()

    def below(self, step: Step) -> Iterator[Row]:
        """The rows of what a step was made of, deepest first."""
        for item in step.inputs:
            # A value of the law that an unknown answer would have chosen among says nothing yet.
            undecided = isinstance(item, ParameterRead) and not step.value.known
            if _is_figure(item) and not undecided and id(item) not in self.seen:
                self.seen.add(id(item))
                if isinstance(item, Step):
                    yield from self._made(_innermost(item))
                if not isinstance(item, FactRead) or not _is_plain_count(item):
                    yield self.row(item)

    def _made(self, step: Step) -> Iterator[Row]:
        """What a step was made of, unless it stands in the step's own row."""
        return iter(()) if _single(step) else self.below(step)

    def row(self, item: Item, *, total: bool = False) -> Row:
        """One row."""
        return Row(
            self._text(item), self._made_of(item), self.words.reference(_law(item)), self.told(item.value), total
        )

    def told(self, value: Value) -> str:
        """A figure in the reader's language; empty while it is not known."""
        if not value.known:
            return ""
        if value.kind == "money":
            return self.words.money(round(value.exact), value.currency or "")
        if value.kind == "share":
            return self.words.percent(value.exact)
        return languages.number(value.exact, self.words.language)

    def _text(self, item: Item) -> str:
        if isinstance(item, ParameterRead):
            return self.words.t(item.description)
        text = self.words.label(item.fact) if isinstance(item, FactRead) else self.words.t(item.text).rstrip(".")
        return f"{item.person}: {text}" if item.person else text

    def _made_of(self, item: Item) -> str:
        """The fact that passed through unchanged."""
        single = _single(_innermost(item)) if isinstance(item, Step) else None
        return self._text(single) if isinstance(single, FactRead) else ""


def _is_figure(item: Item) -> bool:
    value = item.value
    return value.kind in FIGURES and value.exact != 0 and not isinstance(value.exact, date)


def _is_plain_count(item: FactRead) -> bool:
    """A count of something ("rooms: 1") explains a requirement, not the amount."""
    return item.value.kind == "count"


def _single(step: Step) -> Item | None:
    """The only figure a step was made of, when it passed through unchanged."""
    figures = [item for item in step.inputs if _is_figure(item)]
    if len(figures) == 1 and figures[0].value.exact == step.value.exact:
        return figures[0]
    return None


def _innermost(step: Step) -> Step:
    """The step at the end of a chain through which a figure passed unchanged."""
    single = _single(step)
    return _innermost(single) if isinstance(single, Step) else step


def _law(item: Item) -> str:
    if isinstance(item, FactRead):
        return ""
    if isinstance(item, ParameterRead):
        return (item.dated.reference if item.dated else None) or ""
    inner = _innermost(item)
    return inner.law if inner.law.startswith(item.law) else item.law
