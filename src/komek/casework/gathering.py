"""What officers do with an open proceeding until it is assessed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from komek.casework.lifecycle import Actor
from komek.casework.records import AssessmentRecord
from komek.clock import Month


def collect(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """Begin to gather the facts."""
    raise NotImplementedError


def request_correction(
    case: int,
    items: Sequence[str],
    until: date | None,
    remarks: str,
    by: str | Actor,
    at: datetime,
    *,
    version: int | None = None,
) -> int:
    """Ask the applicant to put facts ("fact:p17.pension") or documents ("document:income_certificate") in order.

    `until` None: the law's last day. Returns the number of the correction in the proceeding.
    """
    raise NotImplementedError


def receive_correction(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """What was asked for has come."""
    raise NotImplementedError


def assess(
    case: int,
    by: str | Actor,
    at: datetime,
    *,
    on: date | None = None,
    since: Month | None = None,
    until: Month | None = None,
    version: int | None = None,
) -> AssessmentRecord:
    """Apply the rules to the facts as they stand: the answer, the months with their amounts, and the reasons.

    `on`: the day of the law and of the facts (None: of the application); `since`: from which month a revision changes
    what is due; `until`: the last month where the law sets no end (None: twelve months).
    """
    raise NotImplementedError
