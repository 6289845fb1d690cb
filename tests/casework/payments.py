"""What the payments make of a case: they pay its months, settle what changes, and hold back what is suspended."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from komek.casework.lifecycle import Actor, Reason, difference, effects
from komek.casework.lifecycle.award import Resume, Running, Suspend, Suspended
from komek.clock import Month

from .builders import ANNA
from .proposals import START
from .years import PEOPLE, Step, Years, tried


class PaidYears(Years):
    """The years of a case, with what was paid for each month and which months are held back."""

    def __init__(self) -> None:
        super().__init__()
        self.paid: dict[Month, int] = {}
        self.held_back: set[Month] = set()

    @property
    def next_month(self) -> Month:
        """The month that will be paid next."""
        return max(self.paid).plus(1) if self.paid else START

    @rule(months=st.integers(1, 6))
    def months_are_paid(self, months: int) -> None:
        for _month in range(months):
            month, amount = self.next_month, self.case.payable(self.next_month)
            self.paid[month] = amount.minor if amount else 0
            if amount is None and self.case.due(month) is not None:
                self.held_back.add(month)

    @rule(by=PEOPLE, resume=st.booleans())
    def somebody_tries_to_suspend_or_resume(self, by: Actor, resume: bool) -> None:
        self.take(tried(lambda: self.case.change_award(self._resume(by) if resume else self._suspend(by, 1)))[0])

    @precondition(lambda self: isinstance(self.case.award, Running | Suspended))
    @rule(later=st.integers(0, 2), months=st.integers(0, 4), resume=st.booleans())
    def payments_are_held_back_for_a_while(self, later: int, months: int, resume: bool) -> None:
        if isinstance(self.case.award, Running):
            self.take(self.case.change_award(self._suspend(ANNA, later)))
        for _month in range(months):
            self.months_are_paid(1)
        if resume:
            self.take(self.case.change_award(self._resume(ANNA)))

    def _suspend(self, by: Actor, later: int) -> Suspend:
        reason = Reason("The right is in doubt.", "a law")
        return Suspend(on=self.today, by=by, since=self.next_month.plus(later), reason=reason)

    def _resume(self, by: Actor) -> Resume:
        return Resume(on=self.today, by=by)

    def take(self, step: Step | None) -> bool:
        """Go on with the new case, and do with the payments what the effects say."""
        happened = super().take(step)
        for effect in step[1] if step else ():
            if isinstance(effect, effects.ChangeLines):
                self._settle(effect)
            elif isinstance(effect, effects.ReleasePayments):
                self._release()
        return happened

    def _settle(self, effect: effects.ChangeLines) -> None:
        """Pay or claim the difference, and only that, for the months that were paid."""
        for span in difference(effect.before, effect.after, self.next_month.plus(-1)):
            for month in self.paid.keys() - self.held_back:
                if span.first <= month <= span.last:
                    self.paid[month] += span.amount.minor

    def _release(self) -> None:
        """Pay the months held back, by the lines that are in force now."""
        for month in self.held_back:
            amount = self.case.due(month)
            self.paid[month] = amount.minor if amount else 0
        self.held_back.clear()
