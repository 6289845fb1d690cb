"""The documents that this family should bring, with the files that are there already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from komek.documents import service as documents
from komek.intake.service import OTHER_PAPER
from komek.portal import documents as portal

if TYPE_CHECKING:
    from komek.portal.views.apply.applying import Applying

WRITTEN = "written in the application"  # what packs say of a document that the application itself is


@dataclass(frozen=True)
class File:
    """A file that was brought."""

    name: str
    size: str
    look: str
    remove: str


@dataclass(frozen=True)
class Wanted:
    """A document of the list; `problem`: why the file that was just sent could not be taken."""

    code: str
    text: str
    how: str
    files: tuple[File, ...]
    problem: str = ""

    @property
    def input(self) -> str:
        """The id of its file field."""
        return f"file-{self.code}"


def wanted(visit: Applying) -> list[Wanted]:
    """In the programme's order; what was brought although nobody asked for it stands last, with room for more."""
    from komek.portal.views.page import words

    codes = visit.draft.content.papers.files
    files: dict[str, list[File]] = {}
    for stored in documents.of(visit.draft.owner):
        files.setdefault(codes.get(str(stored.id), OTHER_PAPER), []).append(_file(visit, stored))
    asked = portal.papers(visit.programme, visit.screening.answers, visit.today, words())
    written = {paper.code for paper in visit.programme.documents if paper.how == WRITTEN}
    listed = [
        Wanted(paper.code, paper.text, paper.how, tuple(files.pop(paper.code, ())))
        for paper in asked
        if paper.code not in written
    ]
    rest = tuple(file for found in files.values() for file in found)
    return [*listed, Wanted(OTHER_PAPER, _("Another document"), _("If you think that it matters."), rest)]


def _file(visit: Applying, stored: documents.Stored) -> File:
    look, remove = (visit.screens.of(view, stored.id) for view in ("paper", "paper-remove"))
    return File(stored.name, size(stored.size), look, remove)


def size(count: int) -> str:
    """A size in bytes as people read it."""
    if count < 1024 * 1024:
        return f"{max(1, round(count / 1024))} KB"
    return f"{count / 1024 / 1024:.1f} MB"
