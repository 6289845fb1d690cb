"""Who looked at my data: what a person is told."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from komek.access import service
from komek.access.service import NotHere
from komek.audit import service as audit
from tests.access.scene import AT, Scene


def read_by(scene: Scene, *who: str) -> None:
    """One after the other opens the case, an hour apart."""
    for hours, one in enumerate(who):
        service.file(scene.viewer(one), scene.case, at=AT + timedelta(hours=hours))


def told(scene: Scene, who: str = "owner") -> list[tuple[str, str, str, int]]:
    looks = service.looks(scene.viewer(who), scene.applicant, at=AT + timedelta(days=9))
    return [(look.who, look.office, look.purpose, look.times) for look in looks.items]


def test_role_office_and_purpose_in_words_and_no_name(scene: Scene) -> None:
    read_by(scene, "caseworker", "checker", "regional manager", "auditor", "owner", "representative")
    sozopol = "Дирекция „Социално подпомагане“ – Созопол"
    assert told(scene) == [
        ("Representative", "", "Use by you, or by somebody who acts for you", 1),
        ("Citizen", "", "Use by you, or by somebody who acts for you", 1),
        ("Auditor", "", "Audit", 1),
        ("Regional manager", "Регионална дирекция за социално подпомагане – Бургас", "Supervision of the office", 1),
        ("Checker", sozopol, "Check of a decision", 1),
        ("Caseworker", sozopol, "Handling of the case", 1),
    ]
    looks = service.looks(scene.viewer("owner"), at=AT)
    assert {look.actor for look in looks.items} == {""}
    assert [look.mine for look in looks.items[-3:]] == [False, False, False]


def test_looks_of_one_kind_on_one_day_are_one_line(scene: Scene) -> None:
    read_by(scene, "caseworker", "checker", "caseworker", "caseworker")
    (first, second) = service.looks(scene.viewer("owner"), at=AT).items
    assert (first.who, first.times, first.last_at) == ("Caseworker", 3, AT + timedelta(hours=3))
    assert (second.who, second.times) == ("Checker", 1)


def test_the_day_is_that_of_the_country(scene: Scene) -> None:
    late = AT.replace(hour=22, minute=30)  # half past midnight in Bulgaria
    service.file(scene.viewer("caseworker"), scene.case, at=late)
    (look,) = service.looks(scene.viewer("owner"), at=late).items
    assert look.on == late.date() + timedelta(days=1)


def test_to_look_here_is_a_reading_as_well(scene: Scene) -> None:
    assert told(scene) == []
    assert [row[:2] for row in told(scene)] == [("Citizen", "")]


def test_a_reading_by_the_system(scene: Scene) -> None:
    audit.log_read([scene.applicant], "system", "handling", AT)
    assert told(scene) == [("The system, by itself", "", "Handling of the case", 1)]


def test_an_auditor_is_told_who_it_was(scene: Scene) -> None:
    read_by(scene, "caseworker")
    (look,) = service.looks(scene.viewer("auditor"), scene.applicant, at=AT).items
    assert look.actor == scene.user("caseworker").actor


@pytest.mark.parametrize("who", ["nobody", "other citizen", "caseworker", "head", "operator", "administrator"])
def test_others_are_told_nothing(who: str, scene: Scene) -> None:
    with pytest.raises(NotHere):
        service.looks(scene.viewer(who), scene.applicant, at=AT)


def test_page_by_page(scene: Scene) -> None:
    read_by(scene, "caseworker", "checker", "head")
    viewer = scene.viewer("owner")
    first = service.looks(viewer, at=AT, most=2)
    assert [look.who for look in first.items] == ["Head of office", "Checker"]
    last = service.looks(viewer, before=first.older, at=AT, most=2)
    assert [look.who for look in last.items] == ["Caseworker"]
    assert last.older is None


@pytest.mark.parametrize("readings", [1, 30])
def test_the_number_of_queries_does_not_grow(
    readings: int, django_assert_num_queries: DjangoAssertNumQueries, scene: Scene
) -> None:
    read_by(scene, *["caseworker", "checker", "head"][: min(3, readings)] * max(1, readings // 3))
    viewer = scene.viewer("owner")
    with django_assert_num_queries(12):
        service.looks(viewer, at=AT)
