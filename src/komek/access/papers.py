"""Files, letters, applications: seen by whoever sees the case, or the draft, that they belong to."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from komek.access.cases import file
from komek.access.errors import NotHere
from komek.access.noting import note, refused
from komek.access.purposes import Purpose
from komek.access.standing import own
from komek.accounts.service import Viewer
from komek.correspondence import service as correspondence
from komek.documents import service as documents
from komek.intake import service as intake


def document(
    viewer: Viewer,
    id: UUID,
    purpose: Purpose | None = None,
    at: datetime | None = None,
    *,
    drafts: Collection[UUID] = (),
) -> documents.Stored:
    """A file of a case or of one's own draft, for `documents.as_response`. Raises NotHere.

    `drafts`: those that the browser of somebody who has not signed in holds the key to.
    """
    found = documents.document(id)
    if found is None:
        raise NotHere(f"document {id}")
    kind, _colon, key = found.owner.partition(":")
    if kind == "case":
        file(viewer, int(key), purpose, at)
    elif kind != "draft" or not _is_theirs(viewer, UUID(key), drafts):
        refused(viewer, "document", id, at)
        raise NotHere(f"document {id}")
    return found


def letter(viewer: Viewer, id: int, purpose: Purpose | None = None, at: datetime | None = None) -> documents.Stored:
    """The signed PDF of a letter, for `documents.as_response`. Raises NotHere."""
    try:
        found = correspondence.letter_line(id)
    except correspondence.NoLetter:
        raise NotHere(f"letter {id}") from None
    file(viewer, found.case, purpose, at)
    return correspondence.file_of(id)


def application(
    viewer: Viewer, id: UUID, purpose: Purpose | None = None, at: datetime | None = None
) -> intake.Application:
    """What was handed in. Raises NotHere."""
    found = intake.application(id)
    if found is None:
        raise NotHere(f"application {id}")
    file(viewer, found.case, purpose, at)
    return found


def draft(viewer: Viewer, id: UUID, *, drafts: Collection[UUID] = ()) -> intake.Draft:
    """An application that is being written, for whoever writes it. Raises NotHere.

    Not noted: nobody but its writer ever sees it, and it is of nobody's file yet.
    """
    try:
        found = intake.kept(id)
    except intake.NoDraft:
        raise NotHere(f"draft {id}") from None
    if found.person in viewer.persons or (found.person is None and id in drafts):
        return found
    raise NotHere(f"draft {id}")


def receipt(
    viewer: Viewer, draft: UUID, at: datetime | None = None, *, drafts: Collection[UUID] = ()
) -> intake.Application | None:
    """What a draft has become, for whoever wrote it or is its applicant; None while it is a draft. Raises NotHere.

    Noted as the reading of one's own, also where nobody signed in and the browser holds the key.
    """
    done = intake.receipt(draft)
    if done is None:
        return None
    wrote = viewer.user is not None and done.by == viewer.actor
    if not (done.applicant in viewer.persons or draft in drafts or wrote):
        refused(viewer, "receipt", draft, at)
        raise NotHere(f"receipt {draft}")
    note(viewer, own(viewer), done.persons, at, case=done.case)
    return done


def _is_theirs(viewer: Viewer, id: UUID, drafts: Collection[UUID]) -> bool:
    try:
        draft(viewer, id, drafts=drafts)
    except NotHere:
        return False
    return True
