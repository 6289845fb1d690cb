"""Offices with everything below them."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import connection

_BELOW = """
WITH RECURSIVE below (root, id) AS (
    SELECT id, id FROM offices_office WHERE id = ANY(%s)
    UNION
    SELECT below.root, office.id FROM offices_office office JOIN below ON office.parent_id = below.id
)
SELECT root, id FROM below
"""


def with_below(office_ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """The ids of each of these offices and of all offices below it, closed ones too; one query."""
    wanted = sorted(set(office_ids))
    found: defaultdict[int, set[int]] = defaultdict(set)
    if wanted:
        with connection.cursor() as cursor:
            cursor.execute(_BELOW, [wanted])
            for root, below in cursor.fetchall():
                found[root].add(below)
    return {root: frozenset(ids) for root, ids in found.items()}
