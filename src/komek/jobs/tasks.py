"""Declaring tasks, and the tasks that keep the queue itself in order.

A task has to be safe to run twice: a worker that is killed leaves its job to the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import UniqueViolation

F = TypeVar("F", bound=Callable[..., None])

RETRY_AT_MOST = 10
RETRY = RetryStrategy(max_attempts=RETRY_AT_MOST, exponential_wait=5)  # after 5 s, 25 s, … the last after months
KEPT_HOURS = 30 * 24  # so long one can see what was done


def task(name: str) -> Callable[[F], F]:
    """Declares a task; the function stays what it was, and can be called directly."""

    def declare(function: F) -> F:
        app.task(name=name, retry=RETRY)(function)
        return function

    return declare


def periodic(name: str, cron: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Declares a task that comes round at the times of a cron expression, in UTC; when it is missed, the next time.

    However many workers there are, each time is deferred once.
    """

    def declare(function: Callable[[], None]) -> Callable[[], None]:
        def come_round(timestamp: int) -> None:
            function()

        app.periodic(cron=cron)(app.task(name=name, queueing_lock=name)(come_round))
        return function

    return declare


@app.periodic(cron="*/2 * * * *")
@app.task(name="jobs.take_up_stalled", queueing_lock="jobs.take_up_stalled", pass_context=True)
async def take_up_stalled(context: JobContext, timestamp: int) -> None:
    """Jobs whose worker has died wait again: killed, it gives no sign of life."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        with suppress(UniqueViolation):  # the same work, under its key, waits already: tried again after that
            await manager.retry_job(job)


@app.periodic(cron="*/10 * * * *")
@app.task(name="jobs.take_up_unknown", queueing_lock="jobs.take_up_unknown", pass_context=True)
async def take_up_unknown(context: JobContext, timestamp: int) -> None:
    """Jobs that a worker of an older version put down because it did not know their task: this one does.

    Whatever else fails is tried ten times, so what failed earlier than that was never run.
    """
    manager = context.app.job_manager
    for job in await manager.list_jobs_async(status="failed"):
        task = context.app.tasks.get(job.task_name)
        if task and task.retry_strategy and job.attempts < RETRY_AT_MOST:
            with suppress(UniqueViolation):  # the same work, under its key, was put aside again and waits already
                await manager.retry_job(job)


@app.periodic(cron="30 2 * * *")
@app.task(name="jobs.forget_old", queueing_lock="jobs.forget_old", pass_context=True)
async def forget_old(context: JobContext, timestamp: int) -> None:
    """What was done well a month ago is removed; what failed stays until somebody has looked at it."""
    await context.app.job_manager.delete_old_jobs(nb_hours=KEPT_HOURS)
