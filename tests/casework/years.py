"""A case that lives through random years: everybody tries anything, and now and then the sensible thing is done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from komek.casework.lifecycle import (
    SYSTEM,
    Actor,
    Answer,
    Assessment,
    Case,
    Cause,
    Change,
    Matter,
    NotAllowed,
    ProceedingType,
    Proposal,
    Sentence,
    effects,
)
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.under_way import Assessed, AwaitingCorrection
from komek.clock import Hold
from komek.law.procedure import Procedure

from .attempts import Making, attempts, sensible
from .builders import ANNA, AZERBAIJAN, BORIS, BULGARIA, FIRST, IVAN, case_after, to_served
from .proposals import START, assessments, changes, proposals

T = TypeVar("T")
Step = tuple[Case, tuple[effects.Effect, ...]]
PEOPLE = st.sampled_from([IVAN, ANNA, BORIS, SYSTEM])
OFFICE = st.sampled_from([ANNA, SYSTEM])


def tried(action: Callable[[], T]) -> tuple[T | None, tuple[Sentence, ...]]:
    """What came of it, or why it was refused."""
    try:
        return action(), ()
    except NotAllowed as told:
        return None, told.sentences


class Years(RuleBasedStateMachine):
    """The case and the day it is; and, kept apart from it, when the applicant had time to correct."""

    def __init__(self) -> None:
        super().__init__()
        self.case = Case()
        self.today = START.first
        self.waited: dict[int, list[Hold]] = {}

    @initialize(change=st.none() | changes(), procedure=st.sampled_from([BULGARIA, AZERBAIJAN]))
    def perhaps_an_award_runs_already(self, change: Change | None, procedure: Procedure) -> None:
        if change:
            assessed = Assessment(Answer.granted, change)
            happened = to_served(Proposal(answer=Answer.granted, change=change), assessed, self.today)
            self.case = case_after(happened, replace(FIRST, procedure=procedure), self.today)

    @rule(days=st.integers(1, 40))
    def time_passes(self, days: int) -> None:
        self.today += timedelta(days)

    @rule(
        kind=st.sampled_from(ProceedingType),
        by=PEOPLE,
        application=st.sampled_from([None, "one"]),
        cause=st.sampled_from(Cause),
        procedure=st.sampled_from([BULGARIA, AZERBAIJAN]),
    )
    def somebody_opens(
        self, kind: ProceedingType, by: Actor, application: str | None, cause: Cause, procedure: Procedure
    ) -> None:
        matter = Matter(type=kind, procedure=procedure, application=application, cause=cause)
        why = self.case.why_not_open(kind, by, applied=application is not None)
        opened, told = tried(lambda: self.case.opened(matter, self.today, by))
        assert list(told) == why
        self.case = opened or self.case

    @precondition(lambda self: self.case.proceedings)
    @rule(making=attempts(), by=PEOPLE, data=st.data())
    def somebody_tries(self, making: Making, by: Actor, data: st.DataObject) -> None:
        number = data.draw(st.integers(0, len(self.case.proceedings) - 1))
        event = making(self.today, by)
        possible = {known.event: known for known in self.case.proceedings[number].possible(by, self.today)}
        step, told = tried(lambda: self.case.handle(number, event))
        if possible[type(event)].allowed:
            assert step or told, "it happened, or its content was refused with a sentence"
        else:
            assert told == possible[type(event)].why_not
        self.take(step)

    @precondition(lambda self: self.case.open is not None)
    @rule(proposal=proposals(), assessment=assessments(), checker=PEOPLE)
    def a_bad_proposal_may_be_made_and_checked(
        self, proposal: Proposal, assessment: Assessment, checker: Actor
    ) -> None:
        number = self.case.open or 0
        self._work(number, 3, assessment, correct=False, by=ANNA)
        if isinstance(self.case.proceedings[number].state, Assessed):
            propose = e.Propose(on=self.today, by=ANNA, proposal=proposal)
            if self.take(tried(partial(self.case.handle, number, propose))[0]):
                self.take(tried(partial(self.case.handle, number, e.Decide(on=self.today, by=checker)))[0])
                self._work(number, 2, assessment, correct=False, by=ANNA)

    @rule(
        steps=st.integers(1, 8), application=st.booleans(), assessment=assessments(), correct=st.booleans(), by=OFFICE
    )
    def the_work_goes_on(self, steps: int, application: bool, assessment: Assessment, correct: bool, by: Actor) -> None:
        """Sensible steps in a row, in the open proceeding or in the next one."""
        if self.case.open is None:
            self._begin(application)
        if self.case.proceedings:
            self._work(len(self.case.proceedings) - 1, steps, assessment, correct, by)

    def _work(self, number: int, steps: int, assessment: Assessment, correct: bool, by: Actor) -> None:
        for _step in range(steps):
            event = sensible(self.case.proceedings[number], self.today, assessment, correct, by)
            if event and not self.take(tried(partial(self.case.handle, number, event))[0]):
                assert isinstance(event, e.Propose), "what was assessed may not suit the type; nothing else is refused"

    def _begin(self, application: bool) -> None:
        granted = any(decision.answer.grants for decision in self.case.decisions)
        applied_for = ProceedingType.renewal if granted else ProceedingType.first
        found = ProceedingType.revision if self.case.decisions else ProceedingType.proactive
        matter = Matter(
            type=applied_for if application else found,
            procedure=BULGARIA,
            application="one" if application else None,
            cause=Cause.income,
        )
        opened, _told = tried(lambda: self.case.opened(matter, self.today, ANNA))
        self.case = opened or self.case

    @rule(cause=st.sampled_from(Cause))
    def news_come(self, cause: Cause) -> None:
        step, told = tried(lambda: self.case.learn(cause, self.today, SYSTEM))
        assert bool(told) == (self.case.open is None and not self.case.decisions)
        self.take(step)

    @rule(days=st.integers(1, 100))
    def a_register_answers_late(self, days: int) -> None:
        self.today += timedelta(days)
        late = e.ChangeFacts(on=self.today, by=SYSTEM, cause=Cause.register)
        for number, known in enumerate(self.case.proceedings):
            if known.decision:
                step = self.case.handle(number, late)
                assert step[1] == (effects.ProposeRevision(Cause.register),)
                self.take(step)

    def take(self, step: Step | None) -> bool:
        """Go on with the new case; False when nothing happened."""
        if step is None:
            return False
        self._remember_waiting(step[0])
        self.case = step[0]
        return True

    def _remember_waiting(self, after: Case) -> None:
        for number, (was, now) in enumerate(zip(self.case.proceedings, after.proceedings, strict=True)):
            if isinstance(was.state, AwaitingCorrection) and not isinstance(now.state, AwaitingCorrection):
                hold = was.state.hold
                self.waited.setdefault(number, []).append(Hold(hold.since, min(hold.until, self.today)))
