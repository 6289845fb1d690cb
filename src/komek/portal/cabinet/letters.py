"""Letters as lines of a list: the title in the letter's own language, the day, and whether it is new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from komek.correspondence.service import LetterLine
from komek.languages import NAMES
from komek.portal.wording import Words


@dataclass(frozen=True)
class Letter:
    """A letter of the list."""

    name: str
    language: str
    details: str
    address: str
    unread: bool


def letters(lines: Iterable[LetterLine], words: Words) -> list[Letter]:
    """The letters of a case."""
    return [
        Letter(
            name=line.title,
            language=line.language,
            details=" · ".join(part for part in (words.date(line.on), line.number, NAMES[line.language]) if part),
            address=reverse("portal:cabinet-letter", args=[line.case, line.id]),
            unread=line.opened_at is None,
        )
        for line in lines
    ]
