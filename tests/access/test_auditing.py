"""Auditors: whom somebody read, what was refused, and whether a case's history is whole; nobody else gets it."""

from datetime import date, timedelta

import pytest

from komek.access import service
from komek.access.service import NotHere
from komek.audit import service as audit
from komek.casework import service as casework
from tests.access.scene import AT, WHO, Scene

DAYS = (date(2019, 1, 16), date(2019, 1, 16))


def test_whom_an_officer_read_with_purpose_and_case_and_reading_that_is_noted(scene: Scene) -> None:
    service.file(scene.viewer("caseworker"), scene.case, at=AT)
    auditor, actor = scene.viewer("auditor"), scene.viewer("caseworker").actor
    [reading] = service.readings_by(auditor, actor, "bg", DAYS, at=AT).items
    assert (reading.purpose, reading.case, reading.names) == ("handling", scene.case, (scene.name,))
    assert auditor.actor in {read.by for read in audit.reads_of(scene.applicant)}


def test_days_are_those_of_the_country_and_pages_go_on_where_the_last_ended(scene: Scene) -> None:
    auditor, worker = scene.viewer("auditor"), scene.viewer("caseworker")
    for hours in (0, 1, 24):
        service.file(worker, scene.case, at=AT + timedelta(hours=hours))
    first = service.readings_by(auditor, worker.actor, "bg", DAYS, at=AT, most=1)
    second = service.readings_by(auditor, worker.actor, "bg", DAYS, first.older, AT, most=1)
    assert [one.at for one in (*first.items, *second.items)] == [AT + timedelta(hours=1), AT]
    assert second.older is None


def test_what_was_refused(scene: Scene) -> None:
    with pytest.raises(NotHere):
        service.file(scene.viewer("caseworker elsewhere"), scene.case, at=AT)
    [refusal] = service.refusals(scene.viewer("auditor"), "bg", DAYS).items
    told = (refusal.by, refusal.what, refusal.id)
    assert told == (scene.viewer("caseworker elsewhere").actor, "case", str(scene.case))


def test_the_history_of_a_case_by_its_number(scene: Scene) -> None:
    number = casework.case(scene.case).last.registration_number
    found = service.verified(scene.viewer("auditor"), "bg", number)
    assert found
    assert (found.events > 0, found.faults) == (True, ())
    assert service.verified(scene.viewer("auditor"), "bg", "СОЗ") is None


def test_the_last_verification_is_known(scene: Scene) -> None:
    auditor = scene.viewer("auditor")
    audit.note_verification(2, audit.extent(), AT)
    event = service.last_verification(auditor)
    assert event
    assert (event.at, event.data["faults"]) == (AT, 2)


@pytest.mark.parametrize("who", [who for who in WHO if who != "auditor"])
def test_nobody_else_audits(who: str, scene: Scene) -> None:
    viewer = scene.viewer(who)
    for ask in (
        lambda: service.readings_by(viewer, "user:1", "bg", DAYS),
        lambda: service.refusals(viewer, "bg", DAYS),
        lambda: service.verified(viewer, "bg", "СОЗ-2019-1"),
        lambda: service.last_anchor(viewer),
        lambda: service.last_verification(viewer),
    ):
        with pytest.raises(NotHere):
            ask()
