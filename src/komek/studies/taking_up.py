"""After a start: studies whose worker was stopped or killed with the site wait again at once, not after minutes."""

from __future__ import annotations

from django.db import connection, transaction

from .asking import put_aside
from .models import Study

LOCK = 7_267_326  # any number, the same for all: with a study's number, "one worker only runs this study"

_HELD = """
    SELECT objid::bigint FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
    WHERE locktype = 'advisory' AND classid = %s AND objsubid = 2 AND datname = current_database()
"""


@transaction.atomic
def take_up_interrupted() -> int:
    """Put aside again every study that is said to run while no worker holds it; how many there were."""
    left = set(Study.objects.filter(state=Study.State.running).values_list("pk", flat=True)) - _held()
    for study in left:
        put_aside(study)
    return Study.objects.filter(pk__in=left, state=Study.State.running).update(state=Study.State.waiting, rate=0)


def _held() -> set[int]:
    """The studies that workers hold, on this machine or another."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD, [LOCK])
        return {study for (study,) in cursor.fetchall()}
