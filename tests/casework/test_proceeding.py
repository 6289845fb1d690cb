"""What happens to a proceeding, from receipt to the end of its decision."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from komek.casework.lifecycle import (
    SYSTEM,
    Answer,
    Assessment,
    Cause,
    Change,
    Event,
    Proceeding,
    effects,
)
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.closed import Decided, Ended, InEffect
from komek.casework.lifecycle.under_way import Assessed, Collecting, Proposed, Received, Registered
from komek.law.procedure import Moment

from .builders import (
    ANNA,
    AWARD,
    BORIS,
    DAY,
    FIRST,
    FOUND,
    GRANTED,
    IVAN,
    REFUSAL,
    REFUSED,
    after,
    grant,
    refused,
    registered,
    to_decided,
    to_proposed,
    to_served,
)

LAST = DAY + timedelta(14)
CORRECT = e.RequestCorrection(on=DAY, by=ANNA, until=LAST, items=("wages",))
ASKED = [registered(), CORRECT]


def test_from_receipt_to_the_end_of_the_award() -> None:
    states = [type(after(to_served()[:number]).state) for number in range(7)]
    assert states == [Received, Registered, Collecting, Assessed, Proposed, Decided, InEffect]
    ended = after([*to_served(), e.End(on=date(2020, 1, 1), by=SYSTEM, ending=e.Ending.expired)])
    assert isinstance(ended.state, Ended)
    assert ended.answer is Answer.granted


@pytest.mark.parametrize(
    ("happened", "told"),
    [
        ([registered()], [effects.Send(effects.Letter.receipt)]),
        ([registered(), e.Collect(on=DAY, by=ANNA)], [effects.AskRegisters()]),
        (ASKED, [effects.Send(effects.Letter.correction_request), effects.WaitForCorrection(LAST)]),
        (to_proposed(), [effects.FreezeFacts(), effects.AskForCheck("anna")]),
        (
            to_decided(),
            [effects.ChangeLines(FIRST.lines, AWARD.lines), effects.Send(effects.Letter.decision)],
        ),
        (to_decided(REFUSAL, REFUSED), [effects.Send(effects.Letter.decision)]),
        ([e.Withdraw(on=DAY, by=IVAN)], [effects.Send(effects.Letter.withdrawal)]),
        (
            [*to_proposed(), e.GiveBack(on=DAY, by=BORIS, remarks="The rent is missing.")],
            [effects.GiveBack("anna", "The rent is missing.")],
        ),
    ],
)
def test_what_others_have_to_do(happened: list[Event], told: list[effects.Effect]) -> None:
    assert list(after(happened[:-1]).handle(happened[-1])[1]) == told


def test_a_cause_without_an_application_gets_a_number_and_no_receipt() -> None:
    assert Proceeding.received(FOUND, DAY).handle(registered())[1] == ()


@pytest.mark.parametrize("happened", [to_decided(), to_served(), to_decided(REFUSAL, REFUSED)])
def test_late_facts_change_no_decision_but_propose_a_revision(happened: list[Event]) -> None:
    before = after(happened)
    later, told = before.handle(e.ChangeFacts(on=date(2020, 1, 1), by=SYSTEM, cause=Cause.register))
    assert later == before
    assert told == (effects.ProposeRevision(Cause.register),)


def test_nothing_is_served_before_it_is_decided() -> None:
    assert "before it was decided" in refused(after(to_decided()), e.Serve(on=DAY - timedelta(1), by=SYSTEM))


@pytest.mark.parametrize(
    ("change", "on", "over"),
    [
        (AWARD, date(2019, 12, 31), False),
        (AWARD, date(2020, 1, 1), True),
        (grant(("2019-01", None, 100)), date(2050, 1, 1), False),
    ],
)
def test_a_period_is_over_when_its_last_month_has_passed(change: Change, on: date, over: bool) -> None:
    served = after(to_served(replace(GRANTED, change=change), Assessment(Answer.granted, change)))
    end = e.End(on=on, by=SYSTEM, ending=e.Ending.expired)
    if over:
        assert isinstance(served.handle(end)[0].state, Ended)
    else:
        assert "not over yet" in refused(served, end)


def test_each_moment_is_kept_with_its_day() -> None:
    assert after(to_served()).reached == {
        Moment.received: DAY,
        Moment.registered: DAY,
        Moment.assessed: DAY,
        Moment.decided: DAY,
        Moment.served: DAY + timedelta(10),
    }


def test_a_registration_needs_its_number() -> None:
    assert "no registration number" in refused(after([]), e.Register(on=DAY, by=SYSTEM, number=" "))


def test_remarks_say_what_is_to_be_changed() -> None:
    assert "Say what has to be changed" in refused(after(to_proposed()), e.GiveBack(on=DAY, by=BORIS, remarks=" "))
