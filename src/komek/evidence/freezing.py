"""The facts that a proposal rests on, frozen: whoever checks or appeals sees what the proposer saw.

The content is canonical JSON: the facts that count, in the order of their addresses, each with its source, months and
reference; how they came in, and in which order, makes no difference to the hash.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from komek.clock import Month
from komek.evidence import models, storing
from komek.evidence.records import Snapshot
from komek.evidence.weighing import Statement, standing


def freeze(case: int, proceeding: int, at: datetime, on: date | None = None) -> Snapshot:
    """Freeze the facts that count on a day (None: the day of `at`). The same facts again are the same snapshot."""
    day = on or at.date()
    told = storing.declaration(case)
    stands = standing(storing.statements(case), Month.of(day))
    content = canonical(case, proceeding, day, told.persons, (heavy[0] for heavy in stands.values()))
    row, _made = models.Snapshot.objects.get_or_create(
        case=case, proceeding=proceeding, sha256=digest(content), defaults={"on": day, "content": content, "at": at}
    )
    return _snapshot(row)


def snapshot(id: int) -> Snapshot:
    """A frozen snapshot. `DoesNotExist` where there is none."""
    return _snapshot(models.Snapshot.objects.get(pk=id))


def snapshots(case: int) -> list[Snapshot]:
    """Every snapshot of a case, the oldest first."""
    return [_snapshot(row) for row in models.Snapshot.objects.filter(case=case).order_by("pk")]


def canonical(case: int, proceeding: int, on: date, persons: Iterable[int], counts: Iterable[Statement]) -> str:
    """The content that is hashed: the same facts give the same text, whatever their order."""
    facts = sorted((_frozen(one) for one in counts), key=lambda item: (item["person"] or 0, item["fact"]))
    content = {
        "case": case,
        "proceeding": proceeding,
        "on": on.isoformat(),
        "persons": list(persons),
        "facts": facts,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(content: str) -> str:
    """SHA-256 of a canonical text."""
    return hashlib.sha256(content.encode()).hexdigest()


def _frozen(statement: Statement) -> dict[str, Any]:
    return {
        "person": statement.person,
        "fact": statement.fact,
        "value": statement.value,
        "source": statement.source.name,
        "reference": statement.reference,
        "since": str(statement.since) if statement.since else None,
        "until": str(statement.until) if statement.until else None,
        "by": statement.by,
        "at": statement.at.isoformat(),
    }


def _snapshot(row: models.Snapshot) -> Snapshot:
    return Snapshot(
        id=row.pk,
        case=row.case,
        proceeding=row.proceeding,
        on=row.on,
        at=row.at,
        sha256=row.sha256,
        genuine=digest(row.content) == row.sha256,
        content=json.loads(row.content),
    )
