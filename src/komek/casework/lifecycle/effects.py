"""What others have to do after an event: the machines only say it; the rooms that hear it write, send and pay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from komek.clock.months import Month

from .entitlement import Lines
from .matter import Cause
from .sentences import _


class Letter(Enum):
    """The letters that a proceeding gives occasion to; the value is the name that people read."""

    receipt = _("Receipt")
    correction_request = _("Request to correct the application")
    withdrawal = _("Confirmation of the withdrawal")
    decision = _("Decision")


@dataclass(frozen=True, slots=True)
class Effect:
    """Something to be done in the same transaction as the event."""


@dataclass(frozen=True, slots=True)
class Send(Effect):
    """Write a letter and send it through the applicant's channel."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class AskRegisters(Effect):
    """Ask the registers for the facts that still matter."""


@dataclass(frozen=True, slots=True)
class WaitForCorrection(Effect):
    """Remind, and let the correction lapse after the last day when nothing came."""

    until: date


@dataclass(frozen=True, slots=True)
class FreezeFacts(Effect):
    """Freeze and hash the facts of the proposal: the checker sees what the proposer saw."""


@dataclass(frozen=True, slots=True)
class AskForCheck(Effect):
    """Put the proposal before somebody other than its proposer."""

    proposer: str


@dataclass(frozen=True, slots=True)
class GiveBack(Effect):
    """Put the proceeding before its proposer again, with the checker's remarks."""

    proposer: str
    remarks: str


@dataclass(frozen=True, slots=True)
class ChangeLines(Effect):
    """Pay the months of `after`; what was paid by `before` is settled by the difference alone."""

    before: Lines
    after: Lines


@dataclass(frozen=True, slots=True)
class ProposeRevision(Effect):
    """News came after the decision: it stays as it is, and an officer decides whether it is revised."""

    cause: Cause


@dataclass(frozen=True, slots=True)
class HoldPayments(Effect):
    """Pay nothing for this month and later ones until payments are released."""

    since: Month


@dataclass(frozen=True, slots=True)
class ReleasePayments(Effect):
    """Pay again, and the months held back as well, by the lines in force."""

    since: Month
