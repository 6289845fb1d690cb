"""One text to translate."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """An English text (`text`), its plural if it counts something, and the file it stands in."""

    text: str
    place: str
    plural: str | None = None
    context: str | None = None
    comments: tuple[str, ...] = ()

    @property
    def key(self) -> str | tuple[str, str]:
        """The identity under which a catalogue keeps it."""
        return (self.text, self.plural) if self.plural else self.text
