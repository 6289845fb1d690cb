"""States as JSON: everything comes back as it was, and the names that are stored are those in use."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given

from komek.casework.coding import read, read_any, write
from komek.casework.lifecycle import PROCEEDING, SYSTEM, Answer, Cause, Event, Matter, ProceedingType, Proposal
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.award import AWARD, AwardState, Ceased, NoAward, Running, Suspended
from komek.casework.lifecycle.machine import State
from komek.clock import Month
from komek.law.procedure import Moment, Unit

from .builders import (
    ANNA,
    DAY,
    FIRST,
    GRANTED,
    REFUSAL,
    REFUSED,
    TOO_RICH,
    after,
    registered,
    to_assessed,
    to_decided,
    to_proposed,
    to_served,
)
from .proposals import proposals

LATER = DAY + timedelta(30)
CORRECT = e.RequestCorrection(on=DAY, by=ANNA, until=LATER, items=("fact:p17.pension",))
LIVES: list[list[Event]] = [
    [],
    [registered()],
    [registered(), e.Collect(on=DAY, by=ANNA)],
    [registered(), CORRECT],
    [registered(), CORRECT, e.LapseCorrection(on=LATER + timedelta(1), by=SYSTEM)],
    to_assessed(),
    to_proposed(REFUSAL, REFUSED),
    to_decided(GRANTED),
    to_served(GRANTED),
    [*to_served(REFUSAL, REFUSED), e.End(on=LATER, by=SYSTEM, ending=e.Ending.final)],
    [e.Withdraw(on=DAY, by=ANNA)],
]


def again(kept: Any) -> Any:
    """Through the text that the database has."""
    return json.loads(json.dumps(kept))


def test_every_state_comes_back_as_it_was() -> None:
    reached = set()
    for life in LIVES:
        state = after(life).state
        assert read(again(write(state, State)), State) == state
        reached.add(type(state))
    assert reached == set(PROCEEDING.states)


def test_every_state_of_an_award_comes_back_as_it_was() -> None:
    states: list[AwardState] = [
        NoAward(), Running(), Suspended(Month(2019, 3), TOO_RICH), Ceased(Cause.death, Month(2019, 4)),
        Ceased(None, Month(2019, 4)),
    ]  # fmt: skip
    assert [read_any(again(write(state, AwardState)), AwardState) for state in states] == states
    assert {type(state) for state in states} == set(AWARD.states)


@given(proposals())
def test_every_proposal_comes_back_as_it_was(proposal: Proposal) -> None:
    assert read(again(write(proposal)), Proposal) == proposal


def test_a_matter_keeps_the_procedure_it_was_opened_under() -> None:
    kept = read(again(write(FIRST)), Matter)
    assert kept == replace(FIRST, procedure=replace(FIRST.procedure, steps=tuple(FIRST.procedure.steps)))


def test_the_names_that_are_stored() -> None:
    """Whoever renames one of these writes a migration for what is kept."""
    assert [state.__name__ for state in PROCEEDING.states] == [
        "Received", "Registered", "Collecting", "AwaitingCorrection", "Assessed", "Proposed", "Decided", "InEffect",
        "Ended", "Withdrawn",
    ]  # fmt: skip
    assert [state.__name__ for state in AWARD.states] == ["NoAward", "Running", "Suspended", "Ceased"]
    assert [kind.name for kind in ProceedingType] == ["first", "renewal", "revision", "appeal_outcome", "proactive"]
    assert [answer.name for answer in Answer] == ["granted", "partly_granted", "refused", "withdrawn", "discontinued"]
    assert [cause.name for cause in Cause] == [
        "application", "found", "death", "moved", "income", "family", "register", "law", "mistake", "appeal",
    ]  # fmt: skip
    assert [unit.name for unit in Unit] == ["day", "working_day", "month"]
    assert [moment.name for moment in Moment] == ["received", "registered", "assessed", "decided", "served"]
    assert write({Moment.received: date(2019, 1, 15)}, dict[Moment, date]) == {"received": "2019-01-15"}
    fields = write(after(to_proposed()).state, State)
    assert list(fields) == ["is", "proposal", "proposer", "before"]
    assert list(fields["proposal"]) == ["answer", "change", "reasons", "appeal", "departure"]
