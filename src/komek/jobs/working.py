"""What a worker process does."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from contextlib import suppress

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from komek.jobs.deferring import USUAL

THREADS = 2  # tasks at the same time in one process: they wait for the database more than they compute
LET_FINISH = 7.0  # seconds for the tasks under way when the worker is told to stop; another one takes them up
AT_MOST = 9.0  # seconds until it has stopped, also where the database is gone or a task does not end


def work(
    queue: str = USUAL, threads: int = THREADS, *, let_finish: float = LET_FINISH, at_most: float = AT_MOST
) -> None:
    """Take up the jobs of a queue as they come, until SIGTERM or SIGINT; then end within `at_most` seconds."""
    connector = app.connector
    assert isinstance(connector, DjangoConnector)  # which cannot wait for notifications, so a worker has its own
    with app.replace_connector(connector.get_worker_connector()), suppress(asyncio.CancelledError):
        asyncio.run(_until_told(queue, threads, let_finish, at_most))


async def _until_told(queue: str, threads: int, let_finish: float, at_most: float) -> None:
    async with app.open_async():
        worker = app.run_worker_async(
            queues=[queue], concurrency=threads, shutdown_graceful_timeout=let_finish, install_signal_handlers=False
        )
        task = asyncio.create_task(worker)
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, _stop, task, at_most)
        await task


def _stop(task: asyncio.Task[None], at_most: float) -> None:
    """Finish what is under way, and end at all events."""
    task.cancel()
    end = threading.Timer(at_most, os._exit, [1])
    end.daemon = True
    end.start()
