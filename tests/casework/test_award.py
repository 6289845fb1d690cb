"""Suspension and resumption, news that hold payments back, and the end of an award."""

from dataclasses import replace
from datetime import date

import pytest

from komek.casework.lifecycle import (
    SYSTEM,
    Answer,
    Case,
    Cause,
    Change,
    NotAllowed,
    Reason,
    effects,
)
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.award import Ceased, Resume, Running, Suspend, Suspended
from komek.clock import Month

from .builders import (
    ANNA,
    AZERBAIJAN,
    DAY,
    FIRST,
    IVAN,
    case_after,
    grant,
    lev,
    registered,
    revision,
    to_served,
)

MAY, JUNE = Month(2019, 5), Month(2019, 6)
NEW = Case()
GRANTED_CASE = case_after(to_served())
REASON = Reason("Nobody collected the assistance.", "a law")
SUSPEND = Suspend(on=date(2019, 5, 10), by=ANNA, since=JUNE, reason=REASON)


def test_suspension_holds_payments_back_and_changes_nothing_that_is_due() -> None:
    case, told = GRANTED_CASE.change_award(SUSPEND)
    assert told == (effects.HoldPayments(JUNE),)
    assert (case.due(JUNE), case.payable(MAY), case.payable(JUNE)) == (lev(6375), lev(6375), None)
    resumed, told = case.change_award(Resume(on=date(2019, 8, 1), by=ANNA))
    assert told == (effects.ReleasePayments(JUNE),)
    assert resumed.payable(JUNE) == lev(6375)


def test_a_decision_while_payments_are_held_releases_what_it_leaves() -> None:
    suspended, _ = GRANTED_CASE.change_award(SUSPEND)
    for change, cls in ((Change(JUNE), Ceased), (grant(("2019-06", "2019-12", 100)), Running)):
        matter, decided = revision(change, answer=Answer.granted if change.lines else Answer.refused)
        case = case_after(decided[:-1], matter, case=suspended)
        case, told = case.handle(1, decided[-1])
        assert isinstance(case.award, cls)
        assert effects.ReleasePayments(JUNE) in told


@pytest.mark.parametrize(
    ("case", "event", "told"),
    [
        (NEW, SUSPEND, "No award runs"),
        (GRANTED_CASE, replace(SUSPEND, by=IVAN), "Only the office"),
        (GRANTED_CASE, replace(SUSPEND, reason=Reason("So.", "")), "at least one reason"),
        (GRANTED_CASE, Resume(on=DAY, by=ANNA), "not suspended"),
        (GRANTED_CASE.change_award(SUSPEND)[0], SUSPEND, "suspended already"),
        (GRANTED_CASE.change_award(SUSPEND)[0], Resume(on=DAY, by=SYSTEM), "Only an officer"),
    ],
)
def test_what_cannot_happen_to_the_payments(case: Case, event: Suspend | Resume, told: str) -> None:
    with pytest.raises(NotAllowed, match=told):
        case.change_award(event)


@pytest.mark.parametrize(("case", "can"), [(NEW, []), (GRANTED_CASE, [Suspend])])
def test_what_can_be_done_with_the_payments_now(case: Case, can: list[type]) -> None:
    assert [known.event for known in case.possible_for_award(ANNA, DAY) if known.allowed] == can


def test_when_its_period_is_over_the_award_ends_and_a_new_one_can_begin() -> None:
    case, _ = GRANTED_CASE.handle(0, e.End(on=date(2020, 1, 2), by=SYSTEM, ending=e.Ending.expired))
    assert case.award == Ceased(None, Month(2020, 1))
    assert case.opened(FIRST, date(2020, 1, 2), IVAN).open == 1


def test_news_go_into_the_open_proceeding() -> None:
    case = case_after([registered()])
    assert case.learn(Cause.death, DAY, SYSTEM) == (case, ())


def test_news_of_a_decided_case_propose_a_revision() -> None:
    assert GRANTED_CASE.learn(Cause.death, DAY, SYSTEM) == (GRANTED_CASE, (effects.ProposeRevision(Cause.death),))


@pytest.mark.parametrize(("cause", "held"), [(Cause.death, True), (Cause.family, True), (Cause.mistake, False)])
def test_where_the_law_says_so_payments_are_held_from_the_month_after(cause: Cause, held: bool) -> None:
    granted = case_after(to_served(), replace(FIRST, procedure=AZERBAIJAN))
    case, told = granted.learn(cause, date(2019, 5, 31), SYSTEM)
    assert isinstance(case.award, Suspended) is held
    assert case.payable(MAY) == lev(6375)
    assert (case.payable(JUNE) is None) is held
    assert (effects.HoldPayments(JUNE) in told) is held


def test_news_of_a_case_without_a_decision_are_refused() -> None:
    with pytest.raises(NotAllowed, match="Nothing has been decided"):
        case_after([e.Withdraw(on=DAY, by=IVAN)]).learn(Cause.death, DAY, SYSTEM)
