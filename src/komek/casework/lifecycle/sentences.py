"""What the machines say: English sentences with values, translated only when they are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


def _(text: str) -> str:
    """Marks a text for translation."""
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence with `{placeholders}`; a day among its values is shown as the reader's language writes it."""

    text: str
    values: tuple[tuple[str, str | date], ...] = ()

    @classmethod
    def of(cls, text: str, **values: str | date) -> Sentence:
        return cls(text, tuple(values.items()))

    def say(self, t: Callable[[str], str] = str, show: Callable[[date], str] = str) -> str:
        """The sentence in the reader's language."""
        return t(self.text).format(**{name: show(v) if isinstance(v, date) else v for name, v in self.values})


class NotAllowed(Exception):
    """An event that may not happen now, with every reason why. The same sentences stand on pages and in logs."""

    def __init__(self, *sentences: Sentence) -> None:
        super().__init__(" ".join(sentence.say() for sentence in sentences))
        self.sentences = sentences
