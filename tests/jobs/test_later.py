"""Work put aside: in the caller's transaction, once per key, run in order."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.manager import JobManager
from procrastinate.tasks import configure_task
from procrastinate.types import JSONDict

from komek.jobs.service import later, periodic, task
from komek.jobs.testing import run_all, waiting

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db

said: list[str] = []


@task("tests.say")
def say(word: str) -> None:
    said.append(word)


@task("tests.say_twice")
def say_twice(word: str) -> None:
    later("tests.say", word=word)
    later("tests.say", word=word.upper())


@pytest.fixture(autouse=True)
def _silence() -> None:
    said.clear()


def test_a_job_waits_until_it_is_run_with_what_it_was_given() -> None:
    later("tests.say", word="so")
    assert [(job.task, job.arguments, job.at) for job in waiting()] == [("tests.say", {"word": "so"}, None)]
    assert run_all() == ["tests.say"]
    assert said == ["so"]
    assert waiting() == []


def test_what_a_job_defers_is_run_as_well() -> None:
    later("tests.say_twice", word="yes")
    assert run_all() == ["tests.say_twice", "tests.say", "tests.say"]
    assert said == ["yes", "YES"]


def test_nothing_is_deferred_by_a_transaction_that_fails() -> None:
    with transaction.atomic():
        later("tests.say", word="never")
        transaction.set_rollback(True)
    assert waiting() == []


def test_one_job_waits_per_key_and_the_transaction_goes_on() -> None:
    with transaction.atomic():
        later("tests.say", key="17", word="first")
        later("tests.say", key="17", word="second")
        later("tests.say", key="18", word="third")
    run_all()
    assert said == ["first", "third"]
    later("tests.say", key="17", word="again")
    assert len(waiting("tests.say")) == 1


@pytest.mark.parametrize("at", [None, NOON])
def test_a_job_is_the_row_that_procrastinate_itself_would_write(at: datetime | None) -> None:
    later("tests.say", key="17", at=at, word="Да")
    (ours,) = rows()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    manager, lock = JobManager(DjangoConnector()), "tests.say 17"
    given: JSONDict = {"word": "Да"}
    configure_task(
        name="tests.say", job_manager=manager, task_kwargs=given, schedule_at=at, queueing_lock=lock
    ).defer()  # fmt: skip
    assert [ours] == rows()


def rows() -> list[dict[str, object]]:
    """Jobs with all of their columns, and what their triggers noted; but for what differs by itself."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT to_jsonb(job) - 'id' || jsonb_build_object('events', (SELECT array_agg(type::text ORDER BY type)"
            " FROM procrastinate_events WHERE job_id = job.id)) FROM procrastinate_jobs AS job"
        )
        return [json.loads(found) for (found,) in cursor.fetchall()]


def test_keys_of_different_tasks_have_nothing_to_do_with_each_other() -> None:
    later("tests.say", key="17", word="so")
    later("tests.say_twice", key="17", word="so")
    assert len(waiting()) == 2


def test_a_job_for_tomorrow_does_not_run_today() -> None:
    later("tests.say", at=NOON + timedelta(1), word="tomorrow")
    assert run_all(at=NOON) == []
    assert run_all(at=NOON + timedelta(1)) == ["tests.say"]


def test_a_task_that_no_room_declares_is_named() -> None:
    later("tests.unheard", word="so")
    with pytest.raises(LookupError, match=r"tests\.unheard"):
        run_all()
    assert run_all(only=["tests.say"]) == []


def test_a_task_stays_an_ordinary_function() -> None:
    say("so")
    assert said == ["so"]


def test_what_comes_round_is_declared_with_its_times() -> None:
    periodic("tests.hourly", "5 * * * *")(lambda: said.append("hourly"))
    assert ("tests.hourly", "") in app.periodic_registry.periodic_tasks
    app.tasks["tests.hourly"].func(timestamp=0)
    assert said == ["hourly"]


def test_the_queue_looks_after_itself() -> None:
    names = {name for name, _id in app.periodic_registry.periodic_tasks}
    assert {"jobs.take_up_stalled", "jobs.take_up_unknown", "jobs.forget_old"} <= names
