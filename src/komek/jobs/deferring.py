"""Putting work aside: a row written on Django's own connection, so that it is there when the transaction commits."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from django.db import transaction
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.manager import JobManager
from procrastinate.tasks import configure_task

if TYPE_CHECKING:
    from procrastinate.types import JSONDict

JSON: TypeAlias = "str | int | float | bool | list[JSON] | dict[str, JSON] | None"

USUAL = "default"  # the queue of everything that is done quickly

# A manager of our own: in the worker, the app's one has a connection outside of the transaction of the task.
_manager = JobManager(DjangoConnector())


def later(
    task: str, *, key: str | None = None, at: datetime | None = None, queue: str = USUAL, **arguments: JSON
) -> None:  # fmt: skip
    """Defer a task in the current transaction: it runs after the commit, or not before the moment `at`.

    `key`: while one job with this key waits, another is not added. The task may belong to a room that stands above
    the caller; the worker says when there is none of this name. `queue`: which workers do it.
    """
    given: JSONDict = dict(arguments)
    job = configure_task(
        name=task, job_manager=_manager, task_kwargs=given, schedule_at=at, queue=queue,
        queueing_lock=key and f"{task} {key}",
    )  # fmt: skip
    try:
        with transaction.atomic():  # a second one with the same key must not spoil the caller's transaction
            job.defer()
    except AlreadyEnqueued:
        return
