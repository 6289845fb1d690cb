"""What the frame of every page shows of whoever looks."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from komek.accounts.seeing import viewer
from komek.people import service as people


def visitor(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `viewer`, and the name of whom they act for. Read only where a page shows it."""
    return {"viewer": SimpleLazyObject(lambda: viewer(request)), "acting_for": SimpleLazyObject(lambda: _name(request))}


def _name(request: HttpRequest) -> str:
    person = viewer(request).acting_for
    return people.lines([person])[person].written_name if person else ""
