"""Letters in the cabinet: opened once, which serves a decision; written for good."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from komek.audit import service as audit
from komek.casework import service as casework
from komek.casework.lifecycle import NotAllowed
from komek.correspondence import service
from komek.correspondence.service import Kind, NoLetter
from tests.casework import kept
from tests.casework.kept import AT, moment
from tests.correspondence.test_writing import one

pytestmark = pytest.mark.django_db


def test_writing_and_opening_stand_in_the_log() -> None:
    case = kept.decided()
    letter = one(case, Kind.DECISION)
    service.opened(letter.id, kept.CITIZEN, moment(days=3))
    kinds = [event.kind for event in audit.events(f"case:{case}")]
    assert kinds.count("correspondence.written") == 2
    assert "correspondence.opened" in kinds


def test_opening_a_decision_serves_it_once() -> None:
    case = kept.decided()
    letter, at = one(case, Kind.DECISION), moment(days=3)
    assert service.opened(letter.id, kept.CITIZEN, at).opened_at == at
    known = casework.case(case).last
    assert known.status == "in_effect"
    assert known.decision
    assert (known.decision.served_on, known.decision.appeal_by) == (at.date(), at.date() + timedelta(14))
    assert service.opened(letter.id, kept.CITIZEN, moment(days=9)).opened_at == at


def test_opening_the_letter_of_an_appeal_serves_its_outcome_once() -> None:
    case = kept.served()
    appeal = casework.file_appeal(casework.case(case).decisions[0].id, "Another child.", kept.IVAN, moment(days=5))
    with pytest.raises(NotAllowed, match="not decided yet"):
        casework.serve_outcome(appeal, AT.date(), "system", moment(days=6))
    casework.decide_appeal(appeal, "upheld", "No.", "user:40", moment(days=30))
    letter = one(case, Kind.APPEAL)
    assert casework.appeal(appeal).served_on is None
    for days in (32, 35):
        service.opened(letter.id, kept.CITIZEN, moment(days=days))
        casework.serve_outcome(appeal, moment(days=days).date(), "user:40", moment(days=days))
    assert casework.appeal(appeal).served_on == moment(days=32).date()
    kinds = [event.kind for event in audit.events(f"case:{case}")]
    assert kinds.count("casework.serve_outcome") == 1


def test_opening_a_receipt_serves_nothing() -> None:
    case = kept.decided()
    service.opened(one(case, Kind.RECEIPT).id, kept.CITIZEN, moment(days=3))
    assert casework.case(case).last.status == "decided"


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE correspondence_letter SET sha256 = 'x'",
        "UPDATE correspondence_letter SET opened_at = now()",
        "DELETE FROM correspondence_letter",
        "DELETE FROM documents_document",
    ],
)
def test_what_was_written_stays(attack: str) -> None:
    case = kept.received()
    service.opened(one(case, Kind.RECEIPT).id, kept.CITIZEN, moment(days=1))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack)


def test_what_is_not_there_is_said() -> None:
    for ask in (service.letter, service.letter_line, service.file_of):
        with pytest.raises(NoLetter):
            ask(1)
    with pytest.raises(NoLetter):
        service.opened(1, kept.CITIZEN, AT)
