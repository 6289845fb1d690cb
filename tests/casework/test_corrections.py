"""Corrections, withdrawal and discontinuation: what can happen before an answer, and what becomes of the clock."""

from dataclasses import replace
from datetime import timedelta

import pytest

from komek.casework.lifecycle import (
    SYSTEM,
    Answer,
    Assessment,
    Cause,
    Event,
    Matter,
    Reason,
)
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.closed import Withdrawn
from komek.casework.lifecycle.under_way import Assessed, AwaitingCorrection, Collecting, Registered
from komek.clock import Hold
from komek.law.procedure import Moment

from .builders import (
    ANNA,
    APPEAL,
    AZERBAIJAN,
    BORIS,
    DAY,
    FIRST,
    FOUND,
    IVAN,
    KAZAKHSTAN,
    after,
    refused,
    registered,
    to_assessed,
    to_decided,
    to_proposed,
)

NEXT, LAST = DAY + timedelta(1), DAY + timedelta(14)
CORRECT = e.RequestCorrection(on=DAY, by=ANNA, until=LAST, items=("wages",))
ASKED = [registered(), CORRECT]


def test_while_a_correction_is_awaited_the_clock_stands_still() -> None:
    asked = after(ASKED)
    assert asked.state == AwaitingCorrection(Hold(DAY, LAST), ("wages",))
    came = DAY + timedelta(5)
    corrected = after([*ASKED, e.ReceiveCorrection(on=came, by=IVAN)])
    assert isinstance(corrected.state, Collecting)
    assert corrected.holds == (Hold(DAY, came),)


def test_a_correction_lapses_only_after_its_last_day() -> None:
    lapse = e.LapseCorrection(on=LAST, by=SYSTEM)
    assert "has until 2019-01-29" in refused(after(ASKED), lapse)
    assert isinstance(after([*ASKED, replace(lapse, on=LAST + timedelta(1))]).state, Assessed)


@pytest.mark.parametrize(
    ("matter", "answer", "law"),
    [(FIRST, Answer.refused, "source 003"), (replace(FIRST, procedure=KAZAKHSTAN), None, None)],
)
def test_what_follows_when_it_lapses_is_the_programmes(matter: Matter, answer: Answer | None, law: str | None) -> None:
    lapsed = after([*ASKED, e.LapseCorrection(on=LAST + timedelta(1), by=SYSTEM)], matter)
    assert isinstance(lapsed.state, Assessed)
    assert lapsed.state.assessment.answer is answer
    assert [reason.law for reason in lapsed.state.assessment.reasons] == ([law] if law else [])
    assert lapsed.holds == (Hold(DAY, LAST),)


def test_where_a_lapse_discontinues_it_says_why() -> None:
    rule = replace(AZERBAIJAN.correction, lapse="discontinued", law="a law")
    matter = replace(FIRST, procedure=replace(AZERBAIJAN, correction=rule))
    lapsed = after([*ASKED, e.LapseCorrection(on=LAST + timedelta(1), by=SYSTEM)], matter)
    assert lapsed.state == Assessed(
        Assessment(
            Answer.discontinued, reasons=(Reason("What had to be corrected was not corrected in time.", "a law"),)
        )
    )


def test_a_late_correction_before_the_decision_is_still_looked_at() -> None:
    lapsed = [*ASKED, e.LapseCorrection(on=LAST + timedelta(1), by=SYSTEM)]
    late = after([*lapsed, e.ChangeFacts(on=LAST + timedelta(2), by=IVAN, cause=Cause.application)])
    assert isinstance(late.state, Collecting)
    assert late.holds == (Hold(DAY, LAST),)
    assert Moment.assessed not in late.reached


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (replace(CORRECT, until=DAY), "at least until tomorrow"),
        (replace(CORRECT, items=()), "Mark what has to be corrected"),
        (replace(CORRECT, by=SYSTEM), "Only an officer can do this"),
        (replace(CORRECT, by=IVAN), "Only an officer can do this"),
    ],
)
def test_a_correction_is_asked_for_by_an_officer_with_time_and_marks(event: Event, told: str) -> None:
    assert told in refused(after([registered()]), event)


def test_facts_that_come_while_waiting_do_not_end_the_waiting() -> None:
    asked = after(ASKED)
    waiting, _ = asked.handle(e.ChangeFacts(on=NEXT, by=SYSTEM, cause=Cause.register))
    assert waiting == asked


def test_a_correction_cannot_come_before_it_was_asked_for() -> None:
    assert "before it was asked for" in refused(after(ASKED), e.ReceiveCorrection(on=DAY - timedelta(1), by=IVAN))


@pytest.mark.parametrize("happened", [[], [registered()], ASKED, to_assessed(), to_proposed()])
def test_an_application_can_be_withdrawn_until_it_is_decided(happened: list[Event]) -> None:
    withdrawn = after([*happened, e.Withdraw(on=NEXT, by=IVAN)])
    assert withdrawn.state == Withdrawn(NEXT)
    assert withdrawn.answer is Answer.withdrawn
    assert not withdrawn.open


def test_after_the_decision_it_is_too_late_to_withdraw() -> None:
    assert "It is decided." in refused(after(to_decided()), e.Withdraw(on=NEXT, by=IVAN))


def test_where_nobody_applied_nothing_can_be_withdrawn() -> None:
    assert "Nobody applied" in refused(after([], FOUND), e.Withdraw(on=NEXT, by=ANNA))


@pytest.mark.parametrize(
    ("happened", "back"),
    [
        ([registered()], Registered),
        ([registered(), e.Collect(on=DAY, by=ANNA)], Collecting),
        (ASKED, Collecting),
        (to_assessed(), Assessed),
    ],
)
def test_a_discontinuation_is_checked_like_any_decision(happened: list[Event], back: type) -> None:
    death = Reason("The applicant has died.", "a law")
    proposed = [*happened, e.Discontinue(on=NEXT, by=ANNA, reasons=(death,), appeal=APPEAL)]
    assert isinstance(after([*proposed, e.GiveBack(on=NEXT, by=BORIS, remarks="No.")]).state, back)
    decided = after([*proposed, e.Decide(on=NEXT, by=BORIS)])
    assert decided.answer is Answer.discontinued
    assert decided.decision
    assert decided.decision.lines == FIRST.lines


def test_a_discontinuation_has_reasons() -> None:
    assert "at least one reason" in refused(
        after([registered()]), e.Discontinue(on=DAY, by=ANNA, reasons=(), appeal=APPEAL)
    )
