"""The hash of an application: over everything that was declared, and over what it was registered under."""

from datetime import UTC

from komek.intake.models import Application
from komek.intake.storing import sha256

_HEADER = (
    "draft", "key", "country", "programme", "channel", "registration_number", "office_id", "case", "household",
    "applicant_id", "persons", "language", "by", "assurance",
)  # fmt: skip


def sealed(row: Application) -> str:
    """The hash that the row should have; another one means that it was changed behind the program's back."""
    header = {name: getattr(row, name) for name in _HEADER}
    moments = {"received_at": row.received_at.astimezone(UTC).isoformat(), "on": row.on.isoformat()}
    signed = {"signature": row.signature} if row.signature else {}  # those before signatures were hashed without
    return sha256(header | moments | signed | {"id": str(row.pk), "draft": str(row.draft), "content": row.content})
