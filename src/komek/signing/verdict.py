"""What a check of a signed PDF finds."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from komek.languages.problem import _


class Problem(Enum):
    """Why a file is not what it should be. The value is the sentence that people read."""

    NOT_READABLE = _("This file is not a PDF, or it is damaged.")
    NOT_SIGNED = _("This file carries no signature of an office.")
    STRANGER = _("This file is signed, but not by an office of this service.")
    CHANGED = _("This file was changed after it was signed.")
    ADDED = _("Something was added to this file after it was signed.")


@dataclass(frozen=True)
class Verdict:
    """Whether one of our offices signed a file (`genuine`), and whether it is still the file that was signed.

    Of a file whose signed part was changed nothing else is said. `signer` is the office's name and `signed_at` the time
    that it states, both only of a genuine signature.
    """

    genuine: bool = False
    unchanged: bool = False
    signer: str = ""
    signed_at: datetime | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def good(self) -> bool:
        """Signed by one of our offices, and unchanged since."""
        return self.genuine and self.unchanged and not self.problems


def check(pdf: bytes, trust: bytes) -> Verdict:
    """Judge any file, also a hostile one, by the root's certificate (`Authority.trust`)."""
    from komek.signing.checking import judged

    return judged(pdf, trust)
