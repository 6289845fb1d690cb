"""From receipt to a proposal: one open proceeding, the office's clock, corrections, news. Invariants 1, 8, 9, 14."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from komek import clock
from komek.casework import models, service
from komek.casework.lifecycle import Actor, Answer, Cause, NotAllowed, ProceedingType, Role, next_deadline
from komek.casework.lifecycle.events import Collect
from komek.casework.service import StaleCase
from komek.casework.storing import load
from komek.documents import service as documents
from komek.evidence.service import Source, effective, record
from komek.jobs.testing import run_all, waiting
from komek.offices.service import next_number

from .kept import (
    ANNA,
    AT,
    BORIS,
    CITIZEN,
    IVAN,
    ON,
    application,
    assessed,
    decided,
    moment,
    now,
    proposed,
    received,
    served,
    sozopol,
)

pytestmark = pytest.mark.django_db
ITEMS = ["document:income_documents", "fact:household.rooms"]


def test_an_application_becomes_a_case_with_a_registered_proceeding_and_a_due_day() -> None:
    known = application()
    record = service.case(service.receive(known, CITIZEN))
    assert (record.programme, record.household, record.persons) == (
        "bg.monthly_assistance",
        known.household,
        known.persons,
    )
    only = record.last
    assert (only.status, only.registration_number, only.application) == (
        "registered",
        known.registration_number,
        known.application,
    )
    assert only.next is not None
    assert (only.next.step.code, only.next.due) == ("survey", ON + timedelta(20))
    assert effective(record.id, ON).persons[known.applicant]["pension"] == 6000
    assert [job.arguments for job in waiting("correspondence.receipt")] == [{"case": record.id, "proceeding": 0}]


def test_its_documents_go_over_to_the_case() -> None:
    draft = f"draft:{uuid4()}"
    documents.keep(b"%PDF-1.7", "income.pdf", draft, AT)
    case = received(documents=draft)
    assert [kept.name for kept in documents.of(f"case:{case}")] == ["income.pdf"]


def test_the_same_application_twice_is_one() -> None:
    known = application()
    assert service.receive(known, CITIZEN) == service.receive(known, CITIZEN)
    assert models.Proceeding.objects.count() == 1


def test_one_household_and_programme_is_one_case_and_a_second_application_waits_for_the_first() -> None:
    case = received()
    record = now(case)
    again = {"applicant": record.applicant, "household": record.household}
    with pytest.raises(NotAllowed, match="A proceeding is open"):
        received(at=moment(days=1), **again)
    service.withdraw(case, IVAN, moment(days=2))
    assert received(at=moment(days=3), **again) == case
    assert [(known.type, known.answer) for known in now(case).proceedings] == [
        (ProceedingType.first, Answer.withdrawn),
        (ProceedingType.first, None),
    ]


def test_after_a_grant_an_application_is_a_renewal() -> None:
    case = served()
    record = now(case)
    received(at=moment(days=300), applicant=record.applicant, household=record.household)
    assert now(case).last.type is ProceedingType.renewal


def test_the_database_allows_one_open_proceeding_per_case() -> None:
    case = decided()
    service.open_proceeding(case, ProceedingType.revision, Cause.income, ANNA, moment(days=2))
    with (
        pytest.raises(DatabaseError, match="one_open_proceeding_per_case"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO casework_proceeding (case_id, number, office_id, country, programme, type, cause,"
            " registration_number, channel, language, received_at, received_on, opened_by, matter, state, reached,"
            " holds, chosen, status, open, answer, step, proposer) SELECT case_id, 9, office_id, country, programme,"
            " type, cause, '', '', '', received_at, received_on, opened_by, matter, state, reached, holds, chosen,"
            " status, open, answer, step, proposer FROM casework_proceeding WHERE open"
        )


def test_every_number_is_given_once_also_for_a_revision_and_an_order() -> None:
    case = decided()
    service.open_proceeding(case, ProceedingType.revision, Cause.income, ANNA, moment(days=2))
    record = now(case)
    numbers = [known.registration_number for known in record.proceedings]
    numbers += [decision.order_number for decision in record.decisions]
    assert len(set(numbers)) == 3
    assert next_number(sozopol(), 2019) not in numbers


def test_the_clock_stops_while_a_correction_is_awaited_and_the_due_day_moves_with_it() -> None:
    case = received()
    n = service.request_correction(case, ITEMS, None, "Bring the notice of this year.", ANNA, moment(days=4))
    record = now(case).last
    assert (record.status, record.next and record.next.due) == ("awaiting_correction", ON + timedelta(20 + 14))
    assert record.awaited is not None
    assert (record.awaited.items, record.awaited.until) == (tuple(ITEMS), ON + timedelta(4 + 14))
    assert [job.arguments for job in waiting("correspondence.correction")] == [{"case": case, "proceeding": 0, "n": n}]
    service.receive_correction(case, IVAN, moment(days=10))
    assert service.worklist(None).items[0].due == ON + timedelta(20 + 6)
    assert service.correction(case, 0, n).received_at == moment(days=10)


def test_a_correction_marks_facts_and_papers_that_there_are() -> None:
    case = received()
    person = now(case).applicant
    for wrong in ("fact:household.cats", "document:diploma", "fact:pension", f"fact:p{person}.rooms"):
        with pytest.raises(NotAllowed, match="neither a fact nor a document"):
            service.request_correction(case, [wrong], None, "", ANNA, moment(days=4))
    with pytest.raises(NotAllowed, match="Mark what has to be corrected"):
        service.request_correction(case, [], None, "", ANNA, moment(days=4))
    assert service.request_correction(case, [f"fact:p{person}.pension"], None, "", ANNA, moment(days=4)) == 1


def test_a_correction_that_did_not_come_lapses_on_the_day_after_and_once() -> None:
    case = received()
    service.request_correction(case, ITEMS, None, "", ANNA, moment(days=4))
    last = ON + timedelta(18)
    assert service.daily(moment(days=18)) == {"lapsed": 0, "ended": 0}
    assert [known.until for known in now(case).last.corrections] == [last]
    assert service.daily(moment(days=19)) == {"lapsed": 1, "ended": 0}
    assert service.daily(moment(days=19)) == {"lapsed": 0, "ended": 0}
    record = now(case).last
    assert (record.status, record.assessments[-1].result.answer) == ("assessed", Answer.refused)
    assert record.corrections[0].lapsed_at == moment(days=19)


def test_the_job_that_lets_a_correction_lapse_does_nothing_when_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    case = received()
    service.request_correction(case, ITEMS, None, "", ANNA, moment(days=4))
    job = waiting("casework.lapse_correction")[0]
    assert job.at is not None
    assert clock.calendar("bg").day_of(job.at) == ON + timedelta(19)
    service.receive_correction(case, IVAN, moment(days=10))
    monkeypatch.setattr("komek.clock.site._in_use", [clock.FixedClock(moment(days=20))])
    assert run_all(at=moment(days=20), only=["casework.lapse_correction"]) == ["casework.lapse_correction"]
    assert now(case).last.status == "collecting"


def test_a_form_shown_before_somebody_else_changed_the_case_does_nothing() -> None:
    case = received()
    shown = now(case).version
    service.collect(case, ANNA, moment(hours=1), version=shown)
    with pytest.raises(StaleCase, match="Somebody changed this case"):
        service.assess(case, BORIS, moment(hours=2), version=shown)
    assert now(case).last.status == "collecting"


def test_what_is_learnt_before_the_answer_undoes_the_assessment_and_the_proposal() -> None:
    case = proposed()
    service.learn(case, Cause.register, "system", moment(hours=5))
    record = now(case).last
    assert (record.status, record.reviews[-1].verdict) == ("collecting", "overtaken")
    assert [(news.note, news.open) for news in now(case).news] == [("", False)]


def test_nothing_is_proposed_on_facts_that_came_in_beside_the_assessment() -> None:
    case = assessed()
    record(case, now(case).applicant, "pension", 9000, Source.officer, BORIS, moment(hours=2))
    with pytest.raises(NotAllowed, match="Facts have changed since the assessment"):
        service.propose(case, ANNA, moment(hours=3))
    service.learn(case, Cause.income, ANNA, moment(hours=3))
    service.assess(case, ANNA, moment(hours=4))
    service.propose(case, ANNA, moment(hours=5))
    assert now(case).last.reviews[-1].proposal.change is not None


def test_a_late_answer_of_a_register_changes_no_decision_and_proposes_a_revision() -> None:
    case = decided()
    before = now(case).decisions
    service.learn(case, Cause.register, "system", moment(days=9), "The pension is another.")
    record = now(case)
    assert (record.decisions, record.open) == (before, None)
    assert [(news.cause, news.note, news.open) for news in record.news] == [
        (Cause.register, "The pension is another.", True)
    ]
    number = service.open_proceeding(
        case, ProceedingType.revision, Cause.register, ANNA, moment(days=10), news=record.news[0].id
    )
    assert [news.proceeding for news in now(case).news] == [number]


def test_news_are_put_aside_with_a_reason() -> None:
    case = decided()
    service.learn(case, Cause.income, "system", moment(days=9))
    news = now(case).news[0].id
    with pytest.raises(NotAllowed, match="Say why"):
        service.dismiss_news(case, news, " ", ANNA, moment(days=10))
    service.dismiss_news(case, news, "It was known.", ANNA, moment(days=10))
    assert not now(case).news[0].open


def test_somebody_works_on_it_until_they_give_it_away_or_it_is_taken_over() -> None:
    case = received()
    service.claim(case, 12, moment(hours=1))
    service.claim(case, 12, moment(hours=1))
    with pytest.raises(NotAllowed, match="Somebody else works on this case"):
        service.claim(case, 13, moment(hours=2))
    service.claim(case, 13, moment(hours=2), take_over=True)
    service.unclaim(case, 12, moment(hours=3))
    assert now(case).last.claimed_by == 13
    service.unclaim(case, 13, moment(hours=3))
    assert now(case).last.claimed_by is None


def test_an_officer_sets_a_day_only_where_the_law_has_none() -> None:
    case = received()
    with pytest.raises(NotAllowed, match="The law sets the day"):
        service.set_due(case, "survey", ON + timedelta(90), ANNA, moment(days=1))
    with pytest.raises(NotAllowed, match="no such step"):
        service.set_due(case, "banquet", ON + timedelta(90), ANNA, moment(days=1))


def test_act_is_the_same_door() -> None:
    case = received()
    service.act(case, 0, Collect(on=ON, by=Actor(Role.officer, ANNA)), at=moment(hours=1))
    assert now(case).last.status == "collecting"


def test_what_can_be_done_and_why_the_rest_cannot() -> None:
    case = assessed()
    actions = {action.event: action for action in service.possible(now(case), ANNA, ON)}
    assert actions["propose"].allowed
    assert str(actions["decide"].why_not[0].text) == "There is no proposal to check yet."
    assert not actions["open_revision"].allowed
    assert actions["suspend"].why_not
    own = {action.event: action for action in service.possible(now(proposed()), ANNA, ON)}
    assert "You made this proposal" in own["decide"].why_not[0].text


def test_the_columns_say_what_the_state_says() -> None:
    case = proposed()
    loaded = load(case)
    row, known = loaded.rows[0], loaded.case.proceedings[0]
    waiting_for = next_deadline(known, clock.calendar("bg"))
    assert waiting_for is not None
    assert (row.status, row.open, row.answer, row.proposer, row.due, row.step) == (
        "proposed", True, "", ANNA, waiting_for.due, waiting_for.step.label,
    )  # fmt: skip
    assert row.received_on == date(2019, 1, 15)
