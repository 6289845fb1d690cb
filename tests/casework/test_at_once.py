"""Two people, two clicks, two workers, one that is killed: nothing happens twice. Invariants 1, 3, 8."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import uuid4

import pytest
from pytest_django import DjangoDbBlocker

from komek.audit.service import verify
from komek.casework import models, service
from komek.casework.lifecycle import NotAllowed
from komek.jobs.testing import waiting

from .concurrently import at_once, own_database
from .kept import ANNA, BORIS, CITIZEN, application, moment, now, proposed, received

OFFICERS = 6


@pytest.fixture(scope="module", autouse=True)
def _committed(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), own_database():
        yield


def allowed(results: list[object]) -> list[object]:
    """What came out; all the others were told that it is not allowed any more."""
    others = [result for result in results if isinstance(result, Exception)]
    assert all(isinstance(error, NotAllowed) for error in others), others
    return [result for result in results if not isinstance(result, Exception)]


def test_a_case_is_decided_once_however_many_checkers_click() -> None:
    case = proposed()
    checkers = [f"user:{50 + place}" for place in range(OFFICERS)]
    results = at_once(*(lambda who=who: service.decide(case, who, moment(days=1)) for who in checkers))
    [decision] = allowed(results)
    assert [known.id for known in now(case).decisions] == [decision]
    jobs = [job.arguments["decision"] for job in waiting("correspondence.decision")]  # and those of other tests
    assert jobs.count(decision) == 1
    assert verify(f"case:{case}") == []


def test_an_application_sent_twice_is_one() -> None:
    known = application()
    results = allowed(at_once(*(lambda: service.receive(known, CITIZEN) for _ in range(4))))
    assert len(set(results)) == 1
    assert models.Proceeding.objects.filter(application=known.application).count() == 1


def test_two_applications_of_one_household_at_once_are_one_case_and_one_proceeding() -> None:
    known = application()
    others = [replace(known, application=uuid4(), registration_number=f"X-{place}") for place in range(4)]
    [case] = allowed(at_once(*(lambda one=one: service.receive(one, CITIZEN) for one in others)))
    assert isinstance(case, int)
    assert len(now(case).proceedings) == 1


def test_a_case_is_claimed_by_one() -> None:
    case = received()
    results = at_once(*(lambda user=user: service.claim(case, user, moment(hours=1)) for user in range(1, OFFICERS)))
    assert len(allowed(results)) == 1


def test_of_two_forms_that_show_the_same_one_counts() -> None:
    case = received()
    shown = now(case).version
    results = at_once(
        *(lambda who=who: service.collect(case, who, moment(hours=1), version=shown) for who in (ANNA, BORIS))
    )
    assert len(allowed(results)) == 1


def test_whoever_is_killed_on_the_way_to_a_decision_leaves_nothing_but_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    case = proposed()
    before = now(case)
    jobs = waiting()

    def killed(*_: object, **__: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr("komek.casework.desk.note", killed)
        with pytest.raises(SystemExit):
            service.decide(case, BORIS, moment(days=1))
    assert (now(case), waiting()) == (before, jobs)
    service.decide(case, BORIS, moment(days=1))
    assert service.faults() == []
