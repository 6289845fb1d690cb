"""A case over the years: which proceedings it can have, what is due and paid, suspension and the end of an award."""

from dataclasses import replace
from datetime import date

import pytest

from komek.casework.lifecycle import (
    Answer,
    Assessment,
    Case,
    Cause,
    Change,
    Matter,
    NotAllowed,
    ProceedingType,
    difference,
    effects,
)
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.award import Ceased, NoAward, Running
from komek.casework.lifecycle.closed import Ended, InEffect
from komek.clock import Month

from .builders import (
    ANNA,
    APPEAL,
    AWARD,
    BORIS,
    DAY,
    FIRST,
    FOUND,
    GRANTED,
    IVAN,
    REFUSAL,
    REFUSED,
    case_after,
    grant,
    lev,
    lines,
    revision,
    to_decided,
    to_served,
)

MAY, JUNE = Month(2019, 5), Month(2019, 6)
RENEWAL = replace(FIRST, type=ProceedingType.renewal)
REVISION = replace(FIRST, type=ProceedingType.revision, application=None, cause=Cause.income)
APPEALED = replace(FIRST, type=ProceedingType.appeal_outcome, application=None, cause=Cause.appeal)
NEW, ASKED = Case(), case_after([])
GRANTED_CASE, REFUSED_CASE = case_after(to_served()), case_after(to_decided(REFUSAL, REFUSED))


@pytest.mark.parametrize(
    ("case", "matter", "told"),
    [
        (NEW, FIRST, None),
        (NEW, FOUND, None),
        (NEW, RENEWAL, "This would be a first application"),
        (NEW, REVISION, "Nothing has been decided in this case yet"),
        (NEW, APPEALED, "Nothing has been decided in this case yet"),
        (NEW, replace(FIRST, application=None), "There is no application"),
        (NEW, replace(FOUND, application="one"), "it has to be answered"),
        (ASKED, FIRST, "A proceeding is open"),
        (ASKED, FOUND, "A proceeding is open"),
        (GRANTED_CASE, FIRST, "This would be a renewal"),
        (GRANTED_CASE, FOUND, "This would be a renewal"),
        (GRANTED_CASE, RENEWAL, None),
        (GRANTED_CASE, REVISION, None),
        (GRANTED_CASE, APPEALED, None),
        (REFUSED_CASE, FIRST, None),
        (REFUSED_CASE, RENEWAL, "This would be a first application"),
        (REFUSED_CASE, APPEALED, None),
    ],
)
def test_which_proceeding_can_come_next(case: Case, matter: Matter, told: str | None) -> None:
    if told is None:
        assert case.opened(matter, DAY, ANNA).open == len(case.proceedings)
    else:
        with pytest.raises(NotAllowed, match=told):
            case.opened(matter, DAY, ANNA)


@pytest.mark.parametrize("matter", [FOUND, REVISION, APPEALED])
def test_what_the_office_finds_only_the_office_opens(matter: Matter) -> None:
    with pytest.raises(NotAllowed, match="Only the office"):
        GRANTED_CASE.opened(matter, DAY, IVAN)


def test_what_is_due_is_what_the_last_decision_says() -> None:
    assert GRANTED_CASE.due(MAY) == lev(6375)
    assert GRANTED_CASE.due(Month(2020, 1)) is None
    assert isinstance(GRANTED_CASE.award, Running)
    assert isinstance(REFUSED_CASE.award, NoAward)


def test_a_revision_changes_the_later_months_and_settles_only_the_difference() -> None:
    matter, decided = revision(grant(("2019-03", "2019-12", 5000)))
    case = case_after(decided[:-1], matter, case=GRANTED_CASE)
    case, told = case.handle(1, decided[-1])
    change = next(effect for effect in told if isinstance(effect, effects.ChangeLines))
    assert change.after == lines(("2019-01", "2019-02", 6375), ("2019-03", "2019-12", 5000)) == case.lines
    claimed = difference(change.before, change.after, MAY)
    assert [(span.first, span.last, span.amount) for span in claimed] == [(Month(2019, 3), MAY, lev(-1375))]
    assert isinstance(case.proceedings[0].state, Ended)
    assert case.proceedings[0].state.ending is e.Ending.replaced


def test_a_refused_renewal_leaves_the_award_as_it_was() -> None:
    case = case_after(to_decided(REFUSAL, REFUSED, date(2019, 12, 1)), RENEWAL, case=GRANTED_CASE)
    assert case.lines == AWARD.lines
    assert isinstance(case.award, Running)
    assert isinstance(case.proceedings[0].state, InEffect)


def test_a_renewal_continues_the_award() -> None:
    change = grant(("2020-01", "2020-12", 6375))
    renewed = to_decided(replace(GRANTED, change=change), Assessment(Answer.granted, change), date(2019, 12, 1))
    assert list(case_after(renewed, RENEWAL, case=GRANTED_CASE).lines) == list(lines(("2019-01", "2020-12", 6375)))


@pytest.mark.parametrize("cause", [Cause.death, Cause.moved, Cause.income])
def test_a_revision_that_leaves_nothing_ends_the_award(cause: Cause) -> None:
    matter, decided = revision(Change(JUNE), cause, Answer.refused)
    case = case_after(decided, matter, case=GRANTED_CASE)
    assert case.award == Ceased(cause, JUNE)
    assert (case.due(MAY), case.due(JUNE)) == (lev(6375), None)
    assert case.opened(FIRST, DAY, ANNA).open == 2


def test_an_upheld_appeal_grants_what_was_refused() -> None:
    _matter, decided = revision(AWARD, Cause.appeal)
    case = case_after(decided, APPEALED, case=REFUSED_CASE)
    assert case.due(MAY) == lev(6375)
    assert isinstance(case.award, Running)


def test_an_appeal_that_confirms_a_refusal_begins_nothing() -> None:
    _matter, decided = revision(Change(JUNE), Cause.appeal, Answer.refused)
    case = case_after(decided, APPEALED, case=REFUSED_CASE)
    assert isinstance(case.award, NoAward)


def test_nothing_under_a_decided_proceeding_changes_while_others_come_and_go() -> None:
    first = GRANTED_CASE.proceedings[0].decision
    matter, decided = revision(Change(JUNE), Cause.death, Answer.refused)
    case = case_after(decided, matter, case=GRANTED_CASE)
    case = case_after([e.Withdraw(on=DAY, by=IVAN)], case=case)
    assert case.proceedings[0].decision == first
    assert [known.answer for known in case.proceedings] == [Answer.granted, Answer.refused, Answer.withdrawn]
    assert case.decisions[-1].checker == BORIS
    assert case.decisions[-1].proposal.appeal == APPEAL
