"""Putting work aside: a row written on Django's own connection, so that it is there when the transaction commits.

By a statement of our own: procrastinate raises where the same work waits already, which would spoil the caller's
transaction unless two more statements stood around it. Its triggers tell the workers.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TypeAlias

from django.db import connection
from procrastinate.jobs import DEFAULT_PRIORITY

JSON: TypeAlias = "str | int | float | bool | list[JSON] | dict[str, JSON] | None"

USUAL = "default"  # the queue of everything that is done quickly

_DEFER = """
    INSERT INTO procrastinate_jobs (queue_name, task_name, priority, queueing_lock, args, scheduled_at)
    VALUES (%s, %s, %s, %s, %s::jsonb, %s)
    ON CONFLICT (queueing_lock) WHERE status = 'todo' DO NOTHING
"""


def later(
    task: str, *, key: str | None = None, at: datetime | None = None, queue: str = USUAL, **arguments: JSON
) -> None:  # fmt: skip
    """Defer a task in the current transaction: it runs after the commit, or not before the moment `at`.

    `key`: while one job with this key waits, another is not added. The task may belong to a room that stands above
    the caller; the worker says when there is none of this name. `queue`: which workers do it.
    """
    lock = key and f"{task} {key}"
    with connection.cursor() as cursor:
        cursor.execute(_DEFER, [queue, task, DEFAULT_PRIORITY, lock, json.dumps(arguments), at])
