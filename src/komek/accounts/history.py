"""What is written into the history of a user: stream `user:12`, kinds `accounts.…`; numbers only, no names."""

from collections.abc import Mapping
from datetime import datetime

from komek.accounts.models import User
from komek.audit import service as audit
from komek.audit.service import JSON
from komek.clock import site


def note(user: User, kind: str, by: str, data: Mapping[str, JSON] | None = None, at: datetime | None = None) -> None:
    """Something happened to a user, in the caller's transaction."""
    audit.record(user.actor, f"accounts.{kind}", by, at or site.now(), data or {})
