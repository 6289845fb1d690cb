"""A person's cases, for their own list."""

from __future__ import annotations

from collections.abc import Iterable

from komek.casework.listing import CaseLine


def cases_of(persons: Iterable[int]) -> list[CaseLine]:
    """The proceedings of the cases in which one of these persons is the applicant, the newest first."""
    raise NotImplementedError
