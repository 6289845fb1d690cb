"""What is kept of cases. Whole states stand as JSON beside the columns that are searched (ADR 17)."""

from komek.casework.models.case import Case, Member, News
from komek.casework.models.decision import Appeal, Decision, EntitlementLine
from komek.casework.models.message import Message
from komek.casework.models.proceeding import Assessment, Correction, Proceeding, Review

__all__ = [
    "Appeal",
    "Assessment",
    "Case",
    "Correction",
    "Decision",
    "EntitlementLine",
    "Member",
    "Message",
    "News",
    "Proceeding",
    "Review",
]
