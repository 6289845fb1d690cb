"""What the worker does for casework. Every task can run twice: the second time there is nothing left to do."""

from __future__ import annotations

from komek.casework.daily import daily, lapse
from komek.casework.reassessing import TASK, reassess_some
from komek.clock import Month, site
from komek.jobs import service as jobs


@jobs.task("casework.lapse_correction")
def lapse_correction(case: int, proceeding: int) -> None:
    """The day after the last one for a correction."""
    lapse(case, proceeding, site.now())


@jobs.periodic("casework.daily", "7 * * * *")
def every_hour() -> None:
    """Every hour, as the day begins at another hour in each country."""
    daily(site.now())


@jobs.task(TASK)
def go_on_reassessing(programme: str, since: str, by: str, after: int) -> None:
    """A few cases; the next few are a job of their own."""
    last = reassess_some(programme, Month.parse(since), by, after, site.now())
    if last is not None:
        key = f"{programme} {since} {last}"
        jobs.later(TASK, key=key, programme=programme, since=since, by=by, after=last)
