"""The rules applied to the facts of a stored case."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from komek.casework import models
from komek.casework.concluding import award_end, conclude, months_due
from komek.casework.lifecycle import Assessment, Matter
from komek.clock import Month
from komek.evidence import service as evidence
from komek.law import assess
from komek.law.as_data import to_json


@dataclass(frozen=True)
class Judged:
    """What the rules say: `on` the day of the law and of the facts."""

    on: date
    result: Assessment
    explanation: Mapping[str, Any]
    facts_hash: str


def judge(
    case: int, row: models.Proceeding, matter: Matter, on: date | None, since: Month | None, until: Month | None
) -> Judged:
    """The rules applied to the facts of a case. EvidenceError where nothing was declared."""
    first = since or Month.of(row.received_on).plus(1)
    day = on or (first.first if matter.type.looks_back else row.received_on)
    facts = evidence.effective(case, day)
    law = evidence.law_case(facts, row.programme)
    found = assess(law)
    due = months_due(law, found, until)
    ends = award_end(matter) if until is None else None
    result = conclude(matter, found, due.before(ends.plus(1)) if ends else due, first)
    return Judged(day, result, to_json(found, str), fingerprint(facts))


def fingerprint(facts: evidence.Facts) -> str:
    """Tells whether facts are still those that were assessed; in whatever order they came."""
    said = {str(person): known for person, known in facts.persons.items()}
    text = json.dumps([said, facts.household], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
