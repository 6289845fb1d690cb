"""What a proceeding is about, fixed when it is opened: its type, its cause, the rules it runs by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from komek.law.procedure import Procedure

from .entitlement import NO_LINES, Lines
from .sentences import _


class ProceedingType(Enum):
    """Why a case is decided. The value is the name that people read."""

    first = _("First application")
    renewal = _("Renewal")
    revision = _("Revision")
    appeal_outcome = _("Outcome of an appeal")
    proactive = _("Proactive award")

    @property
    def applied_for(self) -> bool:
        """Whether it begins with an application, which then must be answered."""
        return self in (ProceedingType.first, ProceedingType.renewal)

    @property
    def looks_back(self) -> bool:
        """Whether it takes up a decision that stands."""
        return self in (ProceedingType.revision, ProceedingType.appeal_outcome)


class Cause(Enum):
    """What gave occasion to a proceeding."""

    application = _("An application")
    found = _("The office found the right in the registers")
    death = _("A death")
    moved = _("A move away")
    income = _("A change of income")
    family = _("A change in the family")
    register = _("A later answer of a register")
    law = _("A change of the law")
    mistake = _("A mistake in a decision")
    appeal = _("An appeal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """`application`: its reference; None when nobody applied. `channel`: how it came, where the law's terms differ.

    `lines`: the case's entitlement when the proceeding was opened. As a case has one open proceeding at most, nobody
    else can change it meanwhile.
    """

    type: ProceedingType
    procedure: Procedure
    cause: Cause = Cause.application
    application: str | None = None
    channel: str | None = None
    lines: Lines = NO_LINES
