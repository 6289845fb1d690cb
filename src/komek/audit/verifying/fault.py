"""A place where history is not as it was written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from komek.languages.problem import _

_PLACE = _("{stream}, event {seq}: {sentence}")
_STREAM = _("{stream}: {sentence}")


@dataclass(frozen=True)
class Fault:
    """`text` is an English sentence with `{placeholders}`; `seq` is None where the whole stream is meant."""

    stream: str
    seq: int | None
    text: str
    values: Mapping[str, str] = field(default_factory=dict)

    def sentence(self, t: Callable[[str], str] = str) -> str:
        """The fault with its place, in the reader's language."""
        said = t(self.text).format(**self.values)
        if self.seq is None:
            return t(_STREAM).format(stream=self.stream, sentence=said)
        return t(_PLACE).format(stream=self.stream, seq=self.seq, sentence=said)
