"""Every function hands out what is the viewer's, notes it, and answers "not here" to everybody else."""

import inspect
from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from komek.access import service
from komek.access.service import NotHere, Purpose
from komek.accounts.service import Viewer
from komek.audit import service as audit
from komek.offices.service import office_by_id
from tests.access.scene import AT, WHO, Scene
from tests.people.persons import IVAN, SERIK, registered

TODAY = date(2019, 1, 16)

CASE_READERS = {
    "owner": "own", "representative": "own", "caseworker": "handling", "checker": "checking", "head": "supervision",
    "regional manager": "supervision", "auditor": "audit",
}  # fmt: skip
STAFF_READERS = {who: why for who, why in CASE_READERS.items() if why != "own"}


READINGS: dict[str, tuple[Callable[[Scene, Viewer], object], dict[str, str]]] = {
    "file": (lambda scene, viewer: service.file(viewer, scene.case, at=AT), CASE_READERS),
    "case": (lambda scene, viewer: service.case(viewer, scene.case, at=AT), CASE_READERS),
    "require": (
        lambda scene, viewer: service.require(viewer, "collect", scene.case, at=AT),
        {"caseworker": "handling"},
    ),
    "person": (lambda scene, viewer: service.person(viewer, scene.applicant, at=AT), CASE_READERS),
    "document": (lambda scene, viewer: service.document(viewer, scene.file.id, at=AT), CASE_READERS),
    "letter": (lambda scene, viewer: service.letter(viewer, scene.letter, at=AT), CASE_READERS),
    "worklist": (lambda scene, viewer: service.worklist(viewer, at=AT).items, STAFF_READERS),
    "search": (
        lambda scene, viewer: service.search(viewer, "bg", "Петров", at=AT).items,
        STAFF_READERS,
    ),
    "find_people": (
        lambda scene, viewer: service.find_people(viewer, "bg", "Петров", at=AT).people,
        {"caseworker": "handling", "caseworker elsewhere": "handling", "operator": "information", "auditor": "audit"},
    ),
    "cabinet": (lambda scene, viewer: service.cabinet(viewer, at=AT), {"owner": "own", "representative": "own"}),
    "identification": (
        lambda scene, viewer: service.identification(viewer, scene.applicant, AT).questions,
        {"operator": "identification"},
    ),
    "looks": (
        lambda scene, viewer: service.looks(viewer, scene.applicant, at=AT),
        {"owner": "own", "representative": "own", "auditor": "audit"},
    ),
}
"""By function: how it is called, and who gets something by it, noted with which purpose."""

NOT_NOTED = {
    "actor": "says what is known of the viewer",
    "answers": "gives numbers",
    "figures": "gives numbers",
    "workload": "gives numbers",
    "draft": "is seen by its writer only",
    "may": "says what is known of the viewer",
    "possible": "is given a case that was read",
    "call": "in test_calls",
    "find_caller": "shows nobody",
    "hang_up": "shows nobody",
    "identified": "in test_calls",
    "is_known": "shows nobody",
    "last_anchor": "tells of no person",
    "last_verification": "tells of no person",
    "leave_message": "in test_calls",
    "readings_by": "in test_auditing",
    "refusals": "tells numbers only",
    "verified": "tells of no person",
    "user_history": "tells of users, and of no person",
    "application": "in test_applications",
    "receipt": "in test_applications",
}


def test_every_function_of_access_is_looked_at_here() -> None:
    functions = {name for name in service.__all__ if inspect.isfunction(getattr(service, name))}
    assert functions == READINGS.keys() | NOT_NOTED.keys()


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", READINGS)
def test_who_may_read_is_noted_and_who_may_not_learns_nothing(name: str, who: str, scene: Scene) -> None:
    read, readers = READINGS[name]
    viewer = scene.viewer(who)
    try:
        got = bool(read(scene, viewer))
    except (NotHere, service.NotYours):
        got = False
    assert got == (who in readers)
    found = [(look.by, look.purpose, look.at) for look in audit.reads_of(scene.applicant)]
    if who in readers:
        assert (viewer.actor, readers[who], AT) in found
    elif name != "require":  # which may see a case that it may do nothing with
        assert found == []


@pytest.mark.parametrize("who", WHO)
def test_what_does_not_exist_is_answered_alike(who: str, scene: Scene) -> None:
    viewer = scene.viewer(who)
    for read in (
        lambda: service.case(viewer, 0),
        lambda: service.person(viewer, 0),
        lambda: service.document(viewer, uuid4()),
        lambda: service.application(viewer, uuid4()),
        lambda: service.draft(viewer, uuid4()),
    ):
        with pytest.raises(NotHere):
            read()


def test_everybody_in_a_case_is_noted_with_case_role_and_office(scene: Scene) -> None:
    for who, office in [("caseworker", "СОЗ"), ("regional manager", "РД-БГС"), ("auditor", None)]:
        service.file(scene.viewer(who), scene.case, at=AT)
        (read, *_older) = audit.reads_of(scene.applicant)
        assert read.case == scene.case
        assert read.role == who.replace(" ", "_")
        assert code_of(read.office) == office


def code_of(id: int | None) -> str | None:
    return office_by_id(id).code if id else None


def test_staff_who_try_what_is_not_theirs_leave_a_trace(scene: Scene) -> None:
    for who in ("caseworker elsewhere", "other citizen", "nobody"):
        with pytest.raises(NotHere):
            service.case(scene.viewer(who), scene.case, at=AT)
    elsewhere = scene.viewer("caseworker elsewhere").actor
    (event,) = audit.events(f"refused:{elsewhere}")
    assert (event.kind, event.data) == ("access.refused", {"what": "case", "id": str(scene.case)})
    assert audit.events(f"refused:{scene.viewer('other citizen').actor}") == []


def test_a_case_is_read_in_a_number_of_queries_that_does_not_grow(
    django_assert_max_num_queries: DjangoAssertNumQueries, scene: Scene
) -> None:
    viewer = scene.viewer("regional manager")
    with django_assert_max_num_queries(24):
        service.file(viewer, scene.case, at=AT)


def test_the_parts_of_a_file(scene: Scene) -> None:
    file = service.file(scene.viewer("caseworker"), scene.case, at=AT)
    assert [line.written_name for line in file.people.values()] == ["Иван Петров Георгиев"]
    assert file.documents == [scene.file]
    assert file.sides(TODAY)
    assert file.checklist(TODAY)
    assert file.events[0].stream == f"case:{scene.case}"
    assert (file.applications, file.surveys) == ([], [])


def test_a_person_without_a_case_is_served_by_any_caseworker_of_their_country(scene: Scene) -> None:
    new, foreign = registered(IVAN).id, registered(SERIK).id
    assert service.person(scene.viewer("caseworker elsewhere"), new, at=AT).id == new
    for who, whom in [("caseworker elsewhere", foreign), ("checker", new), ("operator", new), ("owner", new)]:
        with pytest.raises(NotHere):
            service.person(scene.viewer(who), whom, at=AT)


def test_the_purpose_may_be_named_and_must_be_the_roles(scene: Scene) -> None:
    assert service.file(scene.viewer("head"), scene.case, Purpose.CHECKING, AT).how.purpose is Purpose.CHECKING
    for who, purpose in [("caseworker", Purpose.CHECKING), ("owner", Purpose.HANDLING), ("auditor", Purpose.HANDLING)]:
        with pytest.raises(NotHere):
            service.file(scene.viewer(who), scene.case, purpose, AT)
