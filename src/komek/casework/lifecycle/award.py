"""Whether a case's award runs: begun and ended by decisions, held back in between when the right is in doubt.

A suspension holds payments back and changes no line: what is due stays what was decided. It ends by a new decision or
by resumption, and then the months held back are paid by the lines in force.
"""

from __future__ import annotations

from dataclasses import dataclass

from komek.clock.months import Month

from . import effects
from .actors import OFFICE, Role
from .answers import Reason
from .machine import Event, Machine, State, To, accepts
from .matter import Cause
from .sentences import NotAllowed, Sentence, _


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin(Event):
    """A decision grants months."""

    label = _("Begin, or continue, the award")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspend(Event):
    """Payments are held back from a month on, because the right is in doubt."""

    label = _("Suspend the payments")
    too_early = _("No award runs in this case.")
    too_late = _("The payments are suspended already.")

    since: Month
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume(Event):
    """The doubt is gone: payments are released."""

    label = _("Resume the payments")
    too_early = _("The payments are not suspended.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cease(Event):
    """From the month `since` on nothing is due, for a cause that was decided; None: its period is over."""

    label = _("End the award")
    too_early = _("No award runs in this case.")

    cause: Cause | None
    since: Month


class Beginning(State):
    """An award can begin, or go on by a new decision."""

    @accepts(*OFFICE)
    def begin(self, event: Begin, matter: None) -> To[Running]:
        return To(Running())


@dataclass(frozen=True)
class NoAward(Beginning):
    """Nothing has been granted."""

    label = _("No award")


@dataclass(frozen=True)
class Running(Beginning):
    """Months are paid by the lines of the last decision."""

    label = _("The award runs")

    @accepts(*OFFICE)
    def suspend(self, event: Suspend, matter: None) -> To[Suspended]:
        if not (event.reason.text.strip() and event.reason.law.strip()):
            raise NotAllowed(Sentence.of(_("Give at least one reason, each with the law it rests on.")))
        return To(Suspended(event.since, event.reason), (effects.HoldPayments(event.since),))

    @accepts(*OFFICE)
    def cease(self, event: Cease, matter: None) -> To[Ceased]:
        return To(Ceased(event.cause, event.since))


@dataclass(frozen=True)
class Suspended(State):
    """Payments are held back from a month on."""

    label = _("The payments are suspended")
    since: Month
    reason: Reason

    @accepts(*OFFICE)
    def begin(self, event: Begin, matter: None) -> To[Running]:
        return To(Running(), (effects.ReleasePayments(self.since),))

    @accepts(Role.officer)
    def resume(self, event: Resume, matter: None) -> To[Running]:
        return To(Running(), (effects.ReleasePayments(self.since),))

    @accepts(*OFFICE)
    def cease(self, event: Cease, matter: None) -> To[Ceased]:
        return To(Ceased(event.cause, event.since), (effects.ReleasePayments(self.since),))


@dataclass(frozen=True)
class Ceased(Beginning):
    """From `since` on nothing is due, for a cause that was decided or, without one, because its period is over."""

    label = _("The award has ended")
    instead = _("The award has ended.")
    cause: Cause | None
    since: Month


AWARD = Machine(
    "An award",
    states=(NoAward, Running, Suspended, Ceased),
    events=(Begin, Suspend, Resume, Cease),
)

AwardState = NoAward | Running | Suspended | Ceased
NO_AWARD = NoAward()


def withheld(award: AwardState, month: Month) -> bool:
    """Whether the payment of a month is held back."""
    return isinstance(award, Suspended) and month >= award.since
