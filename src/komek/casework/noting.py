"""The audit's trace of what happened to a case: codes and numbers, never names, amounts or words of people."""

from __future__ import annotations

import re
from datetime import datetime

from komek.audit import service as audit
from komek.audit.service import JSON
from komek.casework.happening import Happening


def note(happening: Happening) -> None:
    """Record an event of a proceeding, in the transaction of what it tells about."""
    data: dict[str, JSON] = {"proceeding": happening.row.number, "status": happening.row.status, **happening.data}
    record(happening.case, event_code(type(happening.event)), happening.by, happening.at, **data)


def record(case: int, kind: str, by: str, at: datetime, **data: JSON) -> None:
    """Record anything else of a case, on the stream "case:17"."""
    audit.record(f"case:{case}", f"casework.{kind}", by, at, data)


def begin(case: int) -> None:
    """The case was made in this very transaction."""
    audit.begin(f"case:{case}")


def event_code(event: type) -> str:
    """The code of an event: `RequestCorrection` is "request_correction"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", event.__name__).lower()
