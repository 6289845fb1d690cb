"""A signature by one-time code: how, when, where the code went, and the digest of exactly what was signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from komek.intake.content import Content
from komek.intake.storing import plain, sha256


@dataclass(frozen=True)
class Signature:
    """`method`: "sms" or "email", by which the code came; `to`: where to, all but its end hidden."""

    method: str
    at: datetime
    to: str
    digest: str


def digest(programme: str, content: Content) -> str:
    """What a signature is bound to: the programme and every answer. Another content has another digest."""
    return sha256({"programme": programme, "content": plain(content)})


def kept(signature: Signature | None) -> dict[str, Any]:
    """As it stands in a row; empty where nobody signed."""
    if signature is None:
        return {}
    at = signature.at.astimezone(UTC).isoformat()
    return {"method": signature.method, "at": at, "to": signature.to, "digest": signature.digest}


def read(row: dict[str, Any]) -> Signature | None:
    """The signature that a row keeps."""
    if not row:
        return None
    return Signature(row["method"], datetime.fromisoformat(row["at"]), row["to"], row["digest"])
