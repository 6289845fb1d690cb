"""What was decided stays: the guard in Python, the constraints and triggers in SQL, the hash. Invariants 2, 3, 4, 5."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, connection, transaction

from komek.audit.service import events, verify
from komek.casework import models, service
from komek.casework.lifecycle import Actor, Answer, NotAllowed, Reason, Role
from komek.casework.lifecycle.events import Collect, Decide
from komek.casework.service import NoCase
from komek.evidence.service import Source, record, snapshot
from komek.jobs.testing import waiting

from .kept import ANNA, APPEAL, BORIS, IVAN, TOO_RICH, assessed, decided, moment, now, proposed, refusal, served

pytestmark = pytest.mark.django_db


@contextmanager
def refused(word: str) -> Iterator[None]:
    """The database says no, and what it says."""
    with pytest.raises(DatabaseError, match=word), transaction.atomic():
        yield


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def superuser(statement: str) -> None:
    """As somebody who owns the tables and switches the triggers off."""
    sql("SET CONSTRAINTS ALL IMMEDIATE")
    sql("ALTER TABLE casework_decision DISABLE TRIGGER USER")
    sql(statement)
    sql("ALTER TABLE casework_decision ENABLE TRIGGER USER")


def test_a_decision_has_its_number_its_facts_its_lines_and_its_letter() -> None:
    case = decided()
    decision = now(case).last.decision
    assert decision is not None
    assert (decision.answer, decision.proposer, decision.checker) == (Answer.granted, ANNA, BORIS)
    assert [(str(line.first), str(line.last), line.amount.minor) for line in decision.lines] == [
        ("2019-01", "2019-12", 6375)
    ]
    assert decision.order_number.startswith("СОЗ-2019-")
    assert snapshot(decision.snapshot).genuine
    assert models.EntitlementLine.objects.filter(decision=decision.id, minor=6375, currency="BGN").count() == 1
    assert [job.arguments for job in waiting("correspondence.decision")] == [{"decision": decision.id}]
    assert service.decision(decision.id) == decision
    assert service.faults() == []


def test_every_step_is_in_the_audit_and_none_of_it_tells_a_name() -> None:
    case = served()
    kinds = [event.kind.removeprefix("casework.") for event in events(f"case:{case}")]
    assert kinds == ["open", "register", "collect", "assess", "propose", "decide", "serve"]
    assert "Иван" not in str([event.data for event in events(f"case:{case}")])
    assert verify(f"case:{case}") == []


def test_the_guard_refuses_every_event_that_would_change_a_decided_proceeding() -> None:
    case = decided()
    for act in (
        lambda: service.collect(case, ANNA, moment(days=2)),
        lambda: service.assess(case, ANNA, moment(days=2)),
        lambda: service.propose(case, ANNA, moment(days=2)),
        lambda: service.give_back(case, "No.", BORIS, moment(days=2)),
        lambda: service.decide(case, BORIS, moment(days=2)),
        lambda: service.withdraw(case, IVAN, moment(days=2)),
        lambda: service.request_correction(case, ["fact:household.rooms"], None, "", ANNA, moment(days=2)),
    ):
        with pytest.raises(NotAllowed, match="It is decided"):
            act()


UNDER_A_DECISION = [
    "UPDATE casework_decision SET answer = 'refused'",
    "DELETE FROM casework_decision",
    "UPDATE casework_entitlementline SET minor = 1",
    "DELETE FROM casework_entitlementline",
    "UPDATE casework_review SET remarks = 'So be it.'",
    "DELETE FROM casework_assessment",
    "UPDATE casework_proceeding SET answer = 'refused'",
    "UPDATE casework_proceeding SET open = true, answer = ''",
    "UPDATE casework_proceeding SET matter = '{}'",
    "UPDATE casework_proceeding SET state = jsonb_set(state, '{decision,on}', '\"2020-01-01\"')",
    "UPDATE casework_proceeding SET received_on = '2018-01-01'",
    "DELETE FROM casework_proceeding",
    "TRUNCATE casework_entitlementline",
    "INSERT INTO casework_entitlementline (decision_id, months, minor, currency)"
    " SELECT id, '[2030-01-01,2030-02-01)', 1, 'BGN' FROM casework_decision",
    "INSERT INTO casework_correction (proceeding_id, number, items, remarks, until, requested_by, requested_at)"
    " SELECT id, 9, '[]', '', '2030-01-01', 'x', now() FROM casework_proceeding",
]


@pytest.mark.parametrize("statement", UNDER_A_DECISION)
def test_the_database_refuses_to_change_what_is_under_a_decision(statement: str) -> None:
    decided()
    sql("SET CONSTRAINTS ALL IMMEDIATE")
    with refused("stays|closed|changes|fixed"):
        sql(statement)


def test_the_triggers_fire_also_for_a_session_that_calls_itself_a_replica() -> None:
    decided()
    with refused("stays"):
        sql("SET LOCAL session_replication_role = replica")
        sql("DELETE FROM casework_entitlementline")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("content = replace(content, '6375', '9375')", "its content is not the one that was hashed"),
        ("answer = 'discontinued', reasons = 1, appeal_body = 'x'", "its columns do not say"),
    ],
)
def test_what_somebody_changed_past_the_triggers_is_found_by_the_hash(change: str, fault: str) -> None:
    decided()
    superuser(f"UPDATE casework_decision SET {change}")
    assert [fault in found for found in service.faults()] == [True]


def test_a_proceeding_cannot_be_closed_without_its_decision() -> None:
    assessed()
    with refused("closed by its decision"):
        sql("UPDATE casework_proceeding SET open = false, answer = 'granted'")


def test_nobody_checks_their_own_proposal() -> None:
    case = proposed()
    with pytest.raises(NotAllowed, match="You made this proposal"):
        service.decide(case, ANNA, moment(days=1))
    with pytest.raises(NotAllowed, match="Only an officer checks"):
        service.decide(case, "system", moment(days=1))
    assert now(case).open


@pytest.mark.parametrize(
    ("checker", "word"), [("proposer", "nobody_checks_their_own"), ("'system'", "the_system_checks_nobody")]
)
def test_the_database_wants_a_second_person_too(checker: str, word: str) -> None:
    decided()
    with refused(word):
        superuser(f"UPDATE casework_decision SET checker = {checker}")


def test_the_checker_decides_on_the_very_facts_that_were_proposed_on() -> None:
    case = proposed()
    person = now(case).applicant
    record(case, person, "pension", 9000, Source.officer, ANNA, moment(hours=4))
    with pytest.raises(NotAllowed, match="Facts have changed since the proposal"):
        service.decide(case, BORIS, moment(days=1))
    service.give_back(case, "There is a letter about the pension.", BORIS, moment(days=1))
    assert [review.verdict for review in now(case).last.reviews] == ["given_back"]
    assert now(case).last.claimed_by == 12


def test_a_decision_needs_its_order_number_so_it_has_its_own_door() -> None:
    case = proposed()
    with pytest.raises(ValueError, match="call decide"):
        service.act(case, 0, Decide(on=moment(days=1).date(), by=Actor(Role.officer, BORIS)), at=moment(days=1))


@pytest.mark.parametrize(
    ("reasons", "appeal", "said"),
    [
        ([], APPEAL, "Give at least one reason"),
        ([Reason("So be it.", "")], APPEAL, "each with the law it rests on"),
        ([Reason("", "ППЗСП чл. 10")], APPEAL, "Give at least one reason"),
    ],
)
def test_a_refusal_has_reasons_with_their_law(reasons: list[Reason], appeal: object, said: str) -> None:
    case = assessed()
    with pytest.raises(NotAllowed, match=said):
        service.propose(case, ANNA, moment(hours=3), answer=Answer.refused, reasons=reasons, departure="I saw them.")


def test_a_refusal_says_before_whom_and_until_when_it_can_be_appealed_counted_from_its_service() -> None:
    case = assessed()
    refusal(case, moment(hours=3))
    id = service.decide(case, BORIS, moment(days=1))
    found = service.decision(id)
    assert (found.reasons, found.appeal, found.appeal_by) == ((TOO_RICH,), APPEAL, None)
    service.serve(case, 0, moment(days=5).date(), ANNA, moment(days=9))
    assert service.decision(id).appeal_by == moment(days=5 + 14).date()


def test_the_database_wants_a_reason_and_an_appeal_body_too() -> None:
    case = assessed()
    refusal(case, moment(hours=3))
    service.decide(case, BORIS, moment(days=1))
    for gone in ("reasons = 0", "appeal_body = ''"):
        with refused("learns_why_and_where"):
            superuser(f"UPDATE casework_decision SET {gone}")


def test_a_decision_is_served_once_and_never_on_a_day_to_come() -> None:
    case = decided()
    with pytest.raises(NotAllowed, match="a day to come"):
        service.serve(case, 0, moment(days=9).date(), ANNA, moment(days=3))
    service.serve(case, 0, moment(days=3).date(), ANNA, moment(days=3))
    service.serve(case, 0, moment(days=4).date(), BORIS, moment(days=4))
    served_on = [decision.served_on for decision in now(case).decisions]
    assert served_on == [moment(days=3).date()]


def test_what_is_not_there_is_told() -> None:
    case = decided()
    on, who = moment(days=2).date(), Actor(Role.officer, ANNA)
    for act in (
        lambda: service.case(case + 1),
        lambda: service.decision(10**9),
        lambda: service.correction(case, 0, 1),
        lambda: service.serve(case, 4, on, ANNA, moment(days=2)),
        lambda: service.act(case, 4, Collect(on=on, by=who), at=moment(days=2)),
        lambda: service.file_appeal(10**9, "So.", IVAN, moment(days=2)),
    ):
        with pytest.raises(NoCase):
            act()
