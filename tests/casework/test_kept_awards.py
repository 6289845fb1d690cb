"""Awards in the database: what is due, revisions, appeals, reassessment, the calendar. Invariants 4, 6, 7, 14."""

from datetime import timedelta

import pytest

from komek import clock
from komek.casework import models, service
from komek.casework.lifecycle import Answer, Cause, NotAllowed, ProceedingType, Reason
from komek.casework.lifecycle.award import Suspended
from komek.casework.lifecycle.events import Ending
from komek.clock import Month
from komek.evidence.service import Source, record
from komek.jobs.testing import run_all, waiting
from komek.law.money import Amount

from .kept import ANNA, BORIS, IVAN, ON, assessed, decided, moment, now, received, refusal, served

pytestmark = pytest.mark.django_db
MARCH = Month(2019, 3)
LAW = Reason("The person died.", "ППЗСП чл. 9")


def lev(minor: int) -> Amount:
    return Amount(minor, "BGN")


def revised(case: int, pension: int = 8000, since: Month = MARCH) -> int:
    """A revision of an award, decided: the pension is another from a month on."""
    person = now(case).applicant
    record(case, person, "pension", pension, Source.register, "system", moment(days=20), valid=(since, None))
    service.open_proceeding(case, ProceedingType.revision, Cause.income, ANNA, moment(days=21))
    service.collect(case, ANNA, moment(days=21))
    service.assess(case, ANNA, moment(days=21), since=since)
    service.propose(case, ANNA, moment(days=22))
    return service.decide(case, BORIS, moment(days=23))


def test_what_may_be_paid_is_the_line_of_the_last_decided_proceeding() -> None:
    case = served()
    assert [service.payable(case, Month(2019, month)) for month in (1, 12)] == [lev(6375), lev(6375)]
    assert service.payable(case, Month(2020, 1)) is None
    revised(case)
    assert [service.payable(case, Month(2019, month)) for month in (2, 3, 12)] == [lev(6375), lev(4375), lev(4375)]


def test_the_rows_of_the_lines_say_the_same_for_whoever_pays() -> None:
    case = served()
    last = service.decision(revised(case))
    rows = models.EntitlementLine.objects.filter(decision=last.id).order_by("months")
    assert [(row.months.lower.isoformat(), row.months.upper.isoformat(), row.minor) for row in rows] == [
        ("2019-01-01", "2019-03-01", 6375),
        ("2019-03-01", "2020-01-01", 4375),
    ]
    assert service.faults() == []


def test_a_revision_settles_only_the_difference() -> None:
    case = served()
    id = revised(case)
    found = service.settlement(id, Month(2019, 4))
    assert [(str(span.first), str(span.last), span.amount.minor) for span in found] == [("2019-03", "2019-04", -2000)]
    assert now(case).proceedings[0].status == "ended"


def test_a_revision_that_changes_nothing_leaves_the_lines_and_the_earlier_decision() -> None:
    case = served()
    revised(case, pension=6000)
    record = now(case)
    assert service.settlement(record.decisions[-1].id, Month(2020, 12)) == []
    assert record.proceedings[0].status == "in_effect"


def test_a_right_that_ends_is_a_refusal_that_changes_what_is_due() -> None:
    case = served()
    last = service.decision(revised(case, pension=90000))
    assert (last.answer, [str(line.last) for line in last.lines]) == (Answer.refused, ["2019-02"])
    assert last.reasons
    assert service.payable(case, MARCH) is None


def test_payments_are_held_back_and_released() -> None:
    case = served()
    service.suspend(case, MARCH, LAW, ANNA, moment(days=9))
    assert isinstance(now(case).award, Suspended)
    assert (service.payable(case, MARCH), service.payable(case, Month(2019, 2))) == (None, lev(6375))
    with pytest.raises(NotAllowed, match="suspended already"):
        service.suspend(case, MARCH, LAW, ANNA, moment(days=9))
    service.resume(case, ANNA, moment(days=10))
    assert service.payable(case, MARCH) == lev(6375)


def test_every_application_is_in_exactly_one_column() -> None:
    office = now(served()).office
    refused = assessed(at=moment(days=1))
    refusal(refused, moment(days=1, hours=3))
    service.decide(refused, BORIS, moment(days=2))
    service.withdraw(received(at=moment(days=2)), IVAN, moment(days=3))
    given_up = received(at=moment(days=3))
    service.discontinue(given_up, [LAW], ANNA, moment(days=4))
    service.decide(given_up, BORIS, moment(days=5))
    received(at=moment(days=4))
    received(at=moment(days=40))
    [counts] = service.application_answers(None, ON, ON + timedelta(30))
    assert counts == service.AnswerCounts(
        office=office, submitted=5, granted=1, partly_granted=0, refused=1, withdrawn=1, discontinued=1, in_process=1
    )
    assert service.application_answers(frozenset(), ON, ON) == []


def test_an_appeal_keeps_the_decision_and_a_successful_one_opens_a_proceeding() -> None:
    case = served()
    decision = now(case).decisions[0]
    appeal = service.file_appeal(decision.id, "I have a second child.", IVAN, moment(days=10))
    with pytest.raises(NotAllowed, match="under way already"):
        service.file_appeal(decision.id, "Again.", IVAN, moment(days=11))
    number = service.decide_appeal(appeal, "successful", "The child was forgotten.", "user:40", moment(days=30))
    with pytest.raises(NotAllowed, match="decided already"):
        service.decide_appeal(appeal, "upheld", "No.", "user:40", moment(days=31))
    found = now(case)
    assert number == 1
    assert (found.last.type, found.last.cause) == (ProceedingType.appeal_outcome, Cause.appeal)
    assert (found.decisions, found.appeals[0].outcome, found.appeals[0].in_time) == ((decision,), "successful", True)


def test_a_late_appeal_is_kept_and_marked() -> None:
    case = served()
    decision = now(case).decisions[0]
    with pytest.raises(NotAllowed, match="Say in a few words"):
        service.file_appeal(decision.id, " ", IVAN, moment(days=10))
    service.file_appeal(decision.id, "I was ill.", IVAN, moment(days=18))
    assert [appeal.in_time for appeal in now(case).appeals] == [False]
    assert service.decide_appeal(now(case).appeals[0].id, "upheld", "", "user:40", moment(days=30)) is None
    assert now(case).open is None


def test_an_award_whose_months_are_over_ends_by_itself_and_once() -> None:
    case = served()
    december, january = moment(days=349), moment(days=355)
    assert service.daily(december) == {"lapsed": 0, "ended": 0}
    assert service.daily(january) == {"lapsed": 0, "ended": 1}
    assert service.daily(january) == {"lapsed": 0, "ended": 0}
    record = now(case)
    assert (record.last.status, type(record.award).__name__) == ("ended", "Ceased")


def test_a_refusal_is_closed_when_nobody_can_appeal_any_more() -> None:
    case = assessed()
    refusal(case, moment(hours=3))
    service.decide(case, BORIS, moment(days=1))
    service.serve(case, 0, moment(days=3).date(), ANNA, moment(days=3))
    assert service.daily(moment(days=17))["ended"] == 0
    assert service.daily(moment(days=18))["ended"] == 1
    assert now(case).last.status == "ended"


def test_a_refusal_under_appeal_stays_open_to_it() -> None:
    case = assessed()
    refusal(case, moment(hours=3))
    id = service.decide(case, BORIS, moment(days=1))
    service.serve(case, 0, moment(days=3).date(), ANNA, moment(days=3))
    service.file_appeal(id, "It is not so.", IVAN, moment(days=10))
    assert service.daily(moment(days=40))["ended"] == 0
    service.end(case, 0, Ending.final, ANNA, moment(days=41))
    assert now(case).last.status == "ended"


def test_a_change_of_the_law_is_looked_at_case_by_case_and_goes_on_where_it_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The law of this test changes by a fact that every register now tells otherwise."""
    same, other = served(), served()
    record(
        other, now(other).applicant, "pension", 8000, Source.register, "system", moment(days=20), valid=(MARCH, None)
    )
    monkeypatch.setattr("komek.casework.reassessing.AT_ONCE", 1)
    monkeypatch.setattr("komek.clock.site._in_use", [clock.FixedClock(moment(days=21))])
    service.reassess_after_change("bg.monthly_assistance", MARCH, ANNA, moment(days=21))
    service.reassess_after_change("bg.monthly_assistance", MARCH, ANNA, moment(days=21))
    assert len(waiting("casework.reassess")) == 1
    assert run_all(only=["casework.reassess"]) == ["casework.reassess"] * 3
    assert [now(case).open is None for case in (same, other)] == [True, False]
    revision = now(other).last
    assert (revision.cause, revision.status) == (Cause.law, "assessed")
    service.reassess_after_change("bg.monthly_assistance", MARCH, ANNA, moment(days=21))
    run_all(only=["casework.reassess"])
    assert [len(now(case).proceedings) for case in (same, other)] == [1, 2]
    assert now(other).last.status == "assessed"


def test_decided_and_not_served_is_no_work_without_end() -> None:
    decided()
    assert service.worklist(None).total == 0
    assert service.worklist(None, filters=service.Filters(status=frozenset({"decided"}))).total == 1
