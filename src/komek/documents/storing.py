"""Storing: what came is looked at, made harmless, and kept once per content."""

import hashlib
from datetime import datetime
from typing import BinaryIO
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from komek.documents import owners, pictures
from komek.documents.errors import refuse
from komek.documents.kinds import Kind, told, whole
from komek.documents.models import Content, Document
from komek.documents.names import cleaned
from komek.documents.records import Stored, record
from komek.languages.problem import _

MOST_IN_A_DRAFT = 50
_HAND_OVER = "UPDATE documents_document SET owner = %s WHERE owner = %s"


def store(source: bytes | BinaryIO, name: str, owner: str, by: str, at: datetime) -> Stored:
    """Keep what somebody brought. Raises DocumentError, in words for them, where it cannot be taken."""
    data = whole(source)
    kind = told(data)
    _room_left(owner)
    if kind is Kind.PDF:
        from komek.documents import papers  # with pyHanko, which takes half a second to be read

        return _keep(data, kind, name, owner, by, at, papers.checked(data))
    return _keep(pictures.redrawn(data, kind), kind, name, owner, by, at, None)


def keep(pdf: bytes, name: str, owner: str, at: datetime, pages: int | None = None) -> Stored:
    """Keep a PDF that the system itself made, such as a signed letter: exactly these bytes."""
    return _keep(pdf, Kind.PDF, name, owner, "system", at, pages)


def hand_over(from_owner: str, to_owner: str) -> int:
    """What belonged to one, such as a draft, now belongs to another, such as its case; how many they were."""
    with connection.cursor() as cursor:
        cursor.execute(_HAND_OVER, [owners.known(to_owner), owners.known(from_owner)])
        handed: int = cursor.rowcount
    return handed


@transaction.atomic
def remove(id: UUID) -> None:
    """Take a document away, as long as it belongs to a draft. Nothing happens where it is gone already."""
    row = Document.objects.select_for_update().filter(pk=id).first()
    if row is None:
        return
    if not owners.is_draft(row.owner):
        raise refuse(_("This document was handed in. It belongs to the case and can no longer be removed."))
    row.delete()
    _forget_contents([row.content_id])


@transaction.atomic
def remove_all(draft: str) -> None:
    """Take away everything that belongs to a draft: it was given up, or it is too old."""
    if not owners.is_draft(draft):
        raise ValueError("only the documents of a draft can be removed")
    rows = Document.objects.filter(owner=draft)
    contents = list(rows.values_list("content_id", flat=True))
    rows.delete()
    _forget_contents(contents)


def _room_left(owner: str) -> None:
    if owners.is_draft(owners.known(owner)) and Document.objects.filter(owner=owner).count() >= MOST_IN_A_DRAFT:
        text = _("There are {most} files already. Remove one, or put several pages into one PDF.")
        raise refuse(text, most=MOST_IN_A_DRAFT)


@transaction.atomic
def _keep(data: bytes, kind: Kind, name: str, owner: str, by: str, at: datetime, pages: int | None) -> Stored:
    content = Content(sha256=hashlib.sha256(data).hexdigest(), size=len(data), data=data)
    # Writing the size again takes the row's lock: nobody can remove this content before our document stands there.
    Content.objects.bulk_create([content], update_conflicts=True, unique_fields=["sha256"], update_fields=["size"])
    row = Document.objects.create(
        owner=owners.known(owner),
        name=cleaned(name, kind),
        media_type=kind.media_type,
        content_id=content.sha256,
        pages=pages,
        by=by,
        at=at,
    )
    return record(row, content.size)


def _forget_contents(hashes: list[str]) -> None:
    """Remove contents that no document has. They are locked first, so that what is asked next is true."""
    held = Content.objects.select_for_update().filter(pk__in=hashes).order_by("pk").values_list("pk", flat=True)
    used = Exists(Document.objects.filter(content=OuterRef("pk")))
    Content.objects.filter(~used, pk__in=list(held)).delete()
