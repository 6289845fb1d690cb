"""What was handed in, before anybody signed in and after."""

from uuid import UUID, uuid4

import pytest

from komek.access import service
from komek.access.service import NotHere
from komek.accounts import service as accounts
from komek.accounts.service import ANONYMOUS, SUBSTANTIAL, Role, Viewer
from komek.audit import service as audit
from komek.intake import service as intake
from tests.accounts.users import citizen_user, staff_user
from tests.intake.families import AT, PENSIONER
from tests.people.persons import LEYLA, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def applied() -> intake.Application:
    """An application that nobody signed in for."""
    begun = intake.draft("bg.monthly_assistance", intake.Submitter(), AT, language="bg", content=PENSIONER)
    return intake.submit(begun.id, "key-1", intake.Submitter(), AT)


def seen(user: accounts.User) -> Viewer:
    return accounts.viewer_of(user, AT, assurance=SUBSTANTIAL)


def read_as(applied: intake.Application, viewer: Viewer, drafts: list[UUID]) -> intake.Application | None:
    return service.receipt(viewer, applied.draft, AT, drafts=drafts)


def test_the_browser_with_the_key_sees_the_receipt_and_that_is_noted(applied: intake.Application) -> None:
    assert read_as(applied, ANONYMOUS, [applied.draft]) == applied
    (read,) = audit.reads_of(applied.applicant)
    assert (read.by, read.purpose, read.case) == ("anonymous", "own", applied.case)


def test_another_browser_sees_nothing(applied: intake.Application) -> None:
    for viewer in (ANONYMOUS, seen(citizen_user(registered(LEYLA).id)), seen(staff_user(Role.CASEWORKER))):
        with pytest.raises(NotHere):
            read_as(applied, viewer, [uuid4()])
    assert audit.reads_of(applied.applicant) == []


def test_the_applicant_sees_it_once_they_sign_in(applied: intake.Application) -> None:
    applicant = seen(citizen_user(applied.applicant))
    assert read_as(applied, applicant, []) == applied
    assert service.application(applicant, applied.id, at=AT) == applied
    assert {read.by for read in audit.reads_of(applied.applicant)} == {applicant.actor}


def test_the_office_sees_the_application_with_its_case(applied: intake.Application) -> None:
    worker = seen(staff_user(Role.CASEWORKER))
    assert service.application(worker, applied.id, at=AT) == applied
    (read,) = audit.reads_of(applied.applicant)
    assert (read.by, read.purpose) == (worker.actor, "handling")
    with pytest.raises(NotHere):
        service.application(seen(staff_user(Role.OPERATOR)), applied.id, at=AT)


def test_a_draft_is_seen_by_its_writer_only() -> None:
    user = citizen_user(registered(LEYLA).id)
    anonymous = intake.draft("bg.monthly_assistance", intake.Submitter(), AT, language="bg")
    mine = intake.draft("bg.monthly_assistance", intake.Submitter(), AT, language="bg", person=user.person_id)
    assert service.receipt(ANONYMOUS, anonymous.id, AT) is None
    assert service.draft(ANONYMOUS, anonymous.id, drafts=[anonymous.id]) == anonymous
    assert service.draft(seen(user), mine.id) == mine
    for viewer, draft, held in [(ANONYMOUS, anonymous, []), (ANONYMOUS, mine, [mine.id]), (seen(user), anonymous, [])]:
        with pytest.raises(NotHere):
            service.draft(viewer, draft.id, drafts=held)
