"""The audit's trace of facts: which one, of whom, from which source; never its value."""

from datetime import datetime

from komek.audit import service as audit
from komek.audit.service import JSON


def note(case: int, kind: str, by: str, at: datetime, **data: JSON) -> None:
    """Record something of a case, on the stream "case:17"."""
    audit.record(f"case:{case}", f"evidence.{kind}", by, at, data)
