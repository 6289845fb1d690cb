"""What a worker process does."""

from __future__ import annotations

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

THREADS = 2  # tasks at the same time in one process: they wait for the database more than they compute
LET_FINISH = 8.0  # seconds for the tasks under way when the worker is told to stop; then another takes them up


def work() -> None:
    """Take up jobs as they come, until SIGTERM or SIGINT."""
    connector = app.connector
    assert isinstance(connector, DjangoConnector)  # which cannot wait for notifications, so a worker has its own
    with app.replace_connector(connector.get_worker_connector()):
        app.run_worker(concurrency=THREADS, shutdown_graceful_timeout=LET_FINISH)
