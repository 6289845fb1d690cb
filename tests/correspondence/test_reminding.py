"""Reminders: of a correction that ends, an award that ends, a letter that lies unopened; each once."""

from __future__ import annotations

from datetime import date

import pytest

from komek.audit import service as audit
from komek.casework import service as casework
from komek.casework.lifecycle import Cause, ProceedingType
from komek.correspondence import service
from komek.correspondence.service import Kind, NoticeKind, NoticeLine
from tests.casework import kept
from tests.casework.kept import ANNA, moment
from tests.correspondence.test_writing import one

pytestmark = pytest.mark.django_db

LAST_MONTH = 325  # days after the application: 6 December 2019; the award of twelve months ends with December


def reminded(days: float) -> list[NoticeLine]:
    """What was written for the first time, so long after the application."""
    last = max((line.id for line in service.notices_after(0)), default=0)
    service.remind(moment(days=days))
    service.remind(moment(days=days))
    return service.notices_after(last)


def asked() -> int:
    case = kept.received()
    casework.request_correction(case, ["document:identity_cards"], None, "", ANNA, moment(days=1))
    return case


@pytest.mark.parametrize(("days", "told"), [(11, 0), (12, 1), (15, 1), (16, 0)])
def test_of_a_correction_in_its_last_three_days_and_on_the_last(days: int, told: int) -> None:
    case = asked()
    until = casework.case(case).last.awaited
    assert until
    assert until.until == moment(days=15).date()
    found = [(line.kind, line.subject, line.until) for line in reminded(days)]
    assert found == [(NoticeKind.CORRECTION, f"correction:{case}.0.1", until.until)][:told]


def test_of_nothing_that_has_come() -> None:
    case = asked()
    casework.receive_correction(case, kept.IVAN, moment(days=3))
    assert reminded(14) == []


@pytest.mark.parametrize(("days", "told"), [(310, 0), (LAST_MONTH, 1), (350, 1), (351, 0)])
def test_of_an_award_whose_last_month_has_begun(days: int, told: int) -> None:
    case = kept.served()
    decision = casework.case(case).decisions[0].id
    found = [(line.kind, line.subject, line.until) for line in reminded(days)]
    assert found == [(NoticeKind.RENEWAL, f"award:{decision}", date(2019, 12, 31))][:told]


def test_of_no_award_for_which_somebody_has_applied_anew_or_which_is_looked_at_again() -> None:
    case = kept.served()
    casework.open_proceeding(case, ProceedingType.revision, Cause.income, ANNA, moment(days=300))
    assert reminded(LAST_MONTH) == []


def test_of_no_award_whose_months_the_law_itself_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    kept.served()
    from komek import packs

    monkeypatch.setattr(packs.programme(kept.PROGRAMME), "per", "once")
    assert reminded(LAST_MONTH) == []


@pytest.mark.parametrize(("days", "told"), [(7, 0), (8, 1), (60, 1), (62, 0)])
def test_of_a_decision_that_lies_unopened_for_a_week(days: int, told: int) -> None:
    case = kept.decided()
    letter = one(case, Kind.DECISION)
    found = [(line.kind, line.subject, line.recipient, line.language) for line in reminded(days)]
    assert found == [(NoticeKind.UNOPENED, letter.subject, casework.case(case).applicant, "bg")][:told]


@pytest.mark.parametrize("how", ["opened", "served by post"])
def test_of_no_decision_that_somebody_has(how: str) -> None:
    case = kept.decided(language="ru")
    letter = one(case, Kind.DECISION)
    if how == "opened":
        service.opened(letter.id, kept.CITIZEN, moment(days=3))
    else:
        casework.serve(case, 0, moment(days=3).date(), ANNA, moment(days=3))
    assert reminded(9) == []


def test_an_appeals_outcome_is_reminded_of_too() -> None:
    case = kept.served()
    appeal = casework.file_appeal(casework.case(case).decisions[0].id, "Another child.", kept.IVAN, moment(days=5))
    casework.decide_appeal(appeal, "upheld", "No.", "user:40", moment(days=30))
    one(case, Kind.APPEAL)
    assert [line.subject for line in reminded(38)] == [f"appeal:{appeal}"]


def test_each_is_an_event_of_its_case_and_is_told_once() -> None:
    case = asked()
    assert service.remind(moment(days=13)) == {"correction": 1, "renewal": 0, "unopened": 0}
    assert service.remind(moment(days=14)) == {"correction": 0, "renewal": 0, "unopened": 0}
    events = [event for event in audit.events(f"case:{case}") if event.kind == "correspondence.reminded"]
    assert [(event.at, event.data["kind"], event.data["until"]) for event in events] == [
        (moment(days=13), "correction", "2019-01-30")
    ]
    assert [line.case for line in service.notices_of_cases([case])] == [case]
