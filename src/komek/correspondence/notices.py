"""Notices for those who show them and for those who send them on."""

from __future__ import annotations

from collections.abc import Iterable

from komek.correspondence.models import Notice
from komek.correspondence.records import NoticeLine, notice_line


def notices_of_cases(cases: Iterable[int]) -> list[NoticeLine]:
    """The notices of several cases, the newest first. One query."""
    return [notice_line(row) for row in Notice.objects.filter(case__in=cases).order_by("-at", "-pk")]


def notices_after(id: int, most: int = 100) -> list[NoticeLine]:
    """What was written after a notice, in order: for a delivery, which remembers how far it has come."""
    return [notice_line(row) for row in Notice.objects.filter(pk__gt=id).order_by("pk")[:most]]
