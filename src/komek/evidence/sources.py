"""Where a value comes from, and which of several counts."""

from enum import Enum

from komek.languages.problem import _


class Source(Enum):
    """Who says so. In the order of weight: what an officer found stands above what a register or a paper says."""

    declared = _("Declared")
    document = _("Document")
    register = _("Register")
    officer = _("Officer")

    @property
    def weight(self) -> int:
        """The heavier counts."""
        return list(Source).index(self)
