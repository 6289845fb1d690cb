"""Drafts: begun, saved at every step, found again, given up."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.core import signing
from django.db import transaction

from komek import packs
from komek.documents import service as documents
from komek.intake import models
from komek.intake.content import Content, Part
from komek.intake.errors import IntakeError, NoDraft, problem
from komek.intake.records import Draft, Submitter, draft_in
from komek.intake.storing import plain
from komek.languages.problem import _
from komek.rows import Table

KEPT_FOR = timedelta(days=60)
"""So long a draft is kept after it was saved last; then it is deleted with its documents."""

MOST_OF_ONE = 20
LARGEST = 512 * 1024  # characters of a content; far above any family, far below harm
_SALT = "komek.intake.resume"
_DRAFTS = Table(models.Draft)


def draft(
    programme: str,
    by: Submitter,
    at: datetime,
    *,
    language: str,
    person: int | None = None,
    channel: str = "portal",
    content: Content | None = None,
    key: UUID | None = None,
) -> Draft:
    """Begin an application; `content` is what is known already. IntakeError where somebody has too many begun.

    `key`: of the form that was sent, and from now on the draft's id. Sent twice, it is one draft.
    """
    packs.programme(programme)
    known = models.Draft.objects.filter(pk=key, person=person, by=by.actor).first() if key else None
    if known is not None:
        return draft_in(known)
    if person is not None and models.Draft.objects.filter(person=person).count() >= MOST_OF_ONE:
        text = _("You have begun {most} applications. Hand one in, or delete one.")
        raise IntakeError([problem("draft", text, most=MOST_OF_ONE)])
    row = models.Draft.objects.create(
        id=key if key and _is_free(key) else uuid4(),
        programme=programme, channel=channel, language=language, person_id=person, by=by.actor,
        content=plain(content or Content()), begun_at=at, saved_at=at,
    )  # fmt: skip
    return draft_in(row)


def _is_free(key: UUID) -> bool:
    """Whether it is nobody's draft, and none that was submitted."""
    taken = models.Draft.objects.filter(pk=key).exists() or models.Application.objects.filter(draft=key).exists()
    return not taken


def kept(draft_id: UUID) -> Draft:
    """The draft. Raises NoDraft."""
    draft = find(draft_id)
    if draft is None:
        raise NoDraft(draft_id)
    return draft


def find(draft_id: UUID) -> Draft | None:
    """The draft, while it is one."""
    row = _DRAFTS.first("id = %s", draft_id)
    return draft_in(row) if row else None


@transaction.atomic
def save(draft_id: UUID, part: Part, at: datetime) -> Draft:
    """Keep what was said in one step; the other steps stay. Nothing is refused here but what is far too long."""
    row = _locked(draft_id)
    row.content = plain(draft_in(row).with_part(part))
    if len(str(row.content)) > LARGEST:
        raise IntakeError([problem("draft", _("This is more than an application can hold. Shorten it."))])
    row.revision, row.saved_at = row.revision + 1, at
    row.save(update_fields=["content", "revision", "saved_at"])
    return draft_in(row)


def adopt(draft_id: UUID, person: int) -> None:
    """Whoever wrote it has signed in: from now on it is theirs. One that is somebody's stays theirs."""
    models.Draft.objects.filter(pk=draft_id, person=None).update(person=person)


def drafts_of(person: int) -> list[Draft]:
    """What somebody has begun and not handed in, the newest first."""
    return [draft_in(row) for row in models.Draft.objects.filter(person=person).order_by("-saved_at", "pk")]


def claim(draft: Draft) -> bool:
    """Take a draft away as it is now, for what it becomes; whether it was still there, with nothing changed."""
    return bool(_DRAFTS.delete("id = %s AND revision = %s", draft.id, draft.revision))


@transaction.atomic
def remove(draft_id: UUID) -> None:
    """Give a draft up, with its documents. Nothing happens where it is gone already."""
    row = models.Draft.objects.select_for_update().filter(pk=draft_id).first()
    if row is not None:
        documents.remove_all(draft_in(row).owner)
        row.delete()


def resume_token(draft_id: UUID) -> str:
    """What the link carries under which a draft is found again: its id, signed."""
    return signing.TimestampSigner(salt=_SALT).sign(draft_id.hex)


def resumed(token: str) -> UUID:
    """The draft of a link. Raises NoDraft where nobody signed it, or too long ago."""
    try:
        return UUID(signing.TimestampSigner(salt=_SALT).unsign(token, max_age=KEPT_FOR))
    except (signing.BadSignature, ValueError):
        raise NoDraft("the link was not signed here, or has expired") from None


def tidy(at: datetime) -> int:
    """Delete the drafts that nobody has touched for long; how many."""
    old = list(models.Draft.objects.filter(saved_at__lt=at - KEPT_FOR).values_list("pk", flat=True))
    for draft_id in old:
        remove(draft_id)
    return len(old)


def _locked(draft_id: UUID) -> models.Draft:
    row = models.Draft.objects.select_for_update().filter(pk=draft_id).first()
    if row is None:
        raise NoDraft(draft_id)
    return row
