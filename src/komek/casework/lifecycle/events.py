"""What can happen to a proceeding. Each event says what it is called and what to tell where it cannot happen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from .answers import AppealRight, Assessment, Proposal, Reason
from .machine import Event
from .matter import Cause
from .sentences import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Register(Event):
    """It gets its registration number; the applicant gets the receipt."""

    label = _("Give a registration number")
    too_late = _("It has its registration number.")

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collect(Event):
    """The office begins to gather the facts and asks the registers."""

    label = _("Collect the facts")
    too_early = _("Register it first.")
    too_late = _("The facts are being collected already.")


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCorrection(Event):
    """The applicant is asked to put something in order, up to and including `until`; until then the clock stops."""

    label = _("Ask for a correction")
    too_early = _("Register it first.")
    too_late = _("A proposal has been made. It has to be given back first.")

    until: date
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveCorrection(Event):
    """What was asked for has come."""

    label = _("Record the correction")
    too_early = _("No correction was asked for.")
    too_late = _("No correction is awaited.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LapseCorrection(Event):
    """The time for the correction has passed and nothing has come."""

    label = _("Let the correction lapse")
    too_early = _("No correction was asked for.")
    too_late = _("No correction is awaited.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFacts(Event):
    """Something new is known that can matter: a document, a register's answer, news from the applicant."""

    label = _("Record new facts")

    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Assess(Event):
    """The rules were applied to the facts."""

    label = _("Assess the facts")
    too_early = _("Collect the facts first.")
    too_late = _("It is assessed already. New facts would reopen it.")

    assessment: Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Propose(Event):
    """A decision is put before the checker."""

    label = _("Propose a decision")
    too_early = _("Assess the facts first.")
    too_late = _("A proposal waits to be checked.")

    proposal: Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Discontinue(Event):
    """It is proposed to end the proceeding without deciding on the right, for example after a death."""

    label = _("Propose to discontinue")
    too_early = _("Register it first.")
    too_late = _("A proposal waits to be checked.")

    reasons: tuple[Reason, ...]
    appeal: AppealRight | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveBack(Event):
    """The checker does not agree and says why."""

    label = _("Give back to the proposer")
    too_early = _("There is no proposal to check yet.")

    remarks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide(Event):
    """The checker agrees: the proposal becomes the decision."""

    label = _("Decide")
    too_early = _("There is no proposal to check yet.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw(Event):
    """The applicant no longer wants it."""

    label = _("Withdraw the application")


@dataclass(frozen=True, slots=True, kw_only=True)
class Serve(Event):
    """The decision reached the applicant on that day; from it the time for an appeal counts."""

    label = _("Record the service")
    too_early = _("There is no decision yet.")


class Ending(Enum):
    """Why nothing more follows from a decision."""

    expired = _("Its period is over")
    replaced = _("A later decision took its place")
    final = _("It grants nothing, or nothing more")


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Event):
    """Nothing more follows from the decision."""

    label = _("Close the proceeding")
    too_early = _("The decision has not been served yet.")

    ending: Ending
