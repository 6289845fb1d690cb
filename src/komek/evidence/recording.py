"""What others say: an officer, a register, a paper; and what the applicant corrects.

A *correction* says that the record was wrong: it takes the place of what the same source said, for the same months. A
*succession* says that the world changed: it names its first month, and the earlier months stay as they were.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from komek.clock import Month
from komek.evidence import models, storing
from komek.evidence.coding import Coded, fact_of, typed, where
from komek.evidence.errors import refuse
from komek.evidence.noting import note
from komek.evidence.sources import Source
from komek.languages.problem import _

Valid = tuple[Month, Month | None]
"""The first month, and the last one; None: still."""


@transaction.atomic
def record(
    case: int,
    person_id: int | None,
    fact: str,
    value: Coded,
    source: Source,
    by: str,
    at: datetime,
    reference: str = "",
    valid: Valid | None = None,
    correction: bool = False,
) -> None:
    """Keep what a source says. EvidenceError for no fact or no value of it, or where it is not said what changed.

    Of the same source a second, different value needs either `correction` or the months that it is `valid` for.
    """
    told = storing.declaration(case)
    typed(fact_of(told.country, person_id, fact), value, person_id)
    before = _latest(case, told.round, person_id, fact, source)
    if before and before.value != value and not correction and valid is None:
        text = _("Say whether the earlier value was wrong, or from which month on it is another one.")
        raise refuse(where(person_id, fact), text)
    corrected = before if correction else None
    since, until = _months(valid, corrected, told)
    models.Statement.objects.create(
        case=case, round=told.round, person=person_id, fact=fact, value=value, source=source.name,
        reference=reference, since=since, until=until, corrects=corrected, by=by, at=at,
    )  # fmt: skip
    note(case, "fact", by, at, person=person_id, fact=fact, source=source.name, correction=corrected is not None)


@transaction.atomic
def survey(
    case: int,
    by: str,
    at: datetime,
    text: str,
    findings: Mapping[tuple[int | None, str], Coded],
    *,
    correction: bool = True,
) -> int:
    """Keep a social worker's report; what it found of facts are an officer's statements. Returns the report's id.

    A finding stands in place of what an officer said before (`correction`), as a visit looks again at the same thing.
    """
    if not text.strip():
        raise refuse("text", _("Write what you found."))
    report = models.Survey.objects.create(case=case, text=text.strip(), by=by, at=at)
    note(case, "survey", by, at, survey=report.pk)
    for (person, fact), value in findings.items():
        record(
            case, person, fact, value, Source.officer, by, at, reference=f"survey:{report.pk}", correction=correction
        )
    return report.pk


def _latest(case: int, round: int, person: int | None, fact: str, source: Source) -> models.Statement | None:
    """What this source said last in this round, and was not corrected yet."""
    said = models.Statement.objects.filter(case=case, round=round, person=person, fact=fact, source=source.name)
    return said.filter(corrected_by=None).order_by("-at", "-pk").first()


def _months(
    valid: Valid | None, corrected: models.Statement | None, told: models.Declaration
) -> tuple[date | None, date | None]:
    """The months as columns: those said, else those of what it corrects, else those of the declaration."""
    if valid is not None:
        return valid[0].first, storing.first_day(valid[1])
    return (corrected.since, corrected.until) if corrected else (told.since, None)
