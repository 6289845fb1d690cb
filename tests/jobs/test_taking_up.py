"""Jobs that an older worker put down because it did not know their task."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from procrastinate import App, RetryStrategy
from procrastinate.testing import InMemoryConnector

from komek.jobs.tasks import RETRY_AT_MOST, take_up_unknown

SAID: list[str] = []


def an_app() -> App:
    """A site whose workers know one task that is tried again, and one that is not."""
    app = App(connector=InMemoryConnector())
    app.task(name="new.say", retry=RetryStrategy(max_attempts=RETRY_AT_MOST))(SAID.append)
    app.task(name="new.once")(SAID.append)
    return app


async def status_after(task: str, attempts: int) -> str:
    """What becomes of a job that failed after so many attempts."""
    app = an_app()
    connector: Any = app.connector
    async with app.open_async():
        id = await app.configure_task(task, allow_unknown=True).defer_async(word="so")
        connector.jobs[id] |= {"status": "failed", "attempts": attempts}
        context: Any = SimpleNamespace(app=app)
        await take_up_unknown.func(context, timestamp=0)
        return str(connector.jobs[id]["status"])


@pytest.mark.parametrize(
    ("task", "attempts", "status"),
    [
        ("new.say", 1, "todo"),  # it was never run: what is run and fails is tried ten times
        ("new.say", RETRY_AT_MOST, "failed"),
        ("new.once", 1, "failed"),
        ("still.unknown", 1, "failed"),
    ],
)
def test_what_was_never_run_waits_again_where_its_task_is_known(task: str, attempts: int, status: str) -> None:
    assert asyncio.run(status_after(task, attempts)) == status
