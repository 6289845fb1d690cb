"""After a change of the law: the running awards of a programme are looked at again, one by one.

Each case is a transaction of its own. A job does a few and defers the next one, so that other work comes in between;
where it is stopped, it goes on after the last case that was done. What it finds waits in the worklist: a revision,
assessed, for an officer to propose. Nothing that was decided changes.
"""

from __future__ import annotations

from datetime import datetime

from komek.casework import models
from komek.casework.assessing import judge
from komek.casework.gathering import assess, collect
from komek.casework.lifecycle import SYSTEM, Cause, Matter, ProceedingType
from komek.casework.lifecycle.machine import State
from komek.casework.lifecycle.under_way import Collecting, Registered
from komek.casework.opening import learn, open_proceeding
from komek.casework.storing import Loaded, load
from komek.clock import Month
from komek.jobs import service as jobs

AT_ONCE = 20
TASK = "casework.reassess"


def reassess_after_change(programme: str, since: Month, by: str, at: datetime) -> None:
    """Begin to reassess every running award from a month on. Begun already for this month: nothing happens."""
    key = f"{programme} {since} 0"
    jobs.later(TASK, key=key, programme=programme, since=str(since), by=by, after=0)


def reassess_some(programme: str, since: Month, by: str, after: int, at: datetime) -> int | None:
    """Reassess the next cases after one; the last that was looked at, None when there are no more."""
    cases = models.Case.objects.filter(programme=programme, award_status__in=("running", "suspended"), pk__gt=after)
    ids = list(cases.order_by("pk").values_list("pk", flat=True)[:AT_ONCE])
    for case in ids:
        reassess(case, since, by, at)
    return ids[-1] if len(ids) == AT_ONCE else None


def reassess(case: int, since: Month, by: str, at: datetime) -> bool:
    """Open an assessed revision where the law now gives something else; whether anything was done.

    An open proceeding is told of the change instead: what was assessed in it no longer counts.
    """
    loaded = load(case)
    if (place := loaded.case.open) is not None:
        if loaded.case.proceedings[place].matter.cause is Cause.law:
            return _finish(case, since, at)
        learn(case, Cause.law, by, at)
        return True
    if not _differs(loaded, since):
        return False
    open_proceeding(case, ProceedingType.revision, Cause.law, by, at)
    return _finish(case, since, at)


def _finish(case: int, since: Month, at: datetime) -> bool:
    """Assess a revision; also one that was begun when the worker was stopped. Already assessed it stays so."""
    if isinstance(_state(case), Registered):
        collect(case, SYSTEM, at)
    if isinstance(_state(case), Collecting):
        assess(case, SYSTEM, at, since=since)
    return True


def _state(case: int) -> State:
    return load(case).case.proceedings[-1].state


def _differs(loaded: Loaded, since: Month) -> bool:
    """Whether the months from `since` on would be others; an answer that cannot be told is looked at too."""
    last = loaded.case.proceedings[-1].matter
    matter = Matter(type=ProceedingType.revision, procedure=last.procedure, cause=Cause.law, lines=loaded.case.lines)
    found = judge(loaded.row.pk, loaded.rows[-1], matter, None, since, None)
    return found.result.change is not None or found.result.answer is None
