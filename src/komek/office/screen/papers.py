"""The checklist of documents: brought, asked for, missing; and the files beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from komek.documents.service import Stored
from komek.evidence.service import Item
from komek.portal.wording import Words


@dataclass(frozen=True)
class File:
    """A file to open."""

    id: UUID
    name: str
    pages: str


@dataclass(frozen=True)
class PaperLine:
    """A paper of the list. `tone`: good, wait, or empty."""

    code: str
    label: str
    how: str
    state: str
    tone: str
    why: str
    files: tuple[File, ...]


def paper_lines(items: Sequence[Item], files: Sequence[Stored], words: Words) -> list[PaperLine]:
    """The list, and at its end the files that belong to no paper of it."""
    stored = {file.id: file for file in files}
    lines = [_line(item, stored, words) for item in items]
    listed = {id for item in items for id in item.documents}
    other = tuple(_file(file) for file in files if file.id not in listed)
    if other:
        lines.append(PaperLine("", _("Other files"), "", "", "", "", other))
    return lines


def _line(item: Item, stored: Mapping[UUID, Stored], words: Words) -> PaperLine:
    state, tone = _state(item)
    why = ", ".join(dict.fromkeys(words.label(why.fact) for why in item.why))
    files = tuple(_file(stored[id]) for id in item.documents if id in stored)
    return PaperLine(item.code, words.t(item.label), words.t(item.how) if item.how else "", state, tone, why, files)


def _state(item: Item) -> tuple[str, str]:
    if item.state == "brought":
        return (_("seen") if item.shown else _("brought")), "good"
    return (_("asked for"), "wait") if item.state == "asked" else (_("missing"), "")


def _file(file: Stored) -> File:
    return File(file.id, file.name, str(file.pages or ""))
