"""Appeals against decisions. A decision never changes: a successful appeal opens a proceeding of its own."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from komek.casework.lifecycle import Actor


def file_appeal(decision: int, grounds: str, by: str | Actor, at: datetime) -> int:
    """An appeal; its id. Late ones are kept too and marked: whether they are heard is for the appeal body."""
    raise NotImplementedError


def decide_appeal(
    appeal: int,
    outcome: Literal["upheld", "successful", "withdrawn"],
    remarks: str,
    by: str | Actor,
    at: datetime,
) -> int | None:
    """What the appeal body said. Successful: the number of the proceeding that was opened for it.

    Must not be called inside a transaction, as that proceeding takes a registration number.
    """
    raise NotImplementedError
