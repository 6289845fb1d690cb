"""Nobody decides alone; only what the system awards of its own accord needs no second person."""

from dataclasses import replace

import pytest

from komek.casework.lifecycle import (
    SYSTEM,
    Answer,
    Assessment,
)
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.closed import Decided

from .builders import (
    ANNA,
    BORIS,
    DAY,
    FOUND,
    GRANTED,
    REFUSAL,
    REFUSED,
    after,
    grant,
    refused,
    to_assessed,
    to_proposed,
)


def test_nobody_checks_their_own_proposal() -> None:
    proposed = after(to_proposed(by=ANNA))
    for event in (e.Decide(on=DAY, by=ANNA), e.GiveBack(on=DAY, by=ANNA, remarks="No.")):
        assert "Somebody else has to check it" in refused(proposed, event)
    assert isinstance(proposed.handle(e.Decide(on=DAY, by=BORIS))[0].state, Decided)


def test_after_it_was_given_back_the_first_proposer_may_check_the_second() -> None:
    back = [*to_proposed(by=ANNA), e.GiveBack(on=DAY, by=BORIS, remarks="No.")]
    again = after([*back, e.Propose(on=DAY, by=BORIS, proposal=GRANTED)])
    assert "Somebody else" in refused(again, e.Decide(on=DAY, by=BORIS))
    assert isinstance(again.handle(e.Decide(on=DAY, by=ANNA))[0].state, Decided)


def test_the_system_checks_no_persons_proposal() -> None:
    assert "Only an officer checks" in refused(after(to_proposed()), e.Decide(on=DAY, by=SYSTEM))
    assert "Only an officer checks" in refused(after(to_proposed(), FOUND), e.Decide(on=DAY, by=SYSTEM))


def test_the_system_proposes_nothing_that_was_applied_for() -> None:
    propose = e.Propose(on=DAY, by=SYSTEM, proposal=GRANTED)
    assert "Only an officer proposes" in refused(after(to_assessed()), propose)


def test_a_proactive_award_needs_no_second_person_and_may_have_one() -> None:
    alone = after([*to_proposed(by=SYSTEM), e.Decide(on=DAY, by=SYSTEM)], FOUND)
    assert alone.decision
    assert (alone.decision.proposer, alone.decision.checker) == (SYSTEM, SYSTEM)
    assert after([*to_proposed(by=SYSTEM), e.Decide(on=DAY, by=ANNA)], FOUND).answer is Answer.granted


@pytest.mark.parametrize("assessment", [REFUSED, Assessment(None)])
def test_the_system_refuses_nobody(assessment: Assessment) -> None:
    propose = e.Propose(on=DAY, by=SYSTEM, proposal=REFUSAL)
    assert "The system only awards" in refused(after(to_assessed(assessment), FOUND), propose)


def test_the_system_proposes_what_it_assessed() -> None:
    more = replace(GRANTED, change=grant(("2019-01", None, 9999)), departure="I know better.")
    assert "what it assessed" in refused(after(to_assessed(), FOUND), e.Propose(on=DAY, by=SYSTEM, proposal=more))


def test_a_proactive_proceeding_refuses_nobody_because_nobody_applied() -> None:
    assert "Nobody applied" in refused(after(to_assessed(REFUSED), FOUND), e.Propose(on=DAY, by=ANNA, proposal=REFUSAL))
