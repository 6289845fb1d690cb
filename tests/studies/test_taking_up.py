"""Studies that were under way when the site stopped wait again at the next start; those that a worker holds go on."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection

from komek.jobs.testing import run_all, waiting
from komek.studies import service as studies
from komek.studies.running import run
from komek.studies.service import Study
from komek.studies.taking_up import LOCK
from tests.studies.test_studies import AT, a_scan, after

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folders")]


def interrupted() -> Study:
    """A study whose worker took its job up, and is gone."""
    asked = a_scan()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
    Study.objects.filter(pk=asked.pk).update(state="running", done=100)
    return asked


@contextmanager
def held(study: int) -> Iterator[None]:
    """Another worker runs it."""
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", [LOCK, study])
            yield
    finally:
        other.close()


def test_what_was_interrupted_waits_again_and_ends_once() -> None:
    asked = interrupted()
    assert studies.take_up_interrupted() == 1
    assert after(asked).state == "waiting"
    assert [job.arguments for job in waiting("studies.run")] == [{"study": asked.pk}]
    run_all()
    study = after(asked)
    assert study.state == "finished"
    run(asked.pk, lambda: AT)  # the old job, when it is found stalled
    assert after(asked).ended_at == study.ended_at


def test_what_another_worker_runs_is_left_to_it() -> None:
    asked = interrupted()
    with held(asked.pk):
        assert studies.take_up_interrupted() == 0
    assert (after(asked).state, waiting()) == ("running", [])


def test_what_has_ended_or_waits_already_is_left_alone() -> None:
    a_scan()
    Study.objects.filter(pk=a_scan().pk).update(state="stopped")
    before = waiting()
    assert studies.take_up_interrupted() == 0
    assert waiting() == before
