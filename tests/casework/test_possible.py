"""What can be done now, and for what cannot, why: the same answer as the machine gives to the event itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from komek.casework.lifecycle import PROCEEDING, SYSTEM, Actor, Cause, Event, NotAllowed, Reason, Sentence
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.award import AWARD
from komek.casework.lifecycle.machine import Machine, transitions
from komek.languages import translator
from komek.languages.formats import date as shown

from .builders import (
    ANNA,
    APPEAL,
    BORIS,
    DAY,
    ENTITLED,
    FIRST,
    FOUND,
    GRANTED,
    IVAN,
    after,
    registered,
    to_assessed,
    to_decided,
    to_proposed,
    to_served,
)

WAITING = [registered(), e.RequestCorrection(on=DAY, by=ANNA, until=DAY + timedelta(14), items=("wages",))]
ENDED = [*to_served(), e.End(on=date(2020, 1, 1), by=SYSTEM, ending=e.Ending.expired)]
PLACES: dict[str, Sequence[Event]] = {
    "received": [],
    "registered": [registered()],
    "collecting": [registered(), e.Collect(on=DAY, by=ANNA)],
    "waiting": WAITING,
    "assessed": to_assessed(),
    "proposed": to_proposed(),
    "proposed by the system": to_proposed(by=SYSTEM),
    "decided": to_decided(),
    "in effect": to_served(),
    "ended": ENDED,
    "withdrawn": [e.Withdraw(on=DAY, by=IVAN)],
}


def well_formed(by: Actor, on: date) -> list[Event]:
    """One event of each kind, with nothing wrong in it."""
    reasons = (Reason("The applicant has died.", "a law"),)
    return [
        e.Register(on=on, by=by, number="1"),
        e.Collect(on=on, by=by),
        e.RequestCorrection(on=on, by=by, until=on + timedelta(14), items=("wages",)),
        e.ReceiveCorrection(on=on, by=by),
        e.LapseCorrection(on=on, by=by),
        e.ChangeFacts(on=on, by=by, cause=Cause.register),
        e.Assess(on=on, by=by, assessment=ENTITLED),
        e.Propose(on=on, by=by, proposal=GRANTED),
        e.Discontinue(on=on, by=by, reasons=reasons, appeal=APPEAL),
        e.GiveBack(on=on, by=by, remarks="No."),
        e.Decide(on=on, by=by),
        e.Withdraw(on=on, by=by),
        e.Serve(on=on, by=by),
        e.End(on=on, by=by, ending=e.Ending.final),
    ]


def test_one_event_of_each_kind_is_tried() -> None:
    assert [type(event) for event in well_formed(ANNA, DAY)] == list(PROCEEDING.events)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("by", [IVAN, ANNA, BORIS, SYSTEM], ids=lambda by: by.id)
@pytest.mark.parametrize("on", [DAY, DAY + timedelta(15)], ids=["soon", "later"])
def test_what_is_said_to_be_possible_is_and_nothing_else(place: str, by: Actor, on: date) -> None:
    matter = FOUND if place == "proposed by the system" else FIRST
    proceeding = after(PLACES[place], matter)
    for event, possible in zip(well_formed(by, on), proceeding.possible(by, on), strict=True):
        assert possible.event is type(event)
        if possible.allowed:
            proceeding.handle(event)
        else:
            with pytest.raises(NotAllowed) as told:
                proceeding.handle(event)
            assert told.value.sentences == possible.why_not
            assert all(sentence.text for sentence in possible.why_not)


@pytest.mark.parametrize(
    ("place", "by", "can"),
    [
        ("received", ANNA, [e.Register, e.ChangeFacts, e.Withdraw]),
        ("received", IVAN, [e.ChangeFacts, e.Withdraw]),
        ("registered", ANNA, [e.Collect, e.RequestCorrection, e.ChangeFacts, e.Discontinue, e.Withdraw]),
        ("waiting", IVAN, [e.ReceiveCorrection, e.ChangeFacts, e.Withdraw]),
        ("waiting", SYSTEM, [e.ReceiveCorrection, e.ChangeFacts]),
        ("assessed", ANNA, [e.RequestCorrection, e.ChangeFacts, e.Propose, e.Discontinue, e.Withdraw]),
        ("proposed", ANNA, [e.ChangeFacts, e.Withdraw]),
        ("proposed", BORIS, [e.ChangeFacts, e.GiveBack, e.Decide, e.Withdraw]),
        ("proposed", SYSTEM, [e.ChangeFacts]),
        ("decided", ANNA, [e.ChangeFacts, e.Serve]),
        ("in effect", SYSTEM, [e.ChangeFacts, e.End]),
        ("ended", ANNA, [e.ChangeFacts]),
        ("withdrawn", ANNA, []),
    ],
)
def test_who_can_do_what_where(place: str, by: Actor, can: list[type[Event]]) -> None:
    assert after(PLACES[place]).allowed(by, DAY) == can


@pytest.mark.parametrize(
    ("place", "event", "told"),
    [
        ("received", e.Collect, "Register it first."),
        ("registered", e.Assess, "Collect the facts first."),
        ("registered", e.Register, "It has its registration number."),
        ("collecting", e.Propose, "Assess the facts first."),
        ("collecting", e.ReceiveCorrection, "No correction was asked for."),
        ("waiting", e.Assess, "The applicant still has time to correct it."),
        ("waiting", e.LapseCorrection, "The applicant has until 2019-01-29 to correct it."),
        ("assessed", e.Assess, "It is assessed already. New facts would reopen it."),
        ("proposed", e.Propose, "A proposal waits to be checked."),
        ("proposed", e.Decide, "You made this proposal. Somebody else has to check it."),
        ("decided", e.Propose, "It is decided. Nothing in it changes any more; a revision can take it up."),
        ("decided", e.End, "The decision has not been served yet."),
        ("withdrawn", e.Register, "The application was withdrawn. A new one can be made at any time."),
    ],
)
def test_why_not_is_told_in_a_sentence(place: str, event: type[Event], told: str) -> None:
    possible = {known.event: known for known in after(PLACES[place]).possible(ANNA, DAY)}
    assert [sentence.say() for sentence in possible[event].why_not] == [told]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("bg", "Заявителят може да отстрани нередовностите до 29 януари 2019\N{NO-BREAK SPACE}г."),
        ("en", "The applicant has until 29 January 2019 to correct it."),
    ],
)
def test_a_sentence_is_told_in_the_readers_language(language: str, told: str) -> None:
    sentence = Sentence.of("The applicant has until {until} to correct it.", until=date(2019, 1, 29))
    assert sentence.say(translator(language), lambda day: shown(day, language)).rstrip(".") == told.rstrip(".")


@pytest.mark.parametrize("machine", [PROCEEDING, AWARD], ids=lambda machine: machine.name)
def test_every_refusal_has_its_sentence_and_no_sentence_is_never_said(machine: Machine) -> None:
    for event in machine.events:
        first = next(place for place, state in enumerate(machine.states) if event in transitions(state))
        refusing = [(place, state) for place, state in enumerate(machine.states) if event not in transitions(state)]
        early = any(place < first for place, _state in refusing)
        late = any(place > first and not state.instead for place, state in refusing)
        assert bool(event.too_early) == early, event
        assert bool(event.too_late) == late, event


def test_a_state_accepts_only_events_of_its_machine() -> None:
    for machine in (PROCEEDING, AWARD):
        for state in machine.states:
            assert transitions(state).keys() <= set(machine.events)
            assert {target for known in transitions(state).values() for target in known.targets} <= set(machine.states)


def test_a_refused_event_says_who_may() -> None:
    with pytest.raises(NotAllowed, match=r"^Only the office does this\.$"):
        after([]).handle(replace(registered(), by=IVAN))
