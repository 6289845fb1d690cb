"""For tests: see what waits, and run it here and now, in the transaction of the test."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from procrastinate.contrib.django import app


@dataclass(frozen=True)
class Waiting:
    """A job that was deferred and not taken up; `at` None: it may run at once."""

    id: int
    task: str
    arguments: dict[str, Any]
    at: datetime | None


def waiting(task: str = "") -> list[Waiting]:
    """The jobs that wait, of one task or of all, in the order in which they were deferred."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, task_name, args::text, scheduled_at FROM procrastinate_jobs"
            " WHERE status = 'todo' AND %s IN ('', task_name) ORDER BY id",
            [task],
        )
        return [Waiting(id, name, json.loads(text), at) for id, name, text, at in cursor.fetchall()]


def run_all(at: datetime | None = None, only: Collection[str] = ()) -> list[str]:
    """Run what waits, and what that defers, until nothing does; the names in order.

    `at`: also what is due by then. `only`: these tasks, the others go on waiting. LookupError for a task that no
    room declares; whatever a task raises is raised.
    """
    done: list[str] = []
    while job := _next(at, only):
        run(job)
        done.append(job.task)
    return done


def run(job: Waiting) -> None:
    """Run one job and mark it as done."""
    if job.task not in app.tasks:
        raise LookupError(f"No room declares a task “{job.task}”.")
    app.tasks[job.task].func(**job.arguments)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE id = %s", [job.id])


def _next(at: datetime | None, only: Collection[str]) -> Waiting | None:
    due = (job for job in waiting() if job.at is None or (at is not None and job.at <= at))
    return next((job for job in due if not only or job.task in only), None)
