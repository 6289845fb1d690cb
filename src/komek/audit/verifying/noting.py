"""That the whole history was verified: an auditor sees when, and what came of it."""

from datetime import datetime
from typing import Final

from django.db import transaction

from komek.audit.chain import Event
from komek.audit.reading import Extent
from komek.audit.recording import record

VERIFIED: Final = "verified"
"""The stream of verifications."""


def note_verification(faults: int, extent: Extent, at: datetime, by: str = "system") -> Event:
    """Record a verification of everything, in a transaction of its own."""
    counted = {"faults": faults, "streams": extent.streams, "events": extent.events}
    with transaction.atomic():
        return record(VERIFIED, "audit.verified", by, at, counted)
